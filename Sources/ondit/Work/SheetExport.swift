internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// The claims that stand as a CSV table that `ondit import` reads back: a line a claim, deal after deal.
///
/// For a French Excel, which takes a comma for a decimal sign: semicolons, the mark of UTF-8, French words,
/// decimal commas and days as 29/01/2026.
struct SheetExport {
  private let database: Database
  private let outlets: [Int64: String]
  private let file: CaseFile
  private let isFrench: Bool
  private var deal: Deal?
  private var sources: [Int64: ArticleSource] = [:]
  private static let mostKept = 10_000

  /// Writes in a language; in that of programs where none is given.
  init(_ file: CaseFile, in language: Language?) throws(SQLiteError) {
    isFrench = language == .french
    self.file = file
    database = file.database
    outlets = try file.directory(deals: []).outlets
  }

  /// Writes the headings and all lines. Holds one claim at a time.
  mutating func run(_ write: (String) -> Void) throws(SQLiteError) {
    let language: Language = isFrench ? .french : .english
    write(
      (isFrench ? "\u{FEFF}" : "") + line(SheetColumn.allCases.map { $0.heading(in: language) }))
    try database.forEachClaim(until: file.cutoff) { (claim) throws(SQLiteError) in
      if deal?.id != claim.deal { deal = try file.deal(claim.deal) }
      let source = try source(of: claim)
      let note = try database.note(onClaim: claim.id, until: file.cutoff) ?? ""
      let unnamed = try database.unnamedSource(ofClaim: claim.id) ?? ""
      write(line(SheetColumn.allCases.map { field($0, claim, source, unnamed, note) }))
    }
  }

  private mutating func source(of claim: Claim) throws(SQLiteError) -> ArticleSource {
    if let known = sources[claim.article] { return known }
    if sources.count >= Self.mostKept { sources.removeAll() }
    let found = try database.source(ofArticle: claim.article)
    sources[claim.article] = found
    return found
  }

  private func line(_ fields: [String]) -> String {
    fields.map(CSV.field).joined(separator: isFrench ? ";" : ",") + "\r\n"
  }

  private func field(
    _ column: SheetColumn, _ claim: Claim, _ source: ArticleSource, _ unnamed: String,
    _ note: String
  ) -> String {
    switch column {
    case .claim: String(claim.id)
    case .deal: deal?.slug ?? ""
    case .kind: (isFrench ? deal?.kind.name(in: .french) : deal?.kind.rawValue) ?? ""
    case .label: deal?.label ?? ""
    case .from: parties(.from)
    case .to: parties(.to)
    case .property: isFrench ? claim.property.name(in: .french) : claim.property.rawValue
    case .value: value(of: claim)
    case .unit: claim.value.unitCode
    case .hedge: claim.value.quantity?.hedge ?? ""
    case .part: claim.basis.part ?? ""
    case .valuationBasis: claim.basis.valuation?.rawValue ?? ""
    case .modality: isFrench ? claim.modality.name(in: .french) : claim.modality.rawValue
    case .outlet: claim.outlet.flatMap { outlets[$0] } ?? ""
    case .via: claim.via.compactMap { outlets[$0] }.joined(separator: "; ")
    case .unnamedSource: unnamed
    case .published: claim.published.map(day) ?? ""
    case .title: source.title ?? ""
    case .author: source.author ?? ""
    case .url: source.url ?? ""
    case .quote: claim.quote?.exact ?? ""
    case .confidence: claim.confidence.map { decimal("\($0)") } ?? ""
    case .note: note
    case .article: String(claim.article)
    case .recorded: claim.recorded.description
    }
  }

  private func value(of claim: Claim) -> String {
    guard isFrench else { return claim.value.withoutUnit }
    switch claim.value {
    case .text: return claim.value.withoutUnit
    case .date(let date): return day(date)
    case .quantity(let quantity):
      // "1200000000", which a spreadsheet adds up, in place of "1.2e9".
      if quantity.isPoint, !quantity.isApproximate, let number = quantity.low {
        return decimal(number.description)
      }
      return decimal(claim.value.withoutUnit)
    }
  }

  private func decimal(_ text: String) -> String {
    guard isFrench else { return text }
    if let range = text.firstRange(of: "..") {
      let (low, high) = (text[..<range.lowerBound], text[range.upperBound...])
      return decimal(String(low)) + ".." + decimal(String(high))
    }
    return text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",")
  }

  private func day(_ date: EDTFDate) -> String {
    guard isFrench, let day = date.earliest, date.text == day.description else { return date.text }
    let (year, month, number) = day.components
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(number))/\(padded(month))/\(year)"
  }

  private func parties(_ role: Role) -> String {
    deal?.parties.filter { $0.role == role }.map(\.name).joined(separator: "; ") ?? ""
  }
}
