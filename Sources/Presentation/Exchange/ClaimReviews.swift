public import Claims
public import Reconciliation

/// Claims as ClaimReview of schema.org (<https://schema.org/ClaimReview>): each claim, and how it
/// stands to what is to be believed now. What one witness alone says has nothing to be judged by,
/// and gets no rating.
public struct ClaimReviews {
  /// What stands before the first review.
  public static let beginning = "{\"@context\": \"https://schema.org\", \"@graph\": ["
  /// What stands after the last one.
  public static let end = "\n]}\n"

  /// Writes reviews.
  public init() {}

  /// The reviews of a deal's claims, judged by the findings on that deal, each on a line of its
  /// own.
  public func lines(_ claims: [SourcedClaim], findings: [Finding]) -> [String] {
    var ratings: [Int64: Rating] = [:]
    for finding in findings {
      for id in finding.supporting where finding.state != .single { ratings[id] = .supported }
      for id in finding.differing { ratings[id] = .contradicted }
      for id in finding.overtaken { ratings[id] = .superseded }
    }
    let day = findings.first?.asOf
    return claims.map { review($0, ratings[$0.claim.id], on: day).line }
  }

  private enum Rating: String {
    case supported, contradicted, superseded

    var value: Int {
      switch self {
      case .supported: 5
      case .superseded: 3
      case .contradicted: 1
      }
    }
  }

  private func review(_ sourced: SourcedClaim, _ rating: Rating?, on day: Day?) -> JSON {
    .object([
      "@type": "ClaimReview", "claimReviewed": .string(sourced.sentence),
      "datePublished": .string(orNull: day?.description), "url": .string(orNull: sourced.url),
      "author": .object(["@type": "Organization", "name": "ondit"]),
      "reviewRating": rating.map { rating in
        .object([
          "@type": "Rating", "ratingValue": .integer(rating.value), "worstRating": .integer(1),
          "bestRating": .integer(5), "alternateName": .string(rating.rawValue),
        ])
      } ?? .null,
      "itemReviewed": claim(sourced),
    ])
  }

  private func claim(_ sourced: SourcedClaim) -> JSON {
    let claim = sourced.claim
    return .object([
      "@type": "Claim", "text": .string(orNull: claim.quote?.exact),
      "datePublished": .string(orNull: claim.published?.text),
      "author": .object([
        "@type": "Organization", "name": .string(orNull: sourced.outlet),
      ]),
      "appearance": .object([
        "@type": "NewsArticle", "headline": .string(orNull: sourced.title),
        "url": .string(orNull: sourced.url),
      ]),
      "about": .array([
        .object([
          "@type": "Thing", "name": .string(sourced.deal.label ?? sourced.deal.title()),
          "identifier": .string(sourced.deal.slug),
          "additionalType": .string(sourced.deal.kind.rawValue),
          "from": .array(sourced.parties(.from).map { .string($0) }),
          "to": .array(sourced.parties(.to).map { .string($0) }),
        ]),
        .object([
          "@type": "PropertyValue", "propertyID": .string(claim.property.rawValue),
          "value": .string(claim.value.withoutUnit), "unitCode": .string(claim.value.unitCode),
          "measurementMethod": .string(claim.modality.rawValue),
          "description": .string(orNull: claim.basis.part),
        ]),
      ]),
    ])
  }
}

extension Value {
  /// The value in the notation that is typed, without its unit.
  public var withoutUnit: String {
    guard let quantity else { return canonical }
    return String(quantity.canonical.dropLast(quantity.unit.rawValue.count + 1))
  }
}
