/// What kind of deal it is.
public enum DealKind: String, CaseIterable, Sendable {
  /// Money put into a company by named investors.
  case investment
  /// Money raised by a company, whoever gives it.
  case fundingRound = "funding_round"
  /// A company, or a part of one, bought.
  case acquisition
  /// Two companies made one.
  case merger
  /// Goods or services bought over time.
  case contract
  /// Working together on stated terms.
  case partnership
  /// A part of a company held.
  case holding
  /// Shares brought to a stock exchange.
  case listing
  /// Any subject that is not a deal between companies: an imported table's row.
  case subject
}

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

/// What claims are about.
public struct Deal: Hashable, Sendable, Identifiable {
  /// The deal's number in its file.
  public let id: Int64
  /// The name that people type: `amazon-openai-investment`.
  public let slug: String
  /// What kind of deal it is.
  public let kind: DealKind
  /// What tells it from another of the same kind and parties; a subject's name. Nil where there is none.
  public let label: String?
  /// Who takes part, `from` before `to`, each side in the order it was recorded.
  public let parties: [Party]

  /// A deal as it stands in a file.
  public init(
    id: Int64, slug: String, kind: DealKind, label: String? = nil, parties: [Party]
  ) {
    self.id = id
    self.slug = slug
    self.kind = kind
    self.label = label
    self.parties = parties
  }
}
