/// Reads JSON as pages have it, which one in fifty has broken: bare line breaks and quotes in
/// strings, missing or trailing commas, comments around it, an end that is cut off.
///
/// It never fails; what follows an error is read as far as it makes sense. Linear in the text.
struct JSONReader {
  /// Values nested deeper are passed over.
  private static let deepest = 48

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Whether the first key is in single quotes; else these are apostrophes.
  private var hasSingleQuotes = false

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The values that stand in a text one after the other, from the first bracket on.
  static func values(in bytes: ArraySlice<UInt8>) -> [JSONValue] {
    var reader = JSONReader(bytes)
    var values: [JSONValue] = []
    while reader.skipToBracket() {
      let first = bytes[reader.index...].prefix(200)
        .first { !ASCII.isSpace($0) && !"{[".utf8.contains($0) }
      reader.hasSingleQuotes = first == UInt8(ascii: "'")
      values.append(reader.value(depth: 0))
    }
    return values
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || hasSingleQuotes && byte == UInt8(ascii: "'")
  }

  private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipToBracket() -> Bool {
    while let byte = current {
      // Not those of `<![CDATA[`.
      let isSection = index > bytes.startIndex && "!A".utf8.contains(bytes[index - 1])
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") && !isSection { return true }
      index += 1
    }
    return false
  }

  private mutating func skipBlanks() {
    while let byte = current, ASCII.isSpace(byte) { index += 1 }
  }

  private mutating func value(depth: Int) -> JSONValue {
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"): return depth < JSONReader.deepest ? object(depth: depth) : skipped()
    case UInt8(ascii: "["): return depth < JSONReader.deepest ? array(depth: depth) : skipped()
    case let byte? where isQuote(byte): return .string(string())
    default: return .bare(bareWord())
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    while let byte = current {
      if byte == UInt8(ascii: "}") {
        index += 1
        break
      }
      guard isQuote(byte) else {
        index += 1
        continue
      }
      let key = string()
      skipBlanks()
      guard current == UInt8(ascii: ":") else { continue }
      index += 1
      members.append(JSONValue.Member(key: key, value: value(depth: depth + 1)))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    while let byte = current {
      if byte == UInt8(ascii: "]") {
        index += 1
        break
      }
      if byte == UInt8(ascii: "}") { break }
      if ASCII.isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
        index += 1
        continue
      }
      values.append(value(depth: depth + 1))
    }
    return .array(values)
  }

  private mutating func skipped() -> JSONValue {
    index = bytes.endIndex
    return .bare("null")
  }

  private mutating func bareWord() -> String {
    let start = index
    while let byte = current, !ASCII.isSpace(byte), !",]}\"".utf8.contains(byte) { index += 1 }
    if index == start { index += 1 }
    return String(decoding: bytes[start..<min(index, bytes.endIndex)], as: UTF8.self)
  }

  /// A string in the quotes that it opens with: scripts are often written with single ones.
  private mutating func string() -> String {
    let quote = current
    index += 1
    var out: [UInt8] = []
    while let byte = current {
      index += 1
      if byte == quote {
        if endsString() { break }
        out.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        escape(into: &out)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether the quote just read ends its string: in JSON, only `,` `:` `}` `]` can follow.
  private func endsString() -> Bool {
    var at = index
    while at < bytes.endIndex, ASCII.isSpace(bytes[at]), at - index < 200 { at += 1 }
    guard at < bytes.endIndex else { return true }
    // A quote means a comma was forgotten.
    return ",:}]".utf8.contains(bytes[at]) || isQuote(bytes[at])
  }

  private mutating func escape(into out: inout [UInt8]) {
    guard let byte = current else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): out.append(0x20)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): break
    case UInt8(ascii: "u"):
      guard let first = hex() else { return }
      var scalar = Unicode.Scalar(first)
      if (0xD800..<0xDC00).contains(first), current == UInt8(ascii: "\\") {
        index += 2
        if let second = hex(), (0xDC00..<0xE000).contains(second) {
          scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        }
      }
      out.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
    default: out.append(byte)
    }
  }

  private mutating func hex() -> UInt32? {
    guard index + 4 <= bytes.endIndex,
      let code = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return code
  }
}
