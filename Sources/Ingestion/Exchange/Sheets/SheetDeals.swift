internal import Claims
internal import Storage

/// The deals of a table, by the names that it gives them or by their parties.
final class SheetDeals {
  private let database: Database
  private var byName: [String: Int64] = [:]
  /// Who gets, of the deals of one name.
  private var parties: [String: Set<String>] = [:]
  private static let mostNames = 10_000
  private let claims: KnownClaims
  /// The deal recorded last before the import.
  private let latest: Int64
  private static let mostKept = 1_000_000
  /// How many names were looked for among all deals of the file, which takes time for each deal.
  private var looks = 0
  private static let (mostLooks, mostDeals) = (1_000, 10_000)

  init(_ database: Database) throws(SQLiteError) {
    self.database = database
    claims = KnownClaims(database)
    latest = try database.latestDeal()
  }

  /// The number of the deal that a row names, made where there is none.
  func deal(
    _ deal: SheetDeal, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Int64 {
    if let number = deal.number { return number }
    let key = deal.isWording ? DealWording.key(deal.name) : deal.name
    var found = byName[key]
    if found == nil { found = try known(deal) }
    if found == nil { found = try alike(deal) }
    let number = if let found { found } else { try make(deal, at: moment, &report) }
    if byName.count >= Self.mostKept { byName.removeAll() }
    byName[key] = number
    deal.number = number
    note(deal, &report)
    return number
  }

  /// Notes a name that the table gives to deals of other parties too: it may be what they have in
  /// common.
  private func note(_ deal: SheetDeal, _ report: inout ImportReport) {
    guard !deal.to.isEmpty, parties.count < Self.mostNames else { return }
    let target = DealWording.key(deal.to.joined(separator: " "))
    parties[deal.name, default: []].insert(target)
    if let count = parties[deal.name]?.count, count > 1 { report.sharedNames[deal.name] = count }
  }

  /// The subject of just that name, or the deal of just that slug. A subject that the table itself
  /// made has its slug from here, and is not meant by it: `c` is not `C++`. A name in other letters
  /// means a deal too, but never a subject.
  private func known(_ deal: SheetDeal) throws(SQLiteError) -> Int64? {
    if deal.kind == nil || deal.kind == .subject, deal.parties.isEmpty {
      let name = deal.label.isEmpty ? deal.name : deal.label
      if let subject = try database.subject(name) { return subject }
    }
    if let number = try database.deal(slug: deal.name) {
      if number <= latest { return number }
      if let known = try database.deal(number), known.kind != .subject { return number }
    }
    let folded = Self.slug(deal.name)
    guard folded != deal.name, let number = try database.deal(slug: folded),
      let known = try database.deal(number), known.kind != .subject
    else { return nil }
    return number
  }

  /// The deal by its parties, where its name tells them and means no deal of the file; else as it
  /// is. What the row leaves open, the kind and who is on which side, is as in a deal of the file
  /// between the same parties.
  func byParties(_ deal: SheetDeal) throws(SQLiteError) -> SheetDeal {
    if let known = deal.byParties { return known }
    if deal.name.isEmpty ? deal.kind != nil : deal.wording == nil { return deal }
    if !deal.name.isEmpty, try known(deal) != nil { return deal }
    let given =
      deal.wording ?? DealWording(kind: nil, from: deal.from, to: deal.to, isSure: true)
    var stated = given
    stated.kind = deal.kind ?? given.kind
    let wording = try settled(stated)
    let found = SheetDeal(
      name: "", kind: wording.kind, label: "", from: wording.from, to: wording.to, wording: stated)
    deal.byParties = found
    return found
  }

  private func settled(_ stated: DealWording) throws(SQLiteError) -> DealWording {
    guard stated.kind == nil || !stated.isSure else { return stated }
    var wording = stated
    for (index, parties) in try orders(of: stated).enumerated() {
      for known in DealKind.allCases where try !database.deals(known, between: parties).isEmpty {
        wording.kind = stated.kind ?? known
        if index > 0 { (wording.from, wording.to) = (wording.to, wording.from) }
        return wording
      }
    }
    return wording
  }

  /// The parties on the sides that they can be on; none where the file lacks one.
  private func orders(of stated: DealWording) throws(SQLiteError) -> [DealParties] {
    guard let from = try organizations(stated.from), let to = try organizations(stated.to) else {
      return []
    }
    let given = DealParties(from: from, to: to)
    return stated.isSure ? [given] : [given, DealParties(from: to, to: from)]
  }

  private static let mostBetween = 64

  /// The first deals of the file between the parties of a row, on the sides and of the kinds that it leaves open.
  func between(_ deal: SheetDeal) throws(SQLiteError) -> [Int64] {
    let stated =
      deal.wording ?? DealWording(kind: deal.kind, from: deal.from, to: deal.to, isSure: true)
    var found: [Int64] = []
    for parties in try orders(of: stated) {
      for kind in stated.kind.map({ [$0] }) ?? DealKind.allCases {
        found += try database.deals(kind, between: parties)
      }
    }
    return Array(found.prefix(Self.mostBetween))
  }

  /// The numbers of organizations; nil where the file lacks one.
  private func organizations(_ names: [String]) throws(SQLiteError) -> [Int64]? {
    var numbers: [Int64] = []
    for name in names {
      guard let number = try database.organization(named: name) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The one deal of the file of which a name has all words and no other.
  private func alike(_ deal: SheetDeal) throws(SQLiteError) -> Int64? {
    guard deal.isWording, looks < Self.mostLooks, latest <= Self.mostDeals else { return nil }
    looks += 1
    let key = DealWording.key(deal.name)
    let found = try database.deals(named: deal.name).filter { known in
      let names = known.parties.map(\.name)
      return DealWording.key(names.isEmpty ? known.label ?? "" : names.joined(separator: " "))
        == key
    }
    return found.count == 1 ? found.first?.id : nil
  }

  private func make(
    _ deal: SheetDeal, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Int64 {
    report.deals += 1
    let slug = Self.slug(deal.name)
    // A name that is not a slug tells the deal from others between the same parties.
    let label = deal.label.isEmpty && slug != deal.name ? deal.name : deal.label
    let kind = deal.kind ?? (deal.parties.isEmpty ? .subject : .investment)
    let parties = try parties(of: deal, at: moment, &report)
    if kind == .subject, label.isEmpty {
      return try database.makeSubject(deal.name, at: moment)
    }
    return try database.makeDeal(
      kind, between: parties, label: label.isEmpty ? nil : label, slug: slug.isEmpty ? nil : slug,
      at: moment)
  }

  private func parties(
    of deal: SheetDeal, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> DealParties {
    var sides: [[Int64]] = []
    for names in [deal.from, deal.to] {
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
    for row in rows { _ = try parties(of: row.deal, at: moment, &report) }
    let before = try database.latestDeal()
    let matcher = DealMatcher(database, published: rows.first?.source.published) {
      (deal) throws(SQLiteError) in try self.claims.claims(ofDeal: deal)
    }
    let deals = try matcher.deals(for: rows.map(\.draft), at: moment)
    report.deals += Set(deals.filter { $0 > before }).count
    let assumed = zip(rows, deals).filter { $0.deal.kind == nil && $1 > before }
    report.dealsOfAssumedKind += Set(assumed.map(\.1)).count
    return deals
  }

  /// Lets later rows be compared with this one.
  func remember(_ row: SheetRow, claim: Int64, deal: Int64, article: Int64) {
    claims.add(
      Claim(
        id: claim, deal: deal, property: row.property, value: row.value, basis: row.basis,
        modality: row.modality, article: article, outlet: nil, published: row.source.published,
        recorded: Timestamp(milliseconds: 0)))
  }

  private static func slug(_ text: String) -> String {
    text.foldedWords.joined(separator: "-")
  }
}

extension SheetRow {
  fileprivate var draft: ClaimDraft {
    ClaimDraft(
      property: property, value: value, basis: basis, kind: deal.kind ?? .investment,
      parties: deal.parties,
      modality: modality)
  }
}
