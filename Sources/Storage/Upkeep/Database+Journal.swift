extension Database {
  /// What was written, the newest first, at most `limit` entries. Reads the end of each table.
  public func journal(limit: Int = 20) throws(SQLiteError) -> [JournalEntry] {
    try connection.all(
      """
      SELECT * FROM (
        SELECT 'article', article.id,
          (SELECT count(*) FROM claim WHERE article_id = article.id), coalesce(outlet.name, ''),
          coalesce(title, ''), article.recorded_at, 0
        FROM article LEFT JOIN outlet ON outlet.id = outlet_id ORDER BY article.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'retraction', id, claim_id, note, '', recorded_at,
          EXISTS (SELECT 1 FROM retraction_withdrawal WHERE retraction_id = retraction.id)
        FROM retraction ORDER BY id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'correction', id, claim_id, note, replacement_id, recorded_at,
          EXISTS (SELECT 1 FROM correction_withdrawal WHERE correction_id = correction.id)
        FROM correction ORDER BY id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'review', id, claim_id, verdict, note, recorded_at,
          EXISTS (SELECT 1 FROM review_withdrawal WHERE review_id = review.id)
        FROM review ORDER BY id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'ruling', ruling.id, preferred_claim_id, slug, property, ruling.recorded_at,
          EXISTS (SELECT 1 FROM ruling_withdrawal WHERE ruling_id = ruling.id)
        FROM ruling JOIN deal ON deal.id = deal_id ORDER BY ruling.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'dismissal', id, left_claim_id, right_claim_id, note, recorded_at,
          EXISTS (SELECT 1 FROM dismissal_withdrawal WHERE dismissal_id = dismissal.id)
        FROM dismissal ORDER BY id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'date', id, article_id, published, note, recorded_at,
          EXISTS (SELECT 1 FROM article_date_withdrawal WHERE article_date_id = article_date.id)
        FROM article_date ORDER BY id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'outlet', article_outlet.id, article_id, name, note, article_outlet.recorded_at,
          EXISTS (
            SELECT 1 FROM article_outlet_withdrawal WHERE article_outlet_id = article_outlet.id)
        FROM article_outlet JOIN outlet ON outlet.id = outlet_id
        ORDER BY article_outlet.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'move', claim_move.id, claim_id, source.slug, target.slug, claim_move.recorded_at,
          EXISTS (
            SELECT 1 FROM claim_move AS later
            LEFT JOIN deal_change AS change ON change.id = later.deal_change_id
            WHERE later.claim_id = claim_move.claim_id AND later.id > claim_move.id
              AND (later.deal_change_id IS NULL OR change.change = 'merge' AND NOT EXISTS (
                SELECT 1 FROM deal_change WHERE undone_id = change.id)))
        FROM claim_move JOIN deal AS source ON source.id = from_deal_id
        JOIN deal AS target ON target.id = to_deal_id
        WHERE deal_change_id IS NULL ORDER BY claim_move.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'deal_' || change, change.id, NULL, coalesce(old_slug, deal.slug),
          coalesce(new_slug, target.slug), change.recorded_at,
          EXISTS (SELECT 1 FROM deal_change AS undo WHERE undo.undone_id = change.id)
        FROM deal_change AS change JOIN deal ON deal.id = deal_id
        LEFT JOIN deal AS target ON target.id = into_deal_id
        WHERE change <> 'undo' ORDER BY change.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'outlet_' || change, change.id, NULL, coalesce(old_name, outlet.name),
          coalesce(new_name, target.name), change.recorded_at,
          EXISTS (SELECT 1 FROM outlet_change AS undo WHERE undo.undone_id = change.id)
        FROM outlet_change AS change JOIN outlet ON outlet.id = outlet_id
        LEFT JOIN outlet AS target ON target.id = into_outlet_id
        WHERE change <> 'undo' ORDER BY change.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'organization_' || change, change.id, NULL, coalesce(old_name, organization.name),
          coalesce(new_name, target.name), change.recorded_at,
          EXISTS (SELECT 1 FROM organization_change AS undo WHERE undo.undone_id = change.id)
        FROM organization_change AS change JOIN organization ON organization.id = organization_id
        LEFT JOIN organization AS target ON target.id = into_organization_id
        WHERE change <> 'undo' ORDER BY change.id DESC LIMIT ?1)
      UNION ALL SELECT * FROM (
        SELECT 'setting_' || setting, id, NULL, subject, coalesce(new_value, ''), recorded_at,
          EXISTS (SELECT 1 FROM setting_change AS undo WHERE undo.undone_id = change.id)
        FROM setting_change AS change WHERE undone_id IS NULL ORDER BY id DESC LIMIT ?1)
      ORDER BY 6 DESC, 2 DESC LIMIT ?1
      """, limit
    ) { (row) throws(SQLiteError) in
      try readable(row, of: Self.table(ofKind: row[0]), number: 1) { (row) throws(SQLiteError) in
        JournalEntry(
          kind: try row.word(0), id: row[1], number: row[2], first: row[3], second: row[4],
          recorded: try row.timestamp(row[5]), isUndone: row[6])
      }
    }
    .compactMap(\.self)
  }

  /// The table that entries of a kind are of.
  private static func table(ofKind kind: String) -> String {
    switch kind {
    case "date": "article_date"
    case "outlet": "article_outlet"
    case "move": "claim_move"
    default:
      kind.split(separator: "_").first.map { kind.contains("_") ? $0 + "_change" : kind } ?? kind
    }
  }
}
