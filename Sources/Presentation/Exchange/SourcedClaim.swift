public import Claims

/// A claim with the names and addresses that other programs know it by.
public struct SourcedClaim: Sendable {
  /// The claim.
  public let claim: Claim
  /// What it is about.
  public let deal: Deal
  /// Who published it; nil where its article names nobody.
  public let outlet: String?
  /// The article's headline.
  public let title: String?
  /// Where the article stands.
  public let url: String?

  /// Gathers names.
  public init(claim: Claim, deal: Deal, outlet: String?, title: String?, url: String?) {
    self.claim = claim
    self.deal = deal
    self.outlet = outlet
    self.title = title
    self.url = url
  }

  /// The claim as a sentence for people: "Amazon → OpenAI, amount: up to $50 bn", of one that is denied "amount: not
  /// up to $50 bn".
  var sentence: String {
    "\(deal.label ?? deal.title()), \(claim.property.name(in: .english)): "
      + Language.english.value(claim.value.text(in: .english), isDenied: claim.modality == .denied)
  }

  /// The names of a side.
  func parties(_ role: Role) -> [String] { deal.parties.names(role) }

  /// The day on which it was published, where one day is known.
  var day: Day? {
    guard let published = claim.published, published.earliest == published.latest else {
      return nil
    }
    return published.earliest
  }
}
