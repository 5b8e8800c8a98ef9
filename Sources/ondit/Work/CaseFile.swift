internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// All that a file holds to reconcile with, as of a day: the one place where evidence is put together, so that
/// no command leaves a part of it out.
///
/// Nothing is kept between commands. What all claims teach of the sources is learnt anew each time.
struct CaseFile {
  let database: Database
  let cutoff: Cutoff
  /// The day that everything is told as of.
  let asOf: Day
  private let rulings: [Int64: [Ruling]]
  private let texts: SharedTexts
  private let letStand: [(pair: Set<Int64>, recorded: Timestamp)]
  /// The articles of which more than one text was kept.
  let recaptured: Set<Int64>
  private let hasJointDeals: Bool
  private let hasRates: Bool
  /// What outlets and deals were called then.
  private let outlets: [Int64: String]
  private let pastSlugs: [Int64: String]
  /// Which sources its evidence takes for one voice: none, until someone has looked.
  var voices = SharedVoices()

  /// What evidence will be asked for.
  enum Scope {
    /// None: names are all that is wanted.
    case names
    /// That on some deals. No more is read than their own claims lead to.
    case deals([Int64])
    /// That on any deal.
    case everything
  }

  /// Reads what people decided, and which texts are copies.
  init(
    _ database: Database, until cutoff: Cutoff = .now, asOf: Day, for scope: Scope = .everything
  ) throws(SQLiteError) {
    self.database = database
    self.cutoff = cutoff
    self.asOf = asOf
    var overlaps: [TextOverlap] = []
    switch scope {
    case .names: rulings = [:]
    case .deals(let deals):
      var (rulings, articles): ([Int64: [Ruling]], Set<Int64>) = ([:], [])
      for deal in deals {
        rulings[deal] = try database.rulings(onDeal: deal, until: cutoff)
        articles.formUnion(try database.claims(ofDeal: deal, until: cutoff).map(\.article))
      }
      self.rulings = rulings
      overlaps = try database.textOverlaps(around: articles, until: cutoff)
    case .everything:
      rulings = Dictionary(grouping: try database.rulings(until: cutoff), by: \.question.deal)
      overlaps = try database.textOverlaps(until: cutoff)
    }
    texts = SharedTexts(overlaps.map { ($0.article, $0.earlier, thousandths: $0.thousandths) })
    letStand = try database.dismissals(until: cutoff).map { ([$0.left, $0.right], $0.recorded) }
    recaptured = try database.recapturedArticles()
    hasJointDeals = try database.hasJointDeals()
    hasRates = try database.hasRates()
    outlets = try database.outletNames()
      .merging(database.pastOutletNames(by: cutoff)) { _, past in past }
    pastSlugs = try database.pastDealSlugs(by: cutoff)
  }

  /// The names of the outlets and of some deals, and some claims, as they were then.
  func directory(
    deals numbers: Set<Int64>, claims: [Claim] = []
  ) throws(SQLiteError) -> Directory {
    var directory = Directory(outlets: outlets)
    for number in numbers {
      guard let deal = try deal(number) else { continue }
      directory.deals[number] = deal
      if hasJointDeals { directory.apart[number] = try dealsApart(from: deal) }
    }
    directory.claims.reserveCapacity(claims.count)
    for claim in claims { directory.claims[claim.id] = claim }
    return directory
  }

  /// A deal as it was called then; nil where there is none of that number.
  func deal(_ number: Int64) throws(SQLiteError) -> Deal? {
    let deal = try database.deal(number)
    guard let deal, let slug = pastSlugs[number] else { return deal }
    return Deal(id: number, slug: slug, kind: deal.kind, label: deal.label, parties: deal.parties)
  }

  /// The deals that count others in, of which something was known then.
  private func dealsApart(from deal: Deal) throws(SQLiteError) -> [Deal] {
    var apart: [Deal] = []
    for other in try database.dealsCountingOthers(than: deal) {
      let claims = try database.claims(ofDeal: other.id, until: cutoff)
      if claims.contains(where: { $0.knownOn <= asOf }) { apart.append(other) }
    }
    return apart
  }

