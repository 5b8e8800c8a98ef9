/// A claim on its way into a file: what extraction finds and people type, with names in place of
/// numbers.
public struct ClaimDraft: Hashable, Sendable {
  /// Which fact of the deal.
  public var property: Property
  /// What is asserted.
  public var value: Value
  /// What must be the same before it is compared.
  public var basis: Basis
  /// What kind of deal it is about.
  public var kind: DealKind
  /// Who takes part in it.
  public var parties: [Party]
  /// How firm it is.
  public var modality: Modality
  /// The outlets credited, by canonical name, the nearest first.
  public var via: [String]
  /// Who is said to know, without a name, in the article's words: "sources proches du dossier"; nil
  /// where nobody is.
  public var unnamedSource: String?
  /// Whether the article says that this is another deal than an earlier one between the same
  /// parties ("complementary", "a further").
  public var isFurtherDeal: Bool
  /// The article's own words.
  public var quote: Quote?
  /// How sure the extraction is, from 0 to 1; nil where a person entered the claim.
  public var confidence: Double?

  /// Creates a draft.
  public init(
    property: Property, value: Value, basis: Basis = .whole, kind: DealKind, parties: [Party],
    modality: Modality, via: [String] = [], unnamedSource: String? = nil,
    isFurtherDeal: Bool = false, quote: Quote? = nil, confidence: Double? = nil
  ) {
    self.property = property
    self.value = value
    self.basis = basis
    self.kind = kind
    self.parties = parties
    self.modality = modality
    self.via = via
    self.unnamedSource = unnamedSource
    self.isFurtherDeal = isFurtherDeal
    self.quote = quote
    self.confidence = confidence
  }
}
