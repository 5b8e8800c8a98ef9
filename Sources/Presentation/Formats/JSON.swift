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

    private mutating func add(_ piece: some StringProtocol) {
      bytes.append(contentsOf: piece.utf8)
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
          writer.writeString(member.key)
          writer.add(": ")
          writer.write(member.value, depth: depth + 1)
        }
      }
    }

    private mutating func list<Element>(
      _ open: String, _ close: String, _ elements: [Element], onLines: Bool, _ depth: Int,
      _ each: (inout Writer, Element) -> Void
    ) {
      add(open)
      for (index, element) in elements.enumerated() {
        if index > 0 { add(onLines ? "," : ", ") }
        if onLines { startLine(depth + 1) }
        each(&self, element)
      }
      if onLines, !elements.isEmpty { startLine(depth) }
      add(close)
    }

    private mutating func writeString(_ string: String) {
      bytes.append(UInt8(ascii: "\""))
      defer { bytes.append(UInt8(ascii: "\"")) }
      if JSON.isPlain(string) { return add(string) }
      // What stands for itself is copied a run at a time.
      let scalars = string.unicodeScalars
      var copied = scalars.startIndex
      for index in scalars.indices {
        let scalar = scalars[index]
        let escaped: String
        switch scalar {
        case "\"": escaped = "\\\""
        case "\\": escaped = "\\\\"
        case "\n": escaped = "\\n"
        case "\r": escaped = "\\r"
        case "\t": escaped = "\\t"
        case _ where JSON.mustEscape(scalar): escaped = JSON.escape(scalar)
        default: continue
        }
        add(string[copied..<index])
        add(escaped)
        copied = scalars.index(after: index)
      }
      add(string[copied...])
    }
  }

  /// Whether all of a text stands for itself, as of nearly all: told by the bytes of what does not,
  /// those of U+200C and U+200D being taken for such.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where mayNotBePlain(bytes[index]) {
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      switch (bytes[index], second, third) {
      case (0..<0x80, _, _), (0xC2, 0x80...0x9F, _), (0xD8, 0x9C, _), (0xEF, 0xBB, 0xBF),
        (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9):
        return false
      default: break
      }
    }
    return true
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

  /// Control characters, as RFC 8259 asks, and what would steer a terminal or turn its text around.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.isUnsafeOnTerminal
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
