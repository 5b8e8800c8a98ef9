internal import Claims
internal import Storage

/// The outlets, organizations and deals that articles published after a day brought, and nothing before: an
/// export as of that day does not have them. What a person added stays, and what was recorded too late to count
/// tells nothing.
struct LaterRecords {
  private var kept: [String: Set<Int64>] = [:]
  private var later: [String: Set<Int64>] = [:]
  private let cutoff: Cutoff

  private init(_ cutoff: Cutoff) { self.cutoff = cutoff }

  /// Looks through a file. Memory: its numbers of articles and claims.
  static func found(
    in database: Database, after cutoff: Cutoff
  ) throws(SQLiteError) -> [String: Set<Int64>] {
    guard let day = cutoff.publishedBy else { return [:] }
    var records = LaterRecords(cutoff)
    try records.look(database, day.description)
    return ["outlet", "organization", "deal"].reduce(into: [:]) { found, name in
      found[name] = records.only(name)
    }
  }

  private func only(_ name: String) -> Set<Int64> {
    (later[name] ?? []).subtracting(kept[name] ?? [])
  }

  private mutating func look(_ database: Database, _ day: String) throws(SQLiteError) {
    try forEach("article", database) { records, article in
      let isLater = article.text("published_from").map { $0 > day } ?? false
      records.note("article", article.number("id"), isLater)
      records.note("outlet", article.number("outlet_id"), isLater)
    }
    try forEach("article_outlet", database) { records, given in
      let isLater = records.isLater("article", given.number("article_id"))
      records.note("outlet", given.number("outlet_id"), isLater)
    }
    try forEach("claim", database) { records, claim in
      let isLater =
        claim.text("reported_on").map { $0 > day } ?? false
        || records.isLater("article", claim.number("article_id"))
      records.note("claim", claim.number("id"), isLater)
      records.note("deal", claim.number("deal_id"), isLater)
    }
    try forEach("claim_credit", database) { records, credit in
      let isLater = records.isLater("claim", credit.number("claim_id"))
      records.note("outlet", credit.number("outlet_id"), isLater)
    }
    try forEach("claim_move", database) { records, move in
      let isLater = records.isLater("claim", move.number("claim_id"))
      for column in ["from_deal_id", "to_deal_id"] {
        records.note("deal", move.number(column), isLater)
      }
    }
    try forEach("feed", database) { $0.note("outlet", $1.number("outlet_id"), false) }
    // What stays goes on meaning what it was merged into.
    for table in ["deal", "outlet"] { try keepTargets(table, database) }
    let deals = only("deal")
    try forEach("deal_party", database) { records, party in
      let isLater = party.number("deal_id").map(deals.contains) ?? false
      records.note("organization", party.number("organization_id"), isLater)
    }
    try keepTargets("organization", database)
  }

  private mutating func keepTargets(
    _ table: String, _ database: Database
  ) throws(SQLiteError) {
    let leftOut = only(table)
    try forEach(table, database) { records, record in
      guard let id = record.number("id"), !leftOut.contains(id) else { return }
      records.note(table, record.number("merged_into"), false)
    }
  }

  private mutating func note(_ name: String, _ number: Int64?, _ isLater: Bool) {
    guard let number else { return }
    if isLater {
      later[name, default: []].insert(number)
    } else {
      kept[name, default: []].insert(number)
    }
  }

  private func isLater(_ name: String, _ number: Int64?) -> Bool {
    number.map { later[name]?.contains($0) ?? false } ?? false
  }

  private mutating func forEach(
    _ name: String, _ database: Database, _ body: (inout LaterRecords, Fields) -> Void
  ) throws(SQLiteError) {
    guard let table = RecordTables.all.first(where: { $0.name == name }) else { return }
    let lastDay = cutoff.recordedBy?.description
    try database.forEachRecord(of: table) { values in
      let fields = Fields(table: table, values: values)
      if let lastDay, let recorded = fields.text("recorded_at"), recorded.prefix(10) > lastDay {
        return
      }
      body(&self, fields)
    }
  }

  /// A record's fields by name.
  private struct Fields {
    let table: RecordTable
    let values: [RecordValue]

    func number(_ column: String) -> Int64? {
      if let place = table.place(of: column), case .integer(let number) = values[place] {
        return number
      }
      return nil
    }

    func text(_ column: String) -> String? {
      if let place = table.place(of: column), case .text(let text) = values[place] { return text }
      return nil
    }
  }
}
