/// Which fact of a deal a claim is about. Users may add their own: lower-case ASCII letters,
/// digits and underscores.
public struct Property: RawRepresentable, Hashable, Sendable {
  /// The name as stored and printed.
  public let rawValue: String

  /// Takes a name as it stands.
  public init(rawValue: String) {
    self.rawValue = rawValue
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
}
