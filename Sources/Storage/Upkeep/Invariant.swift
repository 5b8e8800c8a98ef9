/// A rule that the schema alone cannot keep, as a query for the rows that break it: it gives their numbers.
struct Invariant {
  let table: String
  let what: String
  let mend: String
  let sql: StaticString

  /// Every rule that one query can check. Each reads its table once.
  static let all = [
    Invariant(
      table: "claim", what: "its day of publication is not that of its article",
      mend: "restore the file from a backup",
      sql: """
        SELECT claim.id FROM claim JOIN article_publication USING (article_id)
        WHERE reported_on IS NOT published_from
        """),
    Invariant(
      table: "article", what: "its outlet is not the last that was given",
      mend: "give it again with `ondit articles outlet`",
      sql: """
        SELECT id FROM article_publisher CROSS JOIN article ON id = article_id
        WHERE article.outlet_id IS NOT article_publisher.outlet_id
        """),
    Invariant(
      table: "claim", what: "it is not where its last move put it",
      mend: "move it again with `ondit claims move`",
      sql: """
        SELECT claim.id FROM claim_move CROSS JOIN claim ON claim.id = claim_id
        WHERE claim_move.id = (SELECT max(id) FROM claim_move WHERE claim_id = claim.id)
          AND to_deal_id <> deal_id
        """),
    Invariant(
      table: "claim", what: "it is on a deal that was merged into another",
      mend: "move it with `ondit claims move`",
      sql: """
        SELECT claim.id FROM deal CROSS JOIN claim ON deal_id = deal.id WHERE merged_into IS NOT NULL
        """),
    Invariant(
      table: "claim", what: "its article does not have its quote at that place",
      mend: "retract it and record it again",
      sql: """
        SELECT claim.id FROM article CROSS JOIN claim ON claim.article_id = article.id
        WHERE quote IS NOT NULL
          AND EXISTS (SELECT 1 FROM capture WHERE capture.article_id = article.id)
          AND NOT EXISTS (
            SELECT 1 FROM capture WHERE capture.article_id = article.id
              AND substr(capture.text, quote_start + 1, quote_end - quote_start) = quote)
        """),
    Invariant(
      table: "claim", what: "corrections of it lead back to it",
      mend: "withdraw one of the corrections",
      sql: """
        WITH RECURSIVE path (start, claim_id) AS (
          SELECT claim_id, replacement_id FROM correction
          WHERE NOT EXISTS (SELECT 1 FROM correction_withdrawal WHERE correction_id = correction.id)
          UNION
          SELECT start, replacement_id FROM path JOIN correction USING (claim_id)
          WHERE NOT EXISTS (SELECT 1 FROM correction_withdrawal WHERE correction_id = correction.id)
        )
        SELECT DISTINCT start FROM path WHERE start = claim_id
        """),
    Invariant(
      table: "deal", what: "its key is not that of its parties",
      mend: "restore the file from a backup",
      sql: """
        SELECT id FROM deal JOIN deal_party_key ON deal_id = deal.id
        WHERE deal.party_key <> deal_party_key.party_key
        """),
    Invariant(
      table: "deal", what: "it was merged into a deal that was merged itself",
      mend: "undo the merger and merge it again",
      sql: """
        SELECT deal.id FROM deal JOIN deal AS target ON target.id = deal.merged_into
        WHERE target.merged_into IS NOT NULL
        """),
    Invariant(
      table: "outlet", what: "its own name does not mean it",
      mend: "add the name with `ondit outlets add`",
      sql: """
        SELECT id FROM outlet WHERE NOT EXISTS (
          SELECT 1 FROM outlet_alias WHERE outlet_id = outlet.id AND name = outlet.name)
        """),
    Invariant(
      table: "organization", what: "its own name does not mean it",
      mend: "add the name with `ondit organizations add`",
      sql: """
        SELECT id FROM organization WHERE NOT EXISTS (
          SELECT 1 FROM organization_alias
          WHERE organization_id = organization.id AND name = organization.name)
        """),
  ]
}
