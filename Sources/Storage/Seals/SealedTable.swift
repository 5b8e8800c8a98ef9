internal import Claims

/// A table whose rows have digests, by their numbers.
///
/// Not here are rows that stand twice in the file, in a table and all of it in an index, which SQLite's own check
/// compares (`claim_credit`, `deal_party`, `outlet_domain`); what follows from texts (`text_mark`, and the search
/// indexes, which have a check of their own); and what is on its way only (`feed_item`, `host_pause`).
struct SealedTable {
  let name: String
  /// Where its rows have their number: several rows of one number have one digest.
  let number: String
  /// What is hashed, the number first.
  let columns: String
  /// The order of the rows of one number.
  private let order: String?
  /// How the rows without a digest are known.
  let arrival: Arrival

  enum Arrival {
    /// Each has a number above all before it.
    case growing
    /// A trigger names it in `unsealed`.
    case noted
  }

  private init(
    _ name: String, by number: String = "id", columns: String = "*", order: String? = nil,
    _ arrival: Arrival = .growing
  ) {
    self.name = name
    self.number = number
    self.columns = columns
    self.order = order
    self.arrival = arrival
  }

  static let all = [
    SealedTable("article"),
    SealedTable("article_date"),
    SealedTable("article_date_withdrawal", by: "article_date_id", .noted),
    SealedTable("article_outlet"),
    SealedTable("article_outlet_withdrawal", by: "article_outlet_id", .noted),
    SealedTable("capture"),
    // All but the day of its article, which `check` compares with that.
    SealedTable(
      "claim",
      columns: """
        id, article_id, deal_id, property, unit, low, high, text, approximate, vague, hedge, valuation, part, modality, \
        quote, quote_prefix, quote_suffix, quote_start, quote_end, confidence, recorded_at
        """),
    SealedTable("claim_move"),
    SealedTable("claim_unnamed_source", by: "claim_id"),
    SealedTable("correction"),
    SealedTable("correction_withdrawal", by: "correction_id", .noted),
    SealedTable("deal"),
    SealedTable("deal_change"),
    SealedTable("dismissal"),
    SealedTable("dismissal_withdrawal", by: "dismissal_id", .noted),
    SealedTable("feed"),
    SealedTable("migration", by: "number"),
    SealedTable("organization"),
    SealedTable(
      "organization_alias", by: "organization_id",
      columns: "organization_id, folded, name, language", order: "folded", .noted),
    SealedTable("organization_change"),
    SealedTable("outlet"),
    SealedTable(
      "outlet_alias", by: "outlet_id", columns: "outlet_id, folded, name", order: "folded", .noted),
    SealedTable("outlet_change"),
    SealedTable("rate_change", by: "setting_change_id", order: "currency, day"),
    // All rates are of one number.
    SealedTable("reference_rate", by: "1", columns: "1, *", order: "currency, day", .noted),
    SealedTable("retraction"),
    SealedTable("retraction_withdrawal", by: "retraction_id", .noted),
    SealedTable("review"),
    SealedTable("review_withdrawal", by: "review_id", .noted),
    SealedTable("ruling"),
    SealedTable("ruling_withdrawal", by: "ruling_id", .noted),
    SealedTable("setting_change"),
    SealedTable("text_overlap", by: "capture_id", order: "earlier_id"),
    SealedTable("text_sketch", by: "capture_id"),
  ]

  static let named = Dictionary(firstOf: all.map { ($0.name, $0) })

  /// The statement for the rows from one number to another.
  func rows(of connection: Connection) throws(SQLiteError) -> Statement {
    let order = [number, order].compactMap(\.self).joined(separator: ", ")
    return try connection.statement(
      madeFor: "SELECT \(columns) FROM \(name) WHERE \(number) BETWEEN ? AND ? ORDER BY \(order)")
  }

  /// The tables whose numbers grow.
  static let growing = all.filter { $0.arrival == .growing }

  /// The last number of each of them, column by column; NULL where there is no row. One look-up for each.
  static let lastNumbers =
    "SELECT " + growing.map { "(SELECT max(\($0.number)) FROM \($0.name))" }.joined(separator: ", ")
}
