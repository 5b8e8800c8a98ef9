/// A JSON document (RFC 8259) read strictly: for files that programs wrote, where a repaired error
/// would be a wrong record. Numbers keep their digits.
public indirect enum ExactJSON: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number, as its digits stand.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([ExactJSON])
  /// Members, of which the last of a key counts.
  case object([String: ExactJSON])

  /// What is wrong with a text that is no JSON.
  public struct Problem: Error, Hashable, Sendable {
    /// The byte at which it is, from 0.
    public let offset: Int
  }

  /// Reads one document, blanks around it allowed. Linear in the text; at most 64 levels deep.
  public init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    var reader = ExactJSONReader(bytes)
    self = try reader.document()
  }

  /// The member of an object; nil where there is none, or it is null.
  public subscript(_ key: String) -> ExactJSON? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  /// The text, where it is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of a list, or the value alone.
  public var elements: [ExactJSON] {
    if case .array(let elements) = self { elements } else { [self] }
  }
}

/// Reads JSON from bytes, from left to right.
private struct ExactJSONReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private static let deepest = 64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func document() throws(ExactJSON.Problem) -> ExactJSON {
    let value = try value(depth: 0)
    skipBlanks()
    guard current == nil else { throw problem }
    return value
  }

  private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }
  private var problem: ExactJSON.Problem { .init(offset: index - bytes.startIndex) }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(ExactJSON.Problem) -> ExactJSON {
    skipBlanks()
    guard depth <= Self.deepest else { throw problem }
    switch current {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(ExactJSON.Problem) -> [String: ExactJSON] {
    index += 1
    var members: [String: ExactJSON] = [:]
    skipBlanks()
    if take("}") { return members }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\"") else { throw problem }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw problem }
      members[key] = try value(depth: depth + 1)
      skipBlanks()
    } while take(",")
    guard take("}") else { throw problem }
    return members
  }

  private mutating func array(depth: Int) throws(ExactJSON.Problem) -> [ExactJSON] {
    index += 1
    var elements: [ExactJSON] = []
    skipBlanks()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw problem }
    return elements
  }

  private mutating func take(_ character: Character) -> Bool {
    guard current == character.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func word() throws(ExactJSON.Problem) -> ExactJSON {
    let start = index
    while let byte = current, byte > 0x20, !",]}:\"[{".utf8.contains(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      let digits = word.utf8.first == UInt8(ascii: "-") ? word.utf8.dropFirst() : word.utf8[...]
      let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
      guard let first = digits.first, isDigit(first), Double(word) != nil,
        digits.allSatisfy({ isDigit($0) || ".eE+-".utf8.contains($0) })
      else {
        index = start
        throw problem
      }
      return .number(word)
    }
  }

  private mutating func string() throws(ExactJSON.Problem) -> String {
    index += 1
    var out: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: out, as: UTF8.self) else { throw problem }
        index += 1
        return text
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &out)
      case 0..<0x20: throw problem
      default:
        out.append(byte)
        index += 1
      }
    }
    throw problem
  }

  private mutating func escape(into out: inout [UInt8]) throws(ExactJSON.Problem) {
    guard let byte = current else { throw problem }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "u"):
      var code = try hex()
      if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
        let low = try hex()
        guard (0xDC00..<0xE000).contains(low) else { throw problem }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw problem }
      out.append(contentsOf: String(scalar).utf8)
    default: throw problem
    }
  }

  private mutating func hex() throws(ExactJSON.Problem) -> UInt32 {
    guard index + 4 <= bytes.endIndex,
      bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw problem }
    index += 4
    return code
  }
}
