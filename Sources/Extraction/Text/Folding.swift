/// How letters are folded, so that one word has one form: lower case, accents composed, œ as oe,
/// typographic apostrophes, quotation marks and dashes as their plain forms.
enum Folding {
  /// What a code point is to the tokenizer.
  enum Class {
    case letter, digit, space, newline, tab, unseen, mark, symbol
  }

  /// The code point that begins at `index`, and how many bytes it takes; U+FFFD where the bytes
  /// are none, a space beyond their end.
  static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    guard bytes.indices.contains(index) else { return (0x20, 1) }
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC0, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  static func classify(_ value: UInt32) -> Class {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x09: .tab
    case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: .newline
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F:
      .unseen
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1: .letter
    case 0x300...0x36F: .mark
    case 0xAA, 0xBA, 0xB5: .letter
    case 0x370...0x10FFFF where !(0x2000...0x2BFF).contains(value): other(value)
    default: .symbol
    }
  }

  private static func other(_ value: UInt32) -> Class {
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    if scalar.properties.isAlphabetic { return .letter }
    return scalar.properties.generalCategory == .nonspacingMark ? .mark : .symbol
  }

  /// Whether a letter is a capital.
  static func isCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: true
    case 0..<0x100: false
    default: Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }

  /// Appends the folded form of a code point.
  static func append(_ value: UInt32, to folded: inout [UInt8]) {
    switch value {
    case 0x41...0x5A: folded.append(UInt8(value) | 0x20)
    case 0..<0x80: folded.append(UInt8(value))
    case 0xC6, 0xE6: folded += [0x61, 0x65]
    case 0x152, 0x153: folded += [0x6F, 0x65]
    case 0xC0...0xD6, 0xD8...0xDE: encode(value + 0x20, to: &folded)
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0xB4, 0xFF07: folded.append(UInt8(ascii: "'"))
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: folded.append(UInt8(ascii: "\""))
    case 0x2010...0x2013, 0x2212: folded.append(UInt8(ascii: "-"))
    case 0x2022, 0x25AA, 0x25CF, 0x25E6, 0x2023, 0x25A0, 0x25C6, 0x25C7, 0x25B8, 0x25BA, 0x2756,
      0xB7:
      folded += [0xE2, 0x80, 0xA2]
    case 0x100...0x24F, 0x370...0x52F, 0x1E00...0x1EFF:
      let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first
      encode(lower?.value ?? value, to: &folded)
    default: encode(value, to: &folded)
    }
  }

  /// The last letter with a combining accent, as one code point; nil where there is none such.
  static func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    let row: [UInt32]
    switch mark {
    case 0x300: row = [0xE0, 0xE8, 0xEC, 0xF2, 0xF9]
    case 0x301: row = [0xE1, 0xE9, 0xED, 0xF3, 0xFA]
    case 0x302: row = [0xE2, 0xEA, 0xEE, 0xF4, 0xFB]
    case 0x308: row = [0xE4, 0xEB, 0xEF, 0xF6, 0xFC]
    case 0x327: return letter == 0x63 ? 0xE7 : nil
    case 0x303: return letter == 0x6E ? 0xF1 : letter == 0x61 ? 0xE3 : letter == 0x6F ? 0xF5 : nil
    default: return nil
    }
    let vowels: [UInt32] = [0x61, 0x65, 0x69, 0x6F, 0x75]
    return vowels.firstIndex(of: letter).map { row[$0] }
  }

  /// A whole entry, folded.
  static func folded(_ text: some StringProtocol) -> [UInt8] {
    folded(Array(text.utf8))
  }

  /// The bytes of a whole entry, folded; in place where they are ASCII, as most are.
  static func folded(_ bytes: consuming [UInt8]) -> [UInt8] {
    for index in bytes.indices {
      // What was folded before it stays as it is.
      if bytes[index] >= 0x80 { return foldedByScalars(bytes) }
      if bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    }
    return bytes
  }

  private static func foldedByScalars(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (value, length) = scalar(in: bytes, at: index)
      append(value, to: &folded)
      index += length
    }
    return folded
  }

  /// Folded bytes without the accents of Latin letters.
  static func withoutAccents(_ folded: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < folded.count {
      let (value, length) = scalar(in: folded, at: index)
      index += length
      switch value {
      case 0..<0x80: plain.append(UInt8(value))
      case 0xE0...0xE5: plain.append(UInt8(ascii: "a"))
      case 0xE7: plain.append(UInt8(ascii: "c"))
      case 0xE8...0xEB: plain.append(UInt8(ascii: "e"))
      case 0xEC...0xEF: plain.append(UInt8(ascii: "i"))
      case 0xF1: plain.append(UInt8(ascii: "n"))
      case 0xF2...0xF6: plain.append(UInt8(ascii: "o"))
      case 0xF9...0xFC: plain.append(UInt8(ascii: "u"))
      default: encode(value, to: &plain)
      }
    }
    return plain
  }

  private static func encode(_ value: UInt32, to folded: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { folded.append(byte) }
  }
}
