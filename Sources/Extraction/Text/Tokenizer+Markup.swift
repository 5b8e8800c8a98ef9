/// The marks of Markdown, in which newsletters and notes are written: no words of the text.
extension Tokenizer {
  /// Passes over the marks of emphasis ("**100 milliards** de dollars", "_Le Monde_") and of a
  /// heading ("## Le rachat") that begin here; false where the sign is one of the text: an item's
  /// star, a rule of stars.
  mutating func skipsMarkup(_ value: UInt32) -> Bool {
    guard value == Self.star || value == Self.underscore || value == Self.hash,
      // Only the first of a row is looked at, so that a long row is read once.
      index == 0 || UInt32(bytes[index - 1]) != value
    else { return false }
    var count = 1
    while UInt32(peek(count)) == value { count += 1 }
    guard isMarkup(value, count: count) else { return false }
    for _ in 0..<count { step(1) }
    return true
  }

  private func isMarkup(_ value: UInt32, count: Int) -> Bool {
    let isBlankAfter = Self.isBlank(classOf(count))
    if value == Self.hash { return gap.contains(.startsLine) && count <= 6 && isBlankAfter }
    guard count <= 3 else { return false }
    let isBlankBefore = !gap.isEmpty || tokens.isEmpty
    guard !(isBlankBefore && isBlankAfter) else { return false }
    if value == Self.star { return true }
    // "a_b" is one name.
    return isBlankBefore || (classOf(count) != .letter && classOf(count) != .digit)
  }

  private static func isBlank(_ kind: Folding.Class) -> Bool {
    switch kind {
    case .space, .tab, .newline: true
    default: false
    }
  }

  private static let star: UInt32 = 0x2A
  private static let underscore: UInt32 = 0x5F
  private static let hash: UInt32 = 0x23
}
