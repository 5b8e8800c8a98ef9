extension StringProtocol {
  /// Its words in lower case and without accents, as keys for names: `Société Générale` gives
  /// `societe` and `generale`, `l'Œuvre` gives `loeuvre`.
  ///
  /// What is neither letter nor digit parts words, apostrophes apart. Latin letters lose their
  /// accents; other scripts keep their letters.
  public var foldedWords: [String] {
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      if scalar.isPartOfWord {
        scalar.appendFolded(to: &word)
      } else if scalar != "'", scalar != "’", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x300...0x36F: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  fileprivate func appendFolded(to text: inout String) {
    switch value {
    case 0x41...0x5A: text.unicodeScalars.append(Unicode.Scalar(UInt8(value) + 32))
    case 0..<0x80: text.unicodeScalars.append(self)
    case 0xC0...0x24F, 0x1E00...0x1EFF: text += baseLetters ?? properties.lowercaseMapping
    case 0x300...0x36F: break
    default: text += properties.lowercaseMapping
    }
  }

  /// What the letter is without its accent, as Unicode's own name for it says:
  /// LATIN SMALL LETTER E WITH ACUTE, LATIN SMALL LIGATURE OE.
  private var baseLetters: String? {
    guard let words = properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN"
    else { return nil }
    if words[3] == "SHARP" { return "ss" }
    return words[3].utf8.count <= 2 ? words[3].lowercased() : nil
  }
}
