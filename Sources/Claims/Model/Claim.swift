/// One assertion, by one article, of one value for one property of one deal, as it stands in a
/// file. Never changed once recorded, so that its copies share one place in memory.
public struct Claim: Hashable, Sendable, Identifiable {
  @usableFromInline let record: Record

  /// What is shared. Reconciling passes claims on from step to step; a copy of all their fields
  /// would cost as much as a comparison.
  @usableFromInline
  final class Record: Sendable {
    @usableFromInline let id: Int64
    @usableFromInline let deal: Int64
    @usableFromInline let property: Property
    @usableFromInline let value: Value
    @usableFromInline let basis: Basis
    @usableFromInline let modality: Modality
    @usableFromInline let article: Int64
    @usableFromInline let outlet: Int64?
    @usableFromInline let via: [Int64]
    @usableFromInline let published: EDTFDate?
    @usableFromInline let recorded: Timestamp
    @usableFromInline let quotation: Quotation?
    @usableFromInline let confidence: Double?

    init(
      id: Int64, deal: Int64, property: Property, value: Value, basis: Basis, modality: Modality,
      article: Int64, outlet: Int64?, via: [Int64], published: EDTFDate?, recorded: Timestamp,
      quote: Quote?, confidence: Double?
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
      quotation = quote.map(Quotation.init)
      self.confidence = confidence
    }
  }

  /// A quote in a place of its own: who compares claims reads them without, and a million of them are
  /// a fifth smaller.
  @usableFromInline
  final class Quotation: Sendable {
    @usableFromInline let quote: Quote

    init(_ quote: Quote) {
      self.quote = quote
    }
  }

  /// The claim's number in its file.
  @inlinable public var id: Int64 { record.id }
  /// The deal that it is about.
  @inlinable public var deal: Int64 { record.deal }
  /// Which fact of the deal.
  @inlinable public var property: Property { record.property }
  /// What it asserts.
  @inlinable public var value: Value { record.value }
  /// What must be the same before it is compared.
  @inlinable public var basis: Basis { record.basis }
  /// How firm it is.
  @inlinable public var modality: Modality { record.modality }
  /// The article that makes it.
  @inlinable public var article: Int64 { record.article }
  /// The outlet that published the article; nil where the article does not name it.
  @inlinable public var outlet: Int64? { record.outlet }
  /// The outlets that the article credits, the nearest first.
  @inlinable public var via: [Int64] { record.via }
  /// When the article was published, as far as is known.
  @inlinable public var published: EDTFDate? { record.published }
  /// When the claim was recorded here.
  @inlinable public var recorded: Timestamp { record.recorded }
  /// The article's own words; nil where the claim was entered without.
  @inlinable public var quote: Quote? { record.quotation?.quote }
  /// How sure the extraction was, from 0 to 1; nil where a person entered the claim.
  @inlinable public var confidence: Double? { record.confidence }

  /// A claim as it stands in a file.
  public init(
    id: Int64, deal: Int64, property: Property, value: Value, basis: Basis = .whole,
    modality: Modality, article: Int64, outlet: Int64?, via: [Int64] = [], published: EDTFDate?,
    recorded: Timestamp, quote: Quote? = nil, confidence: Double? = nil
  ) {
    record = Record(
      id: id, deal: deal, property: property, value: value, basis: basis, modality: modality,
      article: article, outlet: outlet, via: via, published: published, recorded: recorded,
      quote: quote, confidence: confidence)
  }

  /// Whether both say the same in all their fields.
  public static func == (left: Claim, right: Claim) -> Bool {
    let (mine, theirs) = (left.record, right.record)
    return mine === theirs
      || mine.id == theirs.id && mine.deal == theirs.deal && mine.property == theirs.property
        && mine.value == theirs.value && mine.basis == theirs.basis
        && mine.modality == theirs.modality && mine.article == theirs.article
        && mine.outlet == theirs.outlet && mine.via == theirs.via
        && mine.published == theirs.published && mine.recorded == theirs.recorded
        && left.quote == right.quote && mine.confidence == theirs.confidence
  }

  /// By its number: claims of one file differ in it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}
