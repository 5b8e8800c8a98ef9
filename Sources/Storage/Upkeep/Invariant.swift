/// A rule that the schema alone cannot keep, as a query for the rows that break it: it gives their numbers.
struct Invariant {
  let table: String
  let rule: Problem.Rule
  let mend: Problem.Mend
  let sql: StaticString

  /// Every rule that one query can check. Each reads its table once.
  static let all = [
    Invariant(
      table: "claim", rule: .publicationDay, mend: .restore,
      sql: """
        SELECT claim.id FROM claim JOIN article_publication USING (article_id)
        WHERE reported_on IS NOT published_from
        """),
    Invariant(
      table: "article", rule: .lastOutlet, mend: .giveOutlet,
      sql: """
        SELECT id FROM article_publisher CROSS JOIN article ON id = article_id
        WHERE article.outlet_id IS NOT article_publisher.outlet_id
        """),
    Invariant(
      table: "claim", rule: .lastMove, mend: .move,
      sql: """
        SELECT claim.id FROM claim_move CROSS JOIN claim ON claim.id = claim_id
        WHERE claim_move.id = (SELECT max(id) FROM claim_move WHERE claim_id = claim.id)
          AND to_deal_id <> deal_id
        """),
    Invariant(
      table: "claim", rule: .standingDeal, mend: .move,
      sql: """
        SELECT claim.id FROM deal CROSS JOIN claim ON deal_id = deal.id WHERE merged_into IS NOT NULL
        """),
    Invariant(
      table: "claim", rule: .quote, mend: .retract,
      sql: """
        SELECT claim.id FROM article CROSS JOIN claim ON claim.article_id = article.id
        WHERE quote IS NOT NULL
          AND EXISTS (SELECT 1 FROM capture WHERE capture.article_id = article.id)
          AND NOT EXISTS (
            SELECT 1 FROM capture WHERE capture.article_id = article.id
              AND substr(capture.text, quote_start + 1, quote_end - quote_start) = quote)
        """),
    Invariant(
      table: "claim", rule: .correctionsEnd, mend: .uncorrect,
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
      table: "deal", rule: .partyKey, mend: .restore,
      sql: """
        SELECT id FROM deal JOIN deal_party_key ON deal_id = deal.id
        WHERE deal.party_key <> deal_party_key.party_key
        """),
    Invariant(
      table: "deal", rule: .standingTarget, mend: .mergeAgain,
      sql: """
        SELECT deal.id FROM deal JOIN deal AS target ON target.id = deal.merged_into
        WHERE target.merged_into IS NOT NULL
        """),
    Invariant(
      table: "outlet", rule: .ownName, mend: .addName,
      sql: NameRegister.outlets.unnamed),
    Invariant(
      table: "organization", rule: .ownName, mend: .addName,
      sql: NameRegister.organizations.unnamed),
  ]
}
