extension String {
  /// The text with each letter and its accents in one code point, as nearly everything is written
  /// (NFC of Latin, Greek and Cyrillic letters): so that a text from a Mac, where accents may stand
  /// apart, is the same text.
  var composed: String {
    // Combining accents, U+0300 to U+036F, begin with one of two bytes.
    guard hasByte(0xCC, or: 0xCD) else { return self }
    var result = String.UnicodeScalarView()
    for character in self {
      let scalars = character.unicodeScalars
      if scalars.count > 1, let letter = Self.letters[character] {
        result.append(letter)
      } else {
        result.append(contentsOf: scalars)
      }
    }
    return String(result)
  }

  /// Whether any byte of its UTF-8 is such.
  @inline(__always)
  func hasByte(where isMeant: (UInt8) -> Bool) -> Bool {
    let bytes = utf8Span.span
    return bytes.indices.contains { isMeant(bytes[$0]) }
  }

  /// Whether any byte of its UTF-8 is one of two. Eight at a time: what is taken from a zero borrows from the byte's
  /// highest bit.
  func hasByte(_ one: UInt8, or other: UInt8) -> Bool {
    let bytes = utf8Span.span
    let each: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index + 8 <= bytes.count {
      let eight = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let ones = eight ^ each &* UInt64(one)
      let others = eight ^ each &* UInt64(other)
      let zeros = (ones &- each) & ~ones | (others &- each) & ~others
      if zeros & (each &* 0x80) != 0 { return true }
      index += 8
    }
    return (index..<bytes.count).contains { bytes[$0] == one || bytes[$0] == other }
  }

  /// Letters with accents, by themselves: characters are equal where they are canonically
  /// equivalent.
  private static let letters: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x385...0x3D4, 0x400...0x4F9, 0x1E00...0x1EF9, 0x1F00...0x1FFC,
    ]
    for scalar in ranges.joined().lazy.compactMap(Unicode.Scalar.init) {
      // The first of several that are equivalent is the one of the older block, which NFC has.
      let character = Character(scalar)
      if table[character] == nil { table[character] = scalar }
    }
    return table
  }()
}
