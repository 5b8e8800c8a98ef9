/// One property of one deal on one basis: what reconciling answers.
public struct Question: Hashable, Sendable {
  /// The deal.
  public let deal: Int64
  /// Which fact of it.
  public let property: Property
  /// The unit's code: values in different currencies are different questions.
  public let unit: String
  /// What else must be the same.
  public let basis: Basis

  /// Names a question.
  public init(deal: Int64, property: Property, unit: String, basis: Basis = .whole) {
    self.deal = deal
    self.property = property
    self.unit = unit
    self.basis = basis
  }
}
