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
    number.flatMap { Decimal(rounding: $0, places: places) }.map { .decimal($0) } ?? .null
  }

  /// A text, or null.
  public static func string(orNull text: String?) -> JSON {
    text.map { .string($0) } ?? .null
  }

  /// The document on one line.
  public var line: String {
    var writer = JSONWriter(.line)
    writer.write(self)
    return writer.text
  }

  /// The document with two spaces of indentation; objects and arrays of plain values stay on a
  /// line.
  public var document: String {
    var writer = JSONWriter(.document)
    writer.write(self)
    return writer.text
  }

  /// The same as an element of an array's document.
  var element: String {
    var writer = JSONWriter(.element)
    writer.write(self)
    return writer.text
  }

  fileprivate var isPlain: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }
}

extension JSONWriter {
  /// Writes a document, or a part of one. An object or array is on lines of its own where something in it has parts.
  public mutating func write(_ json: JSON) {
    switch json {
    case .null: writeNull()
    case .bool(let flag): write(flag)
    case .number(let digits): write(digits: digits)
    case .string(let string): write(string)
    case .array(let elements):
      list(elements, onLines: !elements.allSatisfy(\.isPlain)) { $0.write($1) }
    case .object(let members):
      object(onLines: !members.isEmpty && (depth == 0 || !members.allSatisfy(\.value.isPlain))) {
        for member in members {
          $0.key(named: member.key)
          $0.write(member.value)
        }
      }
    }
  }
}

extension Decimal {
  /// A number to `places` decimals; nil where it is not finite.
  init?(rounding number: Double, places: Int) {
    guard number.isFinite else { return nil }
    let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (number * factor).rounded()
    guard scaled.magnitude < 1e15 else { return nil }
    self.init(significand: Int64(scaled), exponent: -places)
  }
}
