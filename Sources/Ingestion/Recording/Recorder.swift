public import Claims
public import Extraction
public import Storage

/// Records articles with what extraction finds in them.
public struct Recorder {
  private let database: Database
  private let extractor: Extractor

  /// Records into a database what an extractor finds.
  public init(_ database: Database, extractor: Extractor) {
    self.database = database
    self.extractor = extractor
  }

  /// What became of an article.
  public struct Outcome: Sendable {
    /// Whether the article was new.
    public let article: ArticleOutcome
    /// The claims recorded, in the order of the text; none where the article was known.
    public let claims: [RecordedClaim]
    /// The claims that the article, which was read again, makes no more in the same words.
    public let changes: [CaptureChange]
    /// What was given of an article that was here before.
    public var addition = Addition()
    /// The sums of the text that are no claims because nothing tells their currency, in its words, in their order.
    public internal(set) var sumsWithoutCurrency: [String] = []

    /// Says what became of an article.
    public init(
      article: ArticleOutcome, claims: [RecordedClaim], changes: [CaptureChange] = [],
      addition: Addition = Addition()
    ) {
      self.addition = addition
      self.article = article
      self.claims = claims
      self.changes = changes
    }
  }

  /// A claim with the numbers that it got.
  public struct RecordedClaim: Sendable {
    /// The claim's number.
    public let id: Int64
    /// The deal's number.
    public let deal: Int64
    /// What was recorded.
    public let draft: ClaimDraft

    /// A claim with its numbers.
    public init(id: Int64, deal: Int64, draft: ClaimDraft) {
      self.id = id
      self.deal = deal
      self.draft = draft
    }
  }

  /// Extracts and records an article, whole or not at all: when this returns, it is on the disk.
  ///
  /// An article that the file has already with that text records nothing, and is not extracted again, unless all
  /// its claims were retracted: then it is read as if it were new. It takes the outlet and the date that it
  /// lacked, see ``Addition``. One that the file has with another text gets a new capture, see
  /// ``CaptureChange``. An outlet's domain is remembered:
  /// a page that does not name its outlet has that of its domain.
  public func record(
    _ read: ReadArticle, at moment: Timestamp
  ) throws(SQLiteError) -> Outcome {
    let read = try read.named(in: database)
    var article = read.article
    let site = article.url.flatMap { WebAddress(given: $0)?.site }
    if let site, article.outlet == nil || article.outlet == site,
      let name = try database.outletName(atDomain: site)
    {
      article.outlet = name
    }
    if let known = try database.knownArticle(
      article, canonicalURL: read.canonicalURL, retrieved: read.retrieved ?? moment),
      known.isKnown
    {
      return try database.inTransaction { () throws(SQLiteError) in
        let addition = try Addition(of: article, to: known.id, at: moment, in: database)
        guard try database.isRetracted(article: known.id) else {
          return Outcome(article: known, claims: [], addition: addition)
        }
        let standing = try database.article(known.id)?.article ?? article
        let claims = try Self.record(
          self.drafts(of: extractor.extract(standing), read), article: known.id,
          published: standing.published, at: moment, in: database)
        return Outcome(article: known, claims: claims, addition: addition)
      }
    }
    let extraction = extractor.extract(article)
    article.language = article.language ?? extraction.language
    article.published = extraction.published
    let drafts = self.drafts(of: extraction, read)
    let bare = extraction.figures.filter { $0.unit == nil }.map(\.text)
    return try database.inTransaction { () throws(SQLiteError) in
      let outcome = try database.record(
        article, canonicalURL: read.canonicalURL, retrieved: read.retrieved, at: moment)
      if let site, let outlet = article.outlet, outcome.isNew, outlet != site {
        try database.addDomain(site, toOutlet: database.makeOutlet(named: outlet, at: moment))
      }
      switch outcome {
      case .recorded(let id), .copied(let id, _):
        let claims = try Self.record(
          drafts, article: id, published: article.published, at: moment, in: database)
        var made = Outcome(article: outcome, claims: claims)
        made.sumsWithoutCurrency = bare
        return made
      case .recaptured(let id):
        var made = try Self.recapture(drafts, article: id, at: moment, in: database)
        made.sumsWithoutCurrency = bare
        return made
      case .sameAddress, .sameText: return Outcome(article: outcome, claims: [])
      }
    }
  }

  private func drafts(of extraction: Extraction, _ read: ReadArticle) -> [ClaimDraft] {
    extraction.claims.map { claim in
      var draft = claim.draft
      if draft.via.isEmpty { draft.via = read.credits }
      return draft
    }
  }

  /// Records claims of an article that the file has, on the deals that they are about. Needs no extractor,
  /// which takes longer to make than all the rest of `ondit record`.
  ///
  /// - Parameter isKindGiven: Whether a person says of what kind the deal is.
  public static func record(
    _ drafts: [ClaimDraft], article: Int64, published: EDTFDate?, isKindGiven: Bool = false,
    at moment: Timestamp, in database: Database
  ) throws(SQLiteError) -> [RecordedClaim] {
    let deals = try DealMatcher(database, published: published, isKindGiven: isKindGiven)
      .deals(for: drafts, at: moment)
    var recorded: [RecordedClaim] = []
    for (draft, deal) in zip(drafts, deals) {
      let id = try database.record(draft, article: article, deal: deal, at: moment)
      recorded.append(RecordedClaim(id: id, deal: deal, draft: draft))
    }
    return recorded
  }
}