  /// The evidence that some claims give, all those of their questions.
  func evidence(_ claims: [Claim]) throws(SQLiteError) -> Evidence {
    let deals = claims.isEmpty || rulings.isEmpty ? [] : Set(claims.map(\.deal))
    return Evidence(
      claims: claims, rulings: deals.sorted().flatMap { rulings[$0] ?? [] }, texts: texts,
      voices: voices, rates: hasRates ? try database.rates(for: claims) : ReferenceRates(),
      letStand: letStand,
      sightings: try sightings(claims), asOf: asOf)
  }

  /// The evidence on one deal.
  func evidence(onDeal deal: Int64) throws(SQLiteError) -> Evidence {
    try evidence(database.claims(ofDeal: deal, until: cutoff))
  }

  /// The evidence on every deal, deal after deal by number, without the quotes unless these are asked for. Holds
  /// one deal's claims; of a past state of the file, all claims.
  func forEachDeal(quoted: Bool = false, _ body: (Evidence) throws -> Void) throws {
    if cutoff.recordedBy != nil { return try WholeFile(self).forEachDeal(body) }
    var claims: [Claim] = []
    try database.forEachClaim(until: cutoff, quoted: quoted, mapping: { $0 as any Error }) {
      claim in
      if let last = claims.last, last.deal != claim.deal {
        try body(evidence(claims))
        claims.removeAll(keepingCapacity: true)
      }
      claims.append(claim)
    }
    if !claims.isEmpty { try body(evidence(claims)) }
  }

  /// Hands over the disputed claims, those of whole deals at a time, some hundreds or more; of a past state of the
  /// file, all claims at once.
  func forEachDisputedBatch(_ body: ([Claim]) throws(SQLiteError) -> Void) throws(SQLiteError) {
    let comesByDeal = cutoff.recordedBy == nil
    var claims: [Claim] = []
    try database.forEachDisputedClaim(until: cutoff) { (claim) throws(SQLiteError) in
      if comesByDeal, claims.count >= Self.batch, claims.last?.deal != claim.deal {
        try body(claims)
        claims.removeAll(keepingCapacity: true)
      }
      claims.append(claim)
    }
    if !claims.isEmpty { try body(claims) }
  }

  private static let batch = 256

  /// The same file, knowing which sources are one voice where that matters to some questions. Where no two sources
  /// agree, or they have few claims, it does not; else it is linear in all claims.
  func hearingVoices(on dossiers: [Dossier]) throws(SQLiteError) -> CaseFile {
    var file = self
    let sources = dossiers.map(\.agreeingSources).filter { $0.count > 1 }
    if try canBeOneVoice(sources.reduce(into: []) { $0.formUnion($1) }) {
      // That of some deals has not all that is known around the others.
      let whole = try CaseFile(database, until: cutoff, asOf: asOf)
      let (background, search) = (Background<Never>(), SharedSearch())
      try whole.forEachDisputedBatch { (claims) throws(SQLiteError) in
        let evidence = try whole.evidence(claims)
        background.add {
          search.add(evidence)
          return []
        }
      }
      _ = background.finish()
      file.voices = search.voices()
    }
    return file
  }

  /// Whether two of some sources speak often enough to be told from two that agree by chance.
  private func canBeOneVoice(_ sources: Set<Origin>) throws(SQLiteError) -> Bool {
    // What was merged or moved since may have made a source smaller.
    guard cutoff.recordedBy == nil else { return sources.count > 1 }
    var busy = 0
    for source in sources where busy < 2 {
      let isBusy =
        switch source {
        case .outlet(let id): try database.hasClaims(VoiceSearch.fewest, ofOutlet: id)
        case .article(let id): try database.hasClaims(VoiceSearch.fewest, ofArticle: id)
        }
      if isBusy { busy += 1 }
    }
    return busy > 1
  }

  /// Who answers questions, having learnt from every claim. Linear in all claims.
  func judge() throws -> Judge {
    var reconciler = Reconciler()
    try forEachDeal { reconciler.add($0) }
    return reconciler.judge()
  }
}
