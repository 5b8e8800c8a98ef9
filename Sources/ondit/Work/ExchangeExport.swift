internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// The claims that stand in the formats of other programs, deal after deal.
struct ExchangeExport {
  private let file: CaseFile
  private let directory: Directory

  init(_ file: CaseFile) throws(SQLiteError) {
    self.file = file
    directory = try file.directory(deals: [])
  }

  /// Writes all claims in a format, and returns how many have no place in it, and why. Holds the
  /// claims of one deal at a time.
  func run(
    _ format: ExportFormat, _ write: (String) -> Void
  ) throws -> [ExportOmission: Int] {
    var leftOut: [ExportOmission: Int] = [:]
    switch format {
    case .claimreview: try writeReviews(write)
    case .ftm:
      var statements = MoneyStatements(wikidata: try wikidata())
      write(MoneyStatements.header)
      leftOut = try writeClaims { claim throws(ExportOmission) in
        write(try statements.lines(claim))
      }
    case .quickstatements:
      let statements = QuickStatements(wikidata: try wikidata())
      leftOut = try writeClaims { claim throws(ExportOmission) in
        write(try statements.lines(claim))
      }
    case .jsonl, .csv: break
    }
    return leftOut
  }

  /// Writes the claims that have a place in a format, and counts the others.
  private func writeClaims(
    _ write: (SourcedClaim) throws(ExportOmission) -> Void
  ) throws -> [ExportOmission: Int] {
    var leftOut: [ExportOmission: Int] = [:]
    try forEachDeal { claims, _ in
      for claim in claims {
        do throws(ExportOmission) {
          try write(claim)
        } catch {
          leftOut[error, default: 0] += 1
        }
      }
    }
    return leftOut
  }

  private func writeReviews(_ write: (String) -> Void) throws {
    let reviews = ClaimReviews()
    var separator = "\n"
    write(ClaimReviews.beginning)
    let judge = try file.judge()
    try forEachDeal { claims, evidence in
      for line in reviews.lines(claims, findings: judge.findings(evidence)) {
        write(separator + line)
        separator = ",\n"
      }
    }
    write(ClaimReviews.end)
  }

  private func forEachDeal(_ body: ([SourcedClaim], Evidence) throws -> Void) throws {
    try file.forEachDeal(quoted: true) { evidence in
      guard let number = evidence.claims.first?.deal, let deal = try file.deal(number) else {
        return
      }
      var claims: [SourcedClaim] = []
      for claim in evidence.claims {
        let source = try file.database.source(ofArticle: claim.article)
        claims.append(
          SourcedClaim(
            claim: claim, deal: deal, outlet: claim.outlet.flatMap { directory.outlets[$0] },
            title: source.title, url: source.url))
      }
      try body(claims, evidence)
    }
  }

  private func wikidata() throws(SQLiteError) -> [String: String] {
    var items: [String: String] = [:]
    try file.database.forEachOrganization { items[$0.name] = $0.wikidataID }
    return items
  }
}
