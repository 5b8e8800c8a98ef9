/// What a party does in a deal.
public enum Role: String, CaseIterable, Sendable {
  /// Pays, invests, buys, holds.
  case from
  /// Receives, supplies, is bought, held, valued, listed.
  case to
}

/// An organization in a deal, by name.
public struct Party: Hashable, Sendable {
  /// The organization's canonical short name.
  public let name: String
  /// What it does in the deal.
  public let role: Role

  /// Names a party.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}

extension Sequence where Element == Party {
  /// The names of one side, in order.
  public func names(_ role: Role) -> [String] { filter { $0.role == role }.map(\.name) }
}
