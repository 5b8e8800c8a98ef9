/// Letters without their case and accents: `É` is `e`, `Œ` is `oe`. What Unicode calls compatibility
/// folding, for the Latin letters; other scripts keep their letters, in lower case.
enum LatinFolding {
  /// The folded form of U+00C0 to U+024F, empty where the code point stands for itself.
  private static let table: [String] = (0xC0...0x24F as ClosedRange<UInt32>).map { code in
    Unicode.Scalar(code).flatMap { base(of: $0) } ?? ""
  }

  /// The base letter, which Unicode's own name gives: LATIN SMALL LETTER E WITH ACUTE.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.first == "LATIN", words.count >= 4 else { return nil }
    if words[3] == "SHARP" { return "ss" }
    if words[3].utf8.count > 2 { return nil }
    return words[3].lowercased()
  }

  /// Appends the folded form of a scalar; combining accents vanish.
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x41...0x5A:
      text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    case 0..<0xC0:
      text.unicodeScalars.append(scalar)
    case 0xC0...0x24F:
      let base = table[Int(scalar.value) - 0xC0]
      if base.isEmpty { text.unicodeScalars.append(scalar) } else { text += base }
    case 0x300...0x36F: break
    default: text += scalar.properties.lowercaseMapping
    }
  }
}

extension String {
  /// Words in lower case, without accents; what is neither letter nor digit parts them.
  var foldedWords: [String] {
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      let isWordScalar =
        scalar.isASCII
        ? (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
          || (0x61...0x7A).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || (0x300...0x36F).contains(scalar.value)
      if isWordScalar {
        LatinFolding.append(scalar, to: &word)
      } else if scalar != "'" && scalar != "’" && !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
