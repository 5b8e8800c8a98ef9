public import Claims
internal import Reconciliation

/// The names behind the numbers that claims and findings carry.
public struct Directory: Sendable {
  /// Deals by number.
  public var deals: [Int64: Deal]
  /// Outlets' names by number.
  public var outlets: [Int64: String]
  /// The claims that reasons speak of, by number.
  public var claims: [Int64: Claim]
  /// Of some claims, by number, who knows, where their articles name nobody: "sources proches du dossier".
  public var unnamedSources: [Int64: String] = [:]
  /// For some deals, those that count others in or fewer: of one who pays, what several pay together.
  public var apart: [Int64: [Deal]] = [:]

  /// Gathers names.
  public init(
    deals: [Int64: Deal] = [:], outlets: [Int64: String] = [:], claims: [Int64: Claim] = [:]
  ) {
    self.deals = deals
    self.outlets = outlets
    self.claims = claims
  }

  /// A deal's slug.
  func slug(_ deal: Int64) -> String { deals[deal]?.slug ?? "#\(deal)" }

  /// A line for each deal that counts others in.
  func apartLines(_ deal: Int64, in language: Language) -> [String] {
    (apart[deal] ?? []).map { other in
      language.choose("À part : ", "Apart: ") + "\(other.title()) · \(other.slug) ("
        + RelationRule.counted.name(in: language) + ")."
    }
  }

  /// An outlet's name.
  func outlet(_ id: Int64) -> String { outlets[id] ?? "#\(id)" }

  /// Outlets that credit each other, the first one named again at the end: "A → B → A".
  func circle(_ outlets: [Int64]) -> String {
    let shown = outlets.prefix(8).map(outlet) + (outlets.count > 8 ? ["…"] : [])
    return (shown + outlets.prefix(1).map(outlet)).joined(separator: " → ")
  }

  /// What a claim says, with its number: "up to $50 bn (#9)", "not $10 bn (#2)".
  func value(ofClaim id: Int64, in language: Language) -> String {
    guard let claim = claims[id] else { return "#\(id)" }
    return language.value(claim.value.text(in: language), isDenied: claim.modality == .denied)
      + " (#\(id))"
  }

  /// Who published a claim: its outlet, or its article where that names none.
  func publisher(of claim: Claim) -> String {
    claim.outlet.map(outlet) ?? "article \(claim.article)"
  }

  /// Whom an article credits for a claim, the nearest first, outlets before those who are not named.
  public func credits(of claim: Claim) -> [String] {
    claim.via.map(outlet) + [unnamedSources[claim.id]].compactMap { $0 }
  }

  /// Who stands behind a claim.
  func name(of origin: Origin, in language: Language) -> String {
    switch origin {
    case .outlet(let id): outlet(id)
    case .article(let id): "article \(id)"
    }
  }
}

extension Deal {
  /// "Amazon → OpenAI"; the slug where nobody takes part.
  public func title() -> String {
    let names = { (role: Role) in
      parties.filter { $0.role == role }.map(\.name).joined(separator: ", ")
    }
    let (from, to) = (names(.from), names(.to))
    if from.isEmpty && to.isEmpty { return slug }
    if from.isEmpty { return to }
    return to.isEmpty ? from : "\(from) → \(to)"
  }

  /// The parties with their roles, as programs read them.
  public var partiesJSON: JSON {
    .array(
      parties.map { .object(["name": .string($0.name), "role": .string($0.role.rawValue)]) })
  }
}
