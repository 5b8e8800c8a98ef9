/// One assertion, by one article, of one value for one property of one deal, as it stands in a file.
/// Never changed once recorded.
public struct Claim: Hashable, Sendable, Identifiable {
  /// The claim's number in its file.
  public let id: Int64
  /// The deal that it is about.
  public let deal: Int64
  /// Which fact of the deal.
  public let property: Property
  /// What it asserts.
  public let value: Value
  /// What must be the same before it is compared.
  public let basis: Basis
  /// How firm it is.
  public let modality: Modality
  /// The article that makes it.
  public let article: Int64
  /// The outlet that published the article; nil where the article does not name it.
  public let outlet: Int64?
  /// The outlets that the article credits, the nearest first.
  public let via: [Int64]
  /// When the article was published, as far as is known.
  public let published: EDTFDate?
  /// When the claim was recorded here.
  public let recorded: Timestamp
  /// The article's own words; nil where the claim was entered without.
  public let quote: Quote?
  /// How sure the extraction was, from 0 to 1; nil where a person entered the claim.
  public let confidence: Double?

  /// A claim as it stands in a file.
  public init(
    id: Int64, deal: Int64, property: Property, value: Value, basis: Basis = .whole,
    modality: Modality, article: Int64, outlet: Int64?, via: [Int64] = [], published: EDTFDate?,
    recorded: Timestamp, quote: Quote? = nil, confidence: Double? = nil
  ) {
    self.id = id
    self.deal = deal
    self.property = property
    self.value = value
    self.basis = basis
    self.modality = modality
    self.article = article
    self.outlet = outlet
    self.via = via
    self.published = published
    self.recorded = recorded
    self.quote = quote
    self.confidence = confidence
  }
}
