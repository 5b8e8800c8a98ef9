extension StringProtocol {
  /// The text as names are compared: lower case, without accents, with plain apostrophes, hyphens
  /// and spaces, ligatures written out. Linear in the text.
  public var folded: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.value < 0x80 {
        let upper = (0x41...0x5A).contains(scalar.value)
        result.unicodeScalars.append(
          upper ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
      } else if let plain = Folding.plain[scalar] {
        result += plain
      } else if !Folding.isCombiningMark(scalar) {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }
}

/// The letters of the Latin script with their plain forms.
enum Folding {
  static let plain: [Unicode.Scalar: String] = {
    let families: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
      ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"),
      ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"),
      ("s", "śŝşšșŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"),
      ("y", "ýÿŷÝŶŸ"), ("z", "źżžŹŻŽ"), ("ae", "æÆ"), ("oe", "œŒ"), ("ss", "ß"), ("th", "þÞ"),
      ("'", "’‘ʼ′`´"), ("\"", "“”«»„"), ("-", "‐‑‒–—−"), (" ", "\u{A0}\u{202F}\u{2009}\u{2007}"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in families {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()

  static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}
