internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// The claims that stand in the formats of other programs, deal after deal.
struct ExchangeExport {
  private let database: Database
  private let outlets: [Int64: String]
  private let cutoff: Cutoff
  private let day: Day

  init(_ database: Database, until cutoff: Cutoff, on day: Day) throws(SQLiteError) {
    self.database = database
    self.cutoff = cutoff
    self.day = day
    outlets = try database.outletNames()
  }

  /// Writes all claims in a format. Holds the claims of one deal at a time.
  func run(_ format: ExportFormat, _ write: (String) -> Void) throws(SQLiteError) {
    switch format {
    case .claimreview: try writeReviews(write)
    case .ftm:
      var statements = MoneyStatements(wikidata: try wikidata())
      write(MoneyStatements.header)
      try forEachDeal { claims, _ in for claim in claims { write(statements.lines(claim)) } }
    case .quickstatements:
      let statements = QuickStatements(wikidata: try wikidata())
      try forEachDeal { claims, _ in for claim in claims { write(statements.lines(claim)) } }
    case .jsonl, .csv: break
    }
  }

  private func writeReviews(_ write: (String) -> Void) throws(SQLiteError) {
    let reviews = ClaimReviews()
    var separator = "\n"
    write(ClaimReviews.beginning)
    try forEachDeal { (claims, deal) throws(SQLiteError) in
      let evidence = Evidence(
        claims: claims.map(\.claim), rulings: try database.rulings(onDeal: deal, until: cutoff),
        rates: try database.rates(for: claims.map(\.claim)), asOf: day)
      for line in reviews.lines(claims, findings: evidence.findings()) {
        write(separator + line)
        separator = ",\n"
      }
    }
    write(ClaimReviews.end)
  }

  private func forEachDeal(
    _ body: ([SourcedClaim], Int64) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    var claims: [SourcedClaim] = []
    var deal: Deal?
    try database.forEachClaim(until: cutoff) { (claim) throws(SQLiteError) in
      if deal?.id != claim.deal {
        if let deal { try body(claims, deal.id) }
        claims.removeAll(keepingCapacity: true)
        deal = try database.deal(claim.deal)
      }
      guard let deal else { return }
      let source = try database.source(ofArticle: claim.article)
      claims.append(
        SourcedClaim(
          claim: claim, deal: deal, outlet: claim.outlet.flatMap { outlets[$0] },
          title: source.title, url: source.url))
    }
    if let deal { try body(claims, deal.id) }
  }

  private func wikidata() throws(SQLiteError) -> [String: String] {
    var items: [String: String] = [:]
    try database.forEachOrganization { items[$0.name] = $0.wikidataID }
    return items
  }
}
