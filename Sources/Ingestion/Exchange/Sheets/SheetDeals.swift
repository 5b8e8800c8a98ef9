internal import Claims
internal import Storage

/// The deals of a table, by the names that it gives them or by their parties.
final class SheetDeals {
  private let database: Database
  private var byName: [String: Int64] = [:]
  private let claims: KnownClaims
  /// The deal recorded last before the import.
  private let latest: Int64
  private static let mostKept = 1_000_000

  init(_ database: Database) throws(SQLiteError) {
    self.database = database
    claims = KnownClaims(database)
    latest = try database.latestDeal()
  }

  /// The deal that a row names, made where there is none.
  func deal(
    of row: SheetRow, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Int64 {
    if let known = byName[row.deal] { return known }
    if byName.count >= Self.mostKept { byName.removeAll() }
    var deal = try known(row)
    if deal == nil { deal = try make(row, at: moment, &report) }
    byName[row.deal] = deal
    return deal ?? 0
  }

  /// The subject of just that name, or the deal of just that slug. A subject that the table itself made has
  /// its slug from here, and is not meant by it: `c` is not `C++`. A name in other letters means a deal too,
  /// but never a subject.
  private func known(_ row: SheetRow) throws(SQLiteError) -> Int64? {
    if row.kind == nil || row.kind == .subject, row.parties.isEmpty {
      let name = row.label.isEmpty ? row.deal : row.label
      if let subject = try database.subject(name) { return subject }
    }
    if let number = try database.deal(slug: row.deal) {
      if number <= latest { return number }
      if let deal = try database.deal(number), deal.kind != .subject { return number }
    }
    let folded = Self.slug(row.deal)
    guard folded != row.deal, let number = try database.deal(slug: folded),
      let deal = try database.deal(number), deal.kind != .subject
    else { return nil }
    return number
  }

  private func make(
    _ row: SheetRow, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Int64 {
    report.deals += 1
    let slug = Self.slug(row.deal)
    // A name that is not a slug tells the deal from others between the same parties.
    let label = row.label.isEmpty && slug != row.deal ? row.deal : row.label
    let kind = row.kind ?? (row.parties.isEmpty ? .subject : .investment)
    let parties = try parties(of: row, at: moment, &report)
    if kind == .subject, label.isEmpty {
      return try database.makeSubject(row.deal, at: moment)
    }
    return try database.makeDeal(
      kind, between: parties, label: label.isEmpty ? nil : label, slug: slug.isEmpty ? nil : slug,
      at: moment)
  }

  private func parties(
    of row: SheetRow, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> DealParties {
    var sides: [[Int64]] = []
    for names in [row.from, row.to] {
      var side: [Int64] = []
      for name in names {
        if let known = try database.organization(named: name) {
          side.append(known)
        } else {
          side.append(try database.makeOrganization(named: name, at: moment))
          report.organizations += 1
        }
      }
      sides.append(side)
    }
    return DealParties(from: sides[0], to: sides[1])
  }

  /// The deals of rows of one article that name parties only.
  func deals(
    of rows: [SheetRow], at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> [Int64] {
    for row in rows { _ = try parties(of: row, at: moment, &report) }
    let before = try database.latestDeal()
    let matcher = DealMatcher(database, published: rows.first?.published) {
      (deal) throws(SQLiteError) in try self.claims.claims(ofDeal: deal)
    }
    let deals = try matcher.deals(for: rows.map(\.draft), at: moment)
    report.deals += Set(deals.filter { $0 > before }).count
    return deals
  }

  /// Lets later rows be compared with this one.
  func remember(_ row: SheetRow, claim: Int64, deal: Int64, article: Int64) {
    claims.add(
      Claim(
        id: claim, deal: deal, property: row.property, value: row.value, basis: row.basis,
        modality: row.modality, article: article, outlet: nil, published: row.published,
        recorded: Timestamp(milliseconds: 0)))
  }

  private static func slug(_ text: String) -> String {
    text.foldedWords.joined(separator: "-")
  }
}

extension SheetRow {
  fileprivate var draft: ClaimDraft {
    ClaimDraft(
      property: property, value: value, basis: basis, kind: kind ?? .investment, parties: parties,
      modality: modality)
  }
}

/// What is known of the deals that rows are compared with: of each a bounded choice of its claims, so that
/// a table of many rows on one deal takes linear time.
private final class KnownClaims {
  private struct Gist: Hashable {
    let property: Property
    let value: Value
    let part: String?
    let modality: Modality
  }

  private let database: Database
  private var deals: [Int64: (claims: [Claim], gists: Set<Gist>)] = [:]
  private static let mostDeals = 10_000
  private static let mostOfADeal = 48

  init(_ database: Database) {
    self.database = database
  }

  /// Claims that say different things of a deal, the latest of them where there are many.
  func claims(ofDeal deal: Int64) throws(SQLiteError) -> [Claim] {
    if let known = deals[deal] { return known.claims }
    if deals.count >= Self.mostDeals { deals.removeAll() }
    deals[deal] = ([], [])
    for claim in try database.claims(ofDeal: deal) { add(claim) }
    return deals[deal]?.claims ?? []
  }

  func add(_ claim: Claim) {
    guard deals[claim.deal] != nil else { return }
    let gist = Gist(
      property: claim.property, value: claim.value, part: claim.basis.part,
      modality: claim.modality)
    guard deals[claim.deal, default: ([], [])].gists.insert(gist).inserted else { return }
    deals[claim.deal, default: ([], [])].claims.append(claim)
    // Half at once: dropping them one by one would take time for each.
    if let count = deals[claim.deal]?.claims.count, count > Self.mostOfADeal {
      deals[claim.deal]?.claims.removeFirst(count / 2)
    }
  }
}
