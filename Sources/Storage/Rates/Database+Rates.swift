public import Claims

/// How many units of a currency one euro bought on a day.
public struct ReferenceRate: Hashable, Sendable {
  /// The ISO 4217 code.
  public let currency: String
  /// The day.
  public let day: Day
  /// Units per euro, exact.
  public let perEuro: Decimal

  /// Names a rate.
  public init(currency: String, day: Day, perEuro: Decimal) {
    self.currency = currency
    self.day = day
    self.perEuro = perEuro
  }
}

extension Database {
  /// Keeps a rate, in place of another of that currency and day. True where that changes anything; then `change`
  /// is that of the file `source`, which is noted with the first one.
  @discardableResult
  public func keep(
    _ rate: ReferenceRate, of source: String, change: inout Int64?
  ) throws(SQLiteError) -> Bool {
    let (day, perEuro) = (rate.day.description, rate.perEuro.description)
    let known: String? = try connection.first(
      "SELECT per_euro FROM reference_rate WHERE currency = ? AND day = ?", rate.currency, day
    ) { $0[0] }
    guard known != perEuro else { return false }
    if change == nil { change = try note(.rates, of: source, from: nil, to: Setting.present) }
    try connection.run(
      """
      INSERT INTO rate_change (setting_change_id, currency, day, old_per_euro, new_per_euro)
      SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
        SELECT 1 FROM rate_change WHERE setting_change_id = ?1 AND currency = ?2 AND day = ?3)
      """, change, rate.currency, day, known, perEuro)
    try connection.run(
      """
      INSERT INTO reference_rate (currency, day, per_euro) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET per_euro = excluded.per_euro
      """, rate.currency, day, perEuro)
    return true
  }

  /// Takes all rates away. Returns how many there were, and the number of the change; nil where there was none.
  public func forgetRates() throws(SQLiteError) -> (count: Int, change: Int64)? {
    guard try hasRates() else { return nil }
    let change = try note(.rates, of: "", from: Setting.present, to: nil)
    try connection.run(
      """
      INSERT INTO rate_change (setting_change_id, currency, day, old_per_euro)
      SELECT ?, currency, day, per_euro FROM reference_rate
      """, change)
    let count = connection.changes
    try connection.run("DELETE FROM reference_rate")
    return (count, change)
  }

  /// Puts back the rates that a change put others in the place of, or took away.
  func restoreRates(before change: Int64) throws(SQLiteError) {
    try connection.run(
      """
      DELETE FROM reference_rate WHERE (currency, day) IN (
        SELECT currency, day FROM rate_change WHERE setting_change_id = ? AND old_per_euro IS NULL)
      """, change)
    try connection.run(
      """
      INSERT INTO reference_rate (currency, day, per_euro)
      SELECT currency, day, old_per_euro FROM rate_change
      WHERE setting_change_id = ? AND old_per_euro IS NOT NULL
      ON CONFLICT DO UPDATE SET per_euro = excluded.per_euro
      """, change)
  }

  /// Whether there is any rate.
  public func hasRates() throws(SQLiteError) -> Bool {
    try connection.first("SELECT 1 FROM reference_rate LIMIT 1") { _ in true } ?? false
  }

  /// The rates of some currencies from one day to another. Reads those alone.
  public func rates(
    of currencies: Set<String>, from first: Day, through last: Day
  ) throws(SQLiteError) -> [ReferenceRate] {
    var rates: [ReferenceRate] = []
    for currency in currencies.sorted() {
      try connection.forEach(
        "SELECT day, per_euro FROM reference_rate WHERE currency = ? AND day BETWEEN ? AND ?",
        currency, first.description, last.description
      ) { (row) throws(SQLiteError) in
        guard let day = Day(row.text(0)), let perEuro = Decimal(row.text(1)) else {
          throw row.unreadable("the rate of \(currency) on \(row.text(0)) cannot be read")
        }
        rates.append(ReferenceRate(currency: currency, day: day, perEuro: perEuro))
      }
    }
    return rates
  }

  /// How many deals have figures for one property in several currencies that nothing joins: 0 where the file has
  /// any rate. Nor does it look through more than twenty thousand claims: it is for a remark only.
  public func dealsInSeveralCurrencies() throws(SQLiteError) -> Int {
    let isWorthALook = try connection.first(
      """
      SELECT (SELECT coalesce(max(id), 0) FROM claim) <= 20000
        AND NOT EXISTS (SELECT 1 FROM reference_rate)
      """
    ) { $0[0] as Bool }
    guard isWorthALook == true else { return 0 }
    return try connection.first(
      """
      SELECT count(DISTINCT deal_id) FROM (
        SELECT deal_id FROM claim WHERE length(unit) = 3 AND unit = upper(unit)
        GROUP BY deal_id, property HAVING min(unit) < max(unit))
      """
    ) { $0[0] } ?? 0
  }
}
