extension RecordTables {
  /// Claims, filed where they were when they were recorded and dated as their article dates itself:
  /// what was moved and redated follows in tables of its own, and is done again.
  static let claim = RecordTable(
    name: "claim",
    columns: columns([
      "id": .number, "article_id": .reference("article"), "deal_id": .reference("deal"),
      "property": .plain, "unit": .plain, "low": .plain, "high": .plain, "text": .plain,
      "approximate": .plain, "vague": .plain, "hedge": .plain, "valuation": .plain,
      "part": .plain, "modality": .plain, "reported_on": .plain, "quote": .plain,
      "quote_prefix": .plain, "quote_suffix": .plain, "quote_start": .plain, "quote_end": .plain,
      "confidence": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT
        id, article_id,
        coalesce(
          (SELECT from_deal_id FROM claim_move WHERE claim_id = claim.id ORDER BY id LIMIT 1),
          deal_id),
        property, unit, low, high, text, approximate, vague, hedge, valuation, part, modality,
        (SELECT published_from FROM article WHERE id = article_id), quote, quote_prefix,
        quote_suffix, quote_start, quote_end, confidence, recorded_at
      FROM claim ORDER BY id
      """,
    insert: """
      INSERT INTO claim (
        id, article_id, deal_id, property, unit, low, high, text, approximate, vague, hedge,
        valuation, part, modality, reported_on, quote, quote_prefix, quote_suffix, quote_start,
        quote_end, confidence, recorded_at)
      VALUES (
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM claim
      WHERE (deal_id = ?3 OR id IN (SELECT claim_id FROM claim_move WHERE from_deal_id = ?3))
        AND article_id IS ?2 AND property IS ?4 AND unit IS ?5 AND low IS ?6 AND high IS ?7
        AND text IS ?8 AND approximate IS ?9 AND vague IS ?10 AND hedge IS ?11
        AND valuation IS ?12 AND part IS ?13 AND modality IS ?14 AND quote IS ?16
        AND quote_prefix IS ?17 AND quote_suffix IS ?18 AND quote_start IS ?19
        AND quote_end IS ?20 AND confidence IS ?21 AND recorded_at IS ?22
      ORDER BY id
      """)
}
