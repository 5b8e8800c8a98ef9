public import Claims

/// A JSON document (RFC 8259) to be printed. Objects keep the order of their keys, and numbers are
/// exact decimals.
public enum JSON: Sendable, Hashable {
  /// Absent.
  case null
  /// True or false.
  case bool(Bool)
  /// A number, as its digits.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSON])
  /// Keys with values, in this order.
  case object([Member])

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key, in snake_case.
    public let key: String
    /// Its value.
    public let value: JSON

    /// Pairs a key with its value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object from keys and values in order.
  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// An exact decimal, or null.
  public static func decimal(_ number: Decimal?) -> JSON {
    number.map { .number($0.description) } ?? .null
  }

  /// A whole number, or null.
  public static func integer(_ number: (some BinaryInteger)?) -> JSON {
    number.map { .number(String($0)) } ?? .null
  }

  /// A ratio or a confidence, rounded to `places` decimals; null where it is not finite.
  public static func rounded(_ number: Double?, places: Int = 2) -> JSON {
    guard let number, number.isFinite else { return .null }
    let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (number * factor).rounded()
    guard scaled.magnitude < 1e15,
      let decimal = Decimal(significand: Int64(scaled), exponent: -places)
    else { return .null }
    return .decimal(decimal)
  }

  /// A text, or null.
  public static func string(orNull text: String?) -> JSON {
    text.map { .string($0) } ?? .null
  }

  /// The document on one line.
  public var line: String {
    var writer = Writer(indented: false, capacity: 1024)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// The document with two spaces of indentation; objects and arrays of plain values stay on a
  /// line.
  public var document: String {
    var writer = Writer(indented: true)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// The same as an element of an array's document.
  var element: String {
    var writer = Writer(indented: true)
    writer.write(self, depth: 1)
    return writer.text
  }

  private var isPlain: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private struct Writer {
    let indented: Bool
    /// UTF-8, for most of a document is signs and plain ASCII.
    private var bytes: [UInt8] = []

    init(indented: Bool, capacity: Int = 0) {
      self.indented = indented
      bytes.reserveCapacity(capacity)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func add(_ piece: String) {
      add(piece.utf8Span.span)
    }

    private mutating func add(_ piece: Span<UInt8>) {
      piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    private mutating func startLine(_ depth: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    mutating func write(_ json: JSON, depth: Int) {
      switch json {
      case .null: add("null")
      case .bool(let flag): add(flag ? "true" : "false")
      case .number(let digits): add(digits)
      case .string(let string): writeString(string)
      case .array(let elements):
        let lines = indented && !elements.allSatisfy(\.isPlain)
        list("[", "]", elements, onLines: lines, depth) { writer, element in
          writer.write(element, depth: depth + 1)
        }
      case .object(let members):
        let lines = indented && (depth == 0 || !members.allSatisfy(\.value.isPlain))
        list("{", "}", members, onLines: lines, depth) { writer, member in
          writer.bytes.append(UInt8(ascii: "\""))
          writer.add(member.key)
          writer.add("\": ")
          writer.write(member.value, depth: depth + 1)
        }
      }
    }

    private mutating func list<Element>(
      _ open: String, _ close: String, _ elements: [Element], onLines: Bool, _ depth: Int,
      _ each: (inout Writer, Element) -> Void
    ) {
      add(open)
      for index in elements.indices {
        if index > 0 { add(onLines ? "," : ", ") }
        if onLines { startLine(depth + 1) }
        each(&self, elements[index])
      }
      if onLines, !elements.isEmpty { startLine(depth) }
      add(close)
    }

    /// Writes a text; what stands for itself, nearly all, is copied a run at a time.
    private mutating func writeString(_ string: String) {
      bytes.append(UInt8(ascii: "\""))
      let text = string.utf8Span.span
      var (copied, index) = (0, 0)
      while index < text.count {
        guard JSON.mayNotBePlain(text[index]) else {
          index += 1
          continue
        }
        let (scalar, length) = JSON.scalar(in: text, at: index)
        if let escaped = JSON.escaped(scalar) {
          add(text.extracting(copied..<index))
          add(escaped)
          copied = index + length
        }
        index += length
      }
      add(text.extracting(copied..<text.count))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a byte does not stand for itself, or begins a letter that may not: a bit for each, 64 to a
  /// number.
  @inline(__always)
  private static func mayNotBePlain(_ byte: UInt8) -> Bool {
    let bits: UInt64 =
      switch byte >> 6 {
      // Control characters and `"`.
      case 0: 1 << 0x22 | 0xFFFF_FFFF
      // The backslash and U+007F.
      case 1: 1 << (0x5C - 0x40) | 1 << (0x7F - 0x40)
      case 2: 0
      default: 1 << (0xC2 - 0xC0) | 1 << (0xD8 - 0xC0) | 1 << (0xE2 - 0xC0) | 1 << (0xEF - 0xC0)
      }
    return bits &>> UInt64(byte & 63) & 1 == 1
  }

  /// The scalar that begins at a byte of valid UTF-8 and how many bytes it takes, of those whose first byte
  /// ``mayNotBePlain(_:)``: none of them takes four.
  private static func scalar(in text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
    let length = text[index] < 0x80 ? 1 : text[index] < 0xE0 ? 2 : 3
    var value = UInt32(text[index]) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
    for place in index + 1..<max(index + 1, min(index + length, text.count)) {
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// What stands for a scalar that does not stand for itself: control characters, as RFC 8259 asks, and
  /// what would steer a terminal or turn its text around. Nil for others.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.value < 0x20 || scalar.isUnsafeOnTerminal: escape(scalar)
    default: nil
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      }.joined()
    } ?? ""
  }
}
