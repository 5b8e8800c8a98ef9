/// What must be the same, beside the unit, before two values of one property are compared.
public struct Basis: Hashable, Sendable {
  /// Whether a valuation counts the new money.
  public enum Valuation: String, CaseIterable, Sendable {
    /// Before the new money.
    case preMoney = "pre_money"
    /// With the new money.
    case postMoney = "post_money"
  }

  /// Before or after the new money; nil where the source does not say.
  public let valuation: Valuation?
  /// Which part of the whole is meant ("first tranche", "equity"); nil for the whole.
  public let part: String?

  /// The whole, on no stated valuation basis.
  public static let whole = Basis()

  /// Creates a basis.
  public init(valuation: Valuation? = nil, part: String? = nil) {
    self.valuation = valuation
    self.part = part
  }
}
