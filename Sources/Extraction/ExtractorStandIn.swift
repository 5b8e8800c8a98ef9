// Stands in until the claim stage lands on this branch: replace this file by the real types of these names.
public import Claims

public struct ExtractedClaim: Sendable {
  public var draft: ClaimDraft; public var explanation: [String]
}
public struct DateMention: Sendable {
  public let start: Int; public let end: Int; public let text: String; public let date: EDTFDate
}
public struct Extraction: Sendable {
  public let language: Language?; public let claims: [ExtractedClaim]; public let figures: [Figure];
  public let dates: [DateMention]
}
public struct KnownOrganization: Sendable {
  public init(name: String, aliases: [String] = [], descriptions: [String] = []) {}
}
public struct Extractor: Sendable {
  public init(knownOrganizations: [KnownOrganization] = []) {}
  public func extract(_ article: Article) -> Extraction {
    Extraction(
      language: .french, claims: [], figures: extractFigures(from: article.text), dates: [])
  }
}
