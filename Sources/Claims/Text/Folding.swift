extension StringProtocol {
  /// The text as names are compared: lower case, without accents, with plain apostrophes, hyphens
  /// and spaces, ligatures written out. Linear in the text.
  public var folded: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "A"..."Z": result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case "þ", "Þ": result += "th"
      case "ı": result += "i"
      default:
        if let sign = scalar.plainSign {
          result.unicodeScalars.append(sign)
        } else if scalar.isASCII {
          result.unicodeScalars.append(scalar)
        } else if !Folding.isCombiningMark(scalar) {
          result += Folding.baseLetters(of: scalar) ?? scalar.properties.lowercaseMapping
        }
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The plain form of a typographic apostrophe, quotation mark, dash or space; nil for all else.
  public var plainSign: Unicode.Scalar? {
    switch value {
    case 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032: "'"
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: "\""
    case 0x2010...0x2015, 0x2212: "-"
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    default: nil
    }
  }
}

/// The letters of the Latin script without their accents.
enum Folding {
  /// What a letter is without its accent, in lower case, ligatures written out; nil for what has
  /// none.
  static func baseLetters(of letter: Unicode.Scalar) -> String? {
    switch letter.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF: common[letter] ?? named(letter)
    default: nil
    }
  }

  /// Accents that stand apart from their letters.
  static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// Those that languages of Europe write, to ask Unicode for the name of the rest alone.
  private static let common: [Unicode.Scalar: String] = {
    let families: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
      ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"),
      ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"),
      ("s", "śŝşšșŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"),
      ("y", "ýÿŷÝŶŸ"), ("z", "źżžŹŻŽ"), ("ae", "æÆ"), ("oe", "œŒ"), ("ss", "ß"),
    ]
    return Dictionary(
      firstOf: families.flatMap { plain, letters in letters.unicodeScalars.map { ($0, plain) } })
  }()

  /// By Unicode's own name for it: LATIN SMALL LETTER E WITH ACUTE, LATIN SMALL LIGATURE OE.
  private static func named(_ letter: Unicode.Scalar) -> String? {
    guard let words = letter.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN"
    else { return nil }
    if words[3] == "SHARP" { return "ss" }
    return words[3].utf8.count <= 2 ? words[3].lowercased() : nil
  }
}
