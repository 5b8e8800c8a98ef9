/// Which fact of a deal a claim is about. Users may add their own: lower-case ASCII letters,
/// digits and underscores.
public struct Property: RawRepresentable, Hashable, Sendable {
  @usableFromInline let code: Code

  /// Takes a name as it is stored.
  public init(rawValue: String) {
    code = Code(rawValue)
  }

  /// The name as stored and printed.
  public var rawValue: String { code.text }

  /// A property by a name that somebody wrote: what is no stored name becomes one, `Closing date` is
  /// `closing_date`. Nil where letters remain that are not ASCII, or none.
  public init?(named text: String) {
    let isStored = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    let name = isStored ? text : text.foldedWords.joined(separator: "_")
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.init(rawValue: name)
  }

  /// Whether a figure in this unit can be its value. A property of the user's own takes any.
  public func admits(_ unit: Unit) -> Bool {
    switch self {
    case .amount, .valuation: unit.isCurrency
    case .stake: unit == .percent
    case .capacity: unit == .gigawatt
    case .date, .status: false
    default: true
    }
  }

  /// Money invested, paid, raised, committed or contracted.
  public static let amount = Property(rawValue: "amount")
  /// What a company is, or would be, worth.
  public static let valuation = Property(rawValue: "valuation")
  /// Per cent of a company held or to be taken.
  public static let stake = Property(rawValue: "stake")
  /// Electric power of the computing involved.
  public static let capacity = Property(rawValue: "capacity")
  /// When the deal, a phase of it, or its listing takes place.
  public static let date = Property(rawValue: "date")
  /// How far the deal has come.
  public static let status = Property(rawValue: "status")

  /// The properties that every file knows.
  public static let standard: [Property] = [.amount, .valuation, .stake, .capacity, .date, .status]

  /// Whether two are the same. Said here, or their texts would be made and compared, as those of anything that has a
  /// raw value.
  @inlinable
  public static func == (one: Property, other: Property) -> Bool { one.code == other.code }

  /// Whether two are not the same.
  @inlinable
  public static func != (one: Property, other: Property) -> Bool { !(one.code == other.code) }

  /// Hashes its letters.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
