internal import Claims

extension OutletWording {
  /// Whether a text may name an outlet that is known: a quick look that spares most lines the rest.
  ///
  /// It may not where more words than any such name has stand before whatever could join two names:
  /// behind that only `via` and `sur` have one.
  static func mayBeKnown(_ text: Substring) -> Bool {
    // Blanks that are not ASCII part words too.
    if text.unicodeScalars.contains(where: { $0.value >= 0x80 && $0.properties.isWhitespace }) {
      return true
    }
    var words = 0
    for run in text.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      if let joint = joint(in: Substring(run)), joint == .via || words <= mostWords { return true }
      if run.contains(where: ASCII.isAlphanumeric) { words += 1 }
    }
    return words <= mostWords
  }

  private static let mostWords = max(KnownOutlets.mostWords, Agencies.mostWords)

  /// What a run of letters and signs may do, by the words in it and by its signs.
  private static func joint(in run: Substring) -> Joint? {
    let words = run.foldedWords
    let whole = words.joined()
    if let found = joints[whole] { return found }
    guard run.utf8.contains(where: isSign) else { return nil }
    let hasVia =
      words.contains { joints[$0] == .via }
      || ["via", "sur"].contains { whole.hasPrefix($0) || whole.hasSuffix($0) }
    return hasVia ? .via : .beside
  }

  /// Whether a byte is that of a sign that parts words, or of a dash or a typographic apostrophe.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "'"), 0xE2:
      true
    default: false
    }
  }
}
