extension StringProtocol {
  /// Its words in lower case and without accents, as keys for names: `Société Générale` gives
  /// `societe` and `generale`, `l'Œuvre` gives `loeuvre`.
  ///
  /// What is neither letter nor digit parts words, apostrophes apart. Latin letters lose their
  /// accents; other scripts keep their letters.
  public var foldedWords: [String] {
    var words: [String] = []
    forEachFoldedWord { words.append($0) }
    return words
  }

  /// Hands over the same one after the other.
  func forEachFoldedWord(_ body: (String) -> Void) {
    var word = ""
    for scalar in unicodeScalars {
      if scalar.isPartOfWord {
        scalar.appendFolded(to: &word)
      } else if scalar != "'", scalar != "’", !word.isEmpty {
        body(word)
        word = ""
      }
    }
    if !word.isEmpty { body(word) }
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
    default:
      if !Folding.isCombiningMark(self) {
        text += Folding.baseLetters(of: self) ?? properties.lowercaseMapping
      }
    }
  }
}
