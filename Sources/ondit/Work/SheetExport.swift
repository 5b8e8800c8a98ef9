internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// The claims that stand as a CSV table that `ondit import` reads back: a line a claim, deal after deal.
struct SheetExport {
  private let database: Database
  private let outlets: [Int64: String]
  private let file: CaseFile
  private var deal: Deal?
  private var sources: [Int64: ArticleSource] = [:]
  private static let mostKept = 10_000

  init(_ file: CaseFile) throws(SQLiteError) {
    self.file = file
    database = file.database
    outlets = try file.directory(deals: []).outlets
  }

  /// Writes the headings and all lines. Holds one claim at a time.
  mutating func run(_ write: (String) -> Void) throws(SQLiteError) {
    write(CSV.line(SheetColumn.allCases.map(\.heading)))
    try database.forEachClaim(until: file.cutoff) { (claim) throws(SQLiteError) in
      if deal?.id != claim.deal { deal = try file.deal(claim.deal) }
      let source = try source(of: claim)
      let note = try database.note(onClaim: claim.id, until: file.cutoff) ?? ""
      let unnamed = try database.unnamedSource(ofClaim: claim.id) ?? ""
      write(CSV.line(SheetColumn.allCases.map { field($0, claim, source, unnamed, note) }))
    }
  }

  private mutating func source(of claim: Claim) throws(SQLiteError) -> ArticleSource {
    if let known = sources[claim.article] { return known }
    if sources.count >= Self.mostKept { sources.removeAll() }
    let found = try database.source(ofArticle: claim.article)
    sources[claim.article] = found
    return found
  }

  private func field(
    _ column: SheetColumn, _ claim: Claim, _ source: ArticleSource, _ unnamed: String,
    _ note: String
  ) -> String {
    switch column {
    case .claim: String(claim.id)
    case .deal: deal?.slug ?? ""
    case .kind: deal?.kind.rawValue ?? ""
    case .label: deal?.label ?? ""
    case .from: parties(.from)
    case .to: parties(.to)
    case .property: claim.property.rawValue
    case .value: claim.value.withoutUnit
    case .unit: claim.value.unitCode
    case .hedge: claim.value.quantity?.hedge ?? ""
    case .part: claim.basis.part ?? ""
    case .valuationBasis: claim.basis.valuation?.rawValue ?? ""
    case .modality: claim.modality.rawValue
    case .outlet: claim.outlet.flatMap { outlets[$0] } ?? ""
    case .via: claim.via.compactMap { outlets[$0] }.joined(separator: "; ")
    case .unnamedSource: unnamed
    case .published: claim.published?.text ?? ""
    case .title: source.title ?? ""
    case .author: source.author ?? ""
    case .url: source.url ?? ""
    case .quote: claim.quote?.exact ?? ""
    case .confidence: claim.confidence.map { "\($0)" } ?? ""
    case .note: note
    case .article: String(claim.article)
    case .recorded: claim.recorded.description
    }
  }

  private func parties(_ role: Role) -> String {
    deal?.parties.names(role).joined(separator: "; ") ?? ""
  }
}
