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
      deal: deal, via: via, unnamedSource: draft.unnamedSource, quote: draft.quote,
      confidence: draft.confidence, at: moment)
  }

  /// Records a claim whose parts are already numbers of this file: what imports use.
  ///
  /// Inside a transaction an error means that the transaction must fail: it may leave a part of the claim.
  public func record(
    _ property: Property, _ value: Value, basis: Basis = .whole, modality: Modality,
    article: Int64, deal: Int64, via: [Int64] = [], unnamedSource: String? = nil,
    quote: Quote? = nil, confidence: Double? = nil, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    let isOneStatement = via.isEmpty && unnamedSource == nil && quote == nil
    guard isOneStatement || connection.isInTransaction else {
      return try inTransaction { () throws(SQLiteError) in
        try record(
          property, value, basis: basis, modality: modality, article: article, deal: deal,
          via: via, unnamedSource: unnamedSource, quote: quote, confidence: confidence, at: moment)
      }
    }
    let id = try insert(
      property, value, basis, modality, article, deal, quote, confidence, moment)
    for (position, outlet) in via.enumerated() {
      try connection.run(
        "INSERT INTO claim_credit (claim_id, position, outlet_id) VALUES (?, ?, ?)", id, position,
        outlet)
    }
    if let unnamedSource {
      try connection.run(
        "INSERT INTO claim_unnamed_source (claim_id, words) VALUES (?, ?)", id, unnamedSource)
    }
    if quote != nil, firstUnindexedClaim == nil { firstUnindexedClaim = id }
    return id
  }

  private func insert(
    _ property: Property, _ value: Value, _ basis: Basis, _ modality: Modality, _ article: Int64,
    _ deal: Int64, _ quote: Quote?, _ confidence: Double?, _ moment: Timestamp
  ) throws(SQLiteError) -> Int64 {
    let columns = ValueColumns(value)
    let recorded = text(of: moment)
    // SealedTable reads the same columns in the same order.
    let (id, digest) = try connection.insert(
      """
      INSERT INTO claim (
        article_id, deal_id, property, unit, low, high, text, approximate, vague, hedge, valuation,
        part, modality, reported_on, quote, quote_prefix, quote_suffix, quote_start, quote_end,
        confidence, recorded_at)
      VALUES (
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
        (SELECT published_from FROM article_publication WHERE article_id = ?1), ?14, ?15, ?16, ?17, ?18, ?19, ?20)
      """
    ) { parameters in
      parameters.bind(article)
      parameters.bind(deal)
      parameters.bind(property.rawValue)
      parameters.bind(value.unitCode)
      parameters.bind(columns.low)
      parameters.bind(columns.high)
      parameters.bind(columns.text)
      parameters.bind(columns.isApproximate)
      parameters.bind(columns.isVague)
      parameters.bind(columns.hedge)
      parameters.bind(basis.valuation?.rawValue)
      parameters.bind(basis.part)
      parameters.bind(modality.rawValue)
      parameters.bind(quote)
      parameters.bind(confidence)
      parameters.bind(recorded)
    }
    newClaims.append(digest, of: id)
    return id
  }
}

extension Parameters {
  /// Binds the five columns of a quote.
  fileprivate mutating func bind(_ quote: Quote?) {
    bind(quote?.exact)
    bind(quote?.prefix)
    bind(quote?.suffix)
    bind(quote?.start)
    bind(quote?.end)
  }
}
