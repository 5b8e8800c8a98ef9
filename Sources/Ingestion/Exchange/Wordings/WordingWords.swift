internal import Claims

/// The words of a deal's name, with the signs that part them: dashes between blanks, slashes,
/// brackets, commas.
struct WordingWords {
  struct Word: Equatable {
    let text: String
    let folded: String

    /// Whether it parts two parties. A hyphen does between blanks only.
    var isDash: Bool { ["-", "–", "—", "→", "->", "|", "×", "x"].contains(text) }
  }

  private(set) var words: [Word] = []

  init(_ text: String) {
    for run in text.split(whereSeparator: \.isWhitespace) {
      if run == "->" {
        append("→")
        continue
      }
      var piece = ""
      for letter in run.unicodeScalars {
        if Self.isParting(letter) {
          append(piece)
          append(String(letter))
          piece = ""
        } else {
          piece.unicodeScalars.append(letter)
        }
      }
      append(piece)
    }
  }

  /// Whether a sign is a word of its own, wherever it stands.
  private static func isParting(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "/", "–", "—", "→", "|", "(", ")", ",", "+": true
    default: false
    }
  }

  /// Appends a word; of `d'Isolbat` and `Kestrel's` the small part is a word of its own.
  private mutating func append(_ piece: String) {
    var rest = piece[...]
    if rest.utf8.count > 3, let first = rest.first, first == "d",
      let second = rest.dropFirst().first, second == "'" || second == "’"
    {
      words.append(Word(text: "d'", folded: "de"))
      rest = rest.dropFirst(2)
    }
    var isOwner = false
    for ending in ["'s", "’s"] where rest.hasSuffix(ending) && rest.count > 2 {
      rest = rest.dropLast(2)
      isOwner = true
    }
    if !rest.isEmpty {
      words.append(Word(text: String(rest), folded: rest.foldedWords.joined()))
    }
    if isOwner { words.append(Word(text: "'s", folded: "'s")) }
  }
}
