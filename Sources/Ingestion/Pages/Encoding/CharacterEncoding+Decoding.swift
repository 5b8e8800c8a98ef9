extension CharacterEncoding {
  /// The text of some bytes as valid UTF-8 without control characters.
  ///
  /// What cannot be read becomes U+FFFD; NULs, which the HTML parser would take for the end, go, as in browsers; the
  /// other C0 controls become blanks. Linear; bytes that are valid UTF-8 are not copied.
  consuming func decode(_ bytes: consuming [UInt8]) -> [UInt8] {
    var decoded: [UInt8]
    switch self {
    case .utf8: decoded = CharacterEncoding.repaired(bytes)
    case .windows1252: decoded = CharacterEncoding.transcoded(bytes, by: windows1252Scalar)
    case .iso8859Part15: decoded = CharacterEncoding.transcoded(bytes, by: iso8859Part15Scalar)
    case .other(let name):
      decoded =
        Iconv.decoded(bytes, from: name)
        ?? CharacterEncoding.transcoded(bytes, by: windows1252Scalar)
    case .utf16LittleEndian: decoded = CharacterEncoding.fromUTF16(bytes, low: 0, high: 1)
    case .utf16BigEndian: decoded = CharacterEncoding.fromUTF16(bytes, low: 1, high: 0)
    }
    if decoded.contains(0) { decoded.removeAll { $0 == 0 } }
    for index in decoded.indices where decoded[index] < 0x20 && !ASCII.isSpace(decoded[index]) {
      decoded[index] = 0x20
    }
    return decoded
  }

  private static func repaired(_ bytes: consuming [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if isWellFormed(bytes) { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : UTF8Shape.sequenceLength(bytes, at: index)
      if length > 0 {
        out.append(contentsOf: bytes[index..<(index + length)])
      } else {
        out.append(contentsOf: [0xEF, 0xBF, 0xBD])
      }
      index += max(length, 1)
    }
    return out
  }

  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else {
        let length = UTF8Shape.sequenceLength(bytes, at: index)
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }

  private static func transcoded(_ bytes: [UInt8], by scalar: (UInt8) -> Unicode.Scalar) -> [UInt8]
  {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else {
        out.append(contentsOf: UTF8.encode(scalar(byte)) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return out
  }

  private static func fromUTF16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
    let units = (0..<(bytes.count / 2)).lazy.map { pair in
      UInt16(bytes[2 * pair + low]) | UInt16(bytes[2 * pair + high]) << 8
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { out.append($0) }
    if out.starts(with: [0xEF, 0xBB, 0xBF]) { out.removeFirst(3) }
    return out
  }
}

/// The 32 places where windows-1252 and Latin-1 differ (0x80 to 0x9F).
private let windows1252Upper: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]

/// The character that windows-1252 has at a byte; also what browsers make of `&#146;`.
func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return Unicode.Scalar(windows1252Upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
}

private func iso8859Part15Scalar(_ byte: UInt8) -> Unicode.Scalar {
  switch byte {
  case 0xA4: "\u{20AC}"
  case 0xA6: "\u{0160}"
  case 0xA8: "\u{0161}"
  case 0xB4: "\u{017D}"
  case 0xB8: "\u{017E}"
  case 0xBC: "\u{0152}"
  case 0xBD: "\u{0153}"
  case 0xBE: "\u{0178}"
  default: Unicode.Scalar(byte)
  }
}
