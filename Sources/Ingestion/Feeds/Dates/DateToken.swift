internal import Claims

/// A run of digits or of letters in a date.
struct DateToken {
  /// The value and the count of a run of digits; nil for a longer one than dates have.
  let number: (value: Int, digits: Int)?
  /// A run of letters, folded.
  let word: String?
  /// The character before, in lower case; a blank at the start.
  let before: Character

  /// The runs of a text, in order.
  static func all(in text: some StringProtocol) -> [DateToken] {
    let characters = Array(text.folded)
    var tokens: [DateToken] = []
    var index = 0
    while index < characters.count {
      let start = index
      let before = start == 0 ? " " : characters[start - 1]
      while index < characters.count, isDigit(characters[index]) { index += 1 }
      if index > start {
        let digits = String(characters[start..<index])
        let number = digits.utf8.count <= 8 ? Int(digits).map { ($0, digits.utf8.count) } : nil
        tokens.append(DateToken(number: number, word: nil, before: before))
        continue
      }
      while index < characters.count, characters[index].isLetter { index += 1 }
      if index > start {
        // The T of ISO 8601 is no word: what follows says that it came after one.
        let word = String(characters[start..<index])
        if word != "t" { tokens.append(DateToken(number: nil, word: word, before: before)) }
      } else {
        index += 1
      }
    }
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool {
    character >= "0" && character <= "9"
  }
}
