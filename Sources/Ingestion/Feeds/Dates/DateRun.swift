/// A run of digits or of letters in a date.
struct DateRun {
  /// The value and the count of a run of digits; nil for a longer one than dates have.
  var number: (value: Int, digits: Int)?
  /// A run of letters, folded.
  var word: String?
  /// The character before; `t` for the T of ISO 8601, a blank at the start.
  let before: Character

  /// The runs of a text, in order.
  static func all(in text: String) -> [DateRun] {
    var runs: [DateRun] = []
    var before: Character = " "
    for token in DateToken.tokens(of: text, limit: 64) {
      switch token {
      case .number(let value, let digits):
        runs.append(DateRun(number: digits <= 8 ? (value, digits) : nil, before: before))
        before = " "
      case .word("t"): before = "t"
      case .word(let word):
        runs.append(DateRun(word: word, before: before))
        before = " "
      case .mark(let mark): before = Character(Unicode.Scalar(mark))
      case .blank: before = " "
      }
    }
    return runs
  }
}
