public import Claims

extension Database {
  /// Records a claim of an article on a deal, with the outlets that it credits, which are made where the file
  /// does not know them. Returns the claim's number.
  public func record(
    _ draft: ClaimDraft, article: Int64, deal: Int64, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    var via: [Int64] = []
    for name in draft.via { via.append(try makeOutlet(named: name, at: moment)) }
    return try record(
      draft.property, draft.value, basis: draft.basis, modality: draft.modality, article: article,
      deal: deal, via: via, quote: draft.quote, confidence: draft.confidence, at: moment)
  }

  /// Records a claim whose parts are already numbers of this file: what imports use.
  ///
  /// Inside a transaction an error means that the transaction must fail: it may leave a part of the claim.
  public func record(
    _ property: Property, _ value: Value, basis: Basis = .whole, modality: Modality,
    article: Int64, deal: Int64, via: [Int64] = [], quote: Quote? = nil, confidence: Double? = nil,
    at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    let columns = ValueColumns(value)
    let insert = { () throws(SQLiteError) in
      try self.connection.insert(
        """
        INSERT INTO claim (
          article_id, deal_id, property, unit, low, high, text, approximate, vague, hedge, valuation,
          part, modality, reported_on, quote, quote_prefix, quote_suffix, quote_start, quote_end,
          confidence, recorded_at)
        VALUES (
          ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
          (SELECT published_from FROM article_publication WHERE article_id = ?1), ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """, article, deal, property.rawValue, value.unitCode, columns.low, columns.high,
        columns.text, columns.isApproximate, columns.isVague, columns.hedge,
        basis.valuation?.rawValue, basis.part, modality.rawValue, quote?.exact, quote?.prefix,
        quote?.suffix, quote?.start, quote?.end, confidence, self.text(of: moment))
    }
    let insertAll = { () throws(SQLiteError) in
      let id = try insert()
      for (position, outlet) in via.enumerated() {
        try self.connection.run(
          "INSERT INTO claim_credit (claim_id, position, outlet_id) VALUES (?, ?, ?)", id, position,
          outlet)
      }
      if quote != nil, self.firstUnindexedClaim == nil { self.firstUnindexedClaim = id }
      return id
    }
    if via.isEmpty, quote == nil { return try insert() }
    return try connection.isInTransaction ? insertAll() : inTransaction(body: insertAll)
  }
}
