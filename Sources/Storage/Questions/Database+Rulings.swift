public import Claims

extension Database {
  /// Records a person's decision on a question. It takes the place of an earlier one. Returns its
  /// number.
  ///
  /// `preferred` is the claim to believe; nil where none of them is.
  public func rule(
    on question: Question, preferring preferred: Int64?, because reason: DecisionReason,
    note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      """
      INSERT INTO ruling (
        deal_id, property, unit, valuation, part, preferred_claim_id, reason, note, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, question.deal, question.property.rawValue, question.unit,
      question.basis.valuation?.rawValue, question.basis.part, preferred, reason.rawValue, note,
      text(of: moment))
  }

  /// Takes back a ruling. False where there is none of that number, or it was taken back before.
  @discardableResult
  public func withdraw(
    ruling id: Int64, because note: String = "", at moment: Timestamp = .now
  ) throws(SQLiteError) -> Bool {
    try connection.run(
      """
      INSERT INTO ruling_withdrawal (ruling_id, note, recorded_at)
      SELECT id, ?2, ?3 FROM ruling WHERE id = ?1 AND NOT EXISTS (
        SELECT 1 FROM ruling_withdrawal WHERE ruling_id = ruling.id)
      """, id, note, text(of: moment))
    return connection.changes > 0
  }

  /// The rulings on a deal that are in force, one for each question: the latest that was not taken
  /// back. Those on a deal that was merged into it are among them.
  public func rulings(
    onDeal deal: Int64, until cutoff: Cutoff = .now
  ) throws(SQLiteError) -> [Ruling] {
    let places = try mergedDeals(by: cutoff.lastMoment)
    return try connection.all(
      """
      SELECT id, deal_id, property, unit, valuation, part, preferred_claim_id, reason, note, recorded_at
      FROM ruling
      WHERE deal_id IN (SELECT ?1 UNION SELECT deal_id FROM deal_change WHERE change = 'merge')
        AND recorded_at <= ?2
        AND NOT EXISTS (
          SELECT 1 FROM ruling_withdrawal AS withdrawal
          WHERE ruling_id = ruling.id AND withdrawal.recorded_at <= ?2)
      ORDER BY id
      """, deal, cutoff.lastMoment
    ) { (row) throws(SQLiteError) in try readableRuling(row, places) }
    .compactMap(\.self).filter { $0.question.deal == deal }.latestOfEachQuestion
  }

  /// All rulings that are in force, one for each question. As many as people made.
  public func rulings(until cutoff: Cutoff = .now) throws(SQLiteError) -> [Ruling] {
    let places = try mergedDeals(by: cutoff.lastMoment)
    return try connection.all(
      """
      SELECT id, deal_id, property, unit, valuation, part, preferred_claim_id, reason, note, recorded_at
      FROM ruling
      WHERE recorded_at <= ?1
        AND NOT EXISTS (
          SELECT 1 FROM ruling_withdrawal AS withdrawal
          WHERE ruling_id = ruling.id AND withdrawal.recorded_at <= ?1)
      ORDER BY id
      """, cutoff.lastMoment
    ) { (row) throws(SQLiteError) in try readableRuling(row, places) }
    .compactMap(\.self).latestOfEachQuestion
  }

  private func readableRuling(
    _ row: Row, _ places: [Int64: Int64]
  ) throws(SQLiteError) -> Ruling? {
    try readable(row, of: "ruling") { (row) throws(SQLiteError) in try ruling(row, places) }
  }

  private func ruling(_ row: Row, _ places: [Int64: Int64]) throws(SQLiteError) -> Ruling {
    let deal: Int64 = row[1]
    let question = Question(
      deal: places[deal] ?? deal, property: Property(rawValue: row[2]), unit: row[3],
      basis: try row.basis(4, 5))
    return Ruling(
      id: row[0], question: question, preferred: row[6], reason: try row.word(7), note: row[8],
      recorded: try row.timestamp(row[9]))
  }
}

extension [Ruling] {
  /// Keeps the last ruling on each question.
  fileprivate var latestOfEachQuestion: [Ruling] {
    var latest: [Question: Int64] = [:]
    for ruling in self { latest[ruling.question] = ruling.id }
    return filter { latest[$0.question] == $0.id }
  }
}
