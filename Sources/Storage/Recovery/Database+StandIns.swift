import Claims

extension Database {
  /// Adds a row for each lost one that others cannot do without: it says as little as the schema allows.
  func standIn(_ recovery: inout Recovery) throws(SQLiteError) {
    let moment = text(of: .now)
    try count("article", in: &recovery) { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO article (id, published, published_from, published_to, recorded_at)
        SELECT lost.id, min(day), min(day), min(day), ?
        FROM (
          SELECT
            article_id AS id, iif(reported_on GLOB '*-[01][0-9]-[0-3][0-9]', reported_on, NULL) AS day
          FROM claim
          UNION ALL SELECT article_id, NULL FROM capture) AS lost
        WHERE lost.id NOT IN (SELECT id FROM article) GROUP BY lost.id
        """, moment)
    }
    try count("outlet", in: &recovery) { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO outlet (id, name, recorded_at)
        SELECT
          lost.id,
          coalesce(
            (SELECT name FROM outlet_alias
              WHERE outlet_id = lost.id AND name NOT IN (SELECT name FROM outlet)),
            'lost outlet ' || lost.id),
          ?
        FROM (
          SELECT outlet_id AS id FROM article UNION SELECT outlet_id FROM claim_credit
          UNION SELECT outlet_id FROM article_outlet UNION SELECT own_outlet_id FROM article_outlet
          UNION SELECT merged_into FROM outlet) AS lost
        WHERE lost.id IS NOT NULL AND lost.id NOT IN (SELECT id FROM outlet)
        """, moment)
    }
    try count("organization", in: &recovery) { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO organization (id, name, recorded_at)
        SELECT
          lost.id,
          coalesce(
            (SELECT name FROM organization_alias
              WHERE organization_id = lost.id AND name NOT IN (SELECT name FROM organization)),
            'lost organization ' || lost.id),
          ?
        FROM (
          SELECT organization_id AS id FROM deal_party UNION SELECT merged_into FROM organization
          -- The key 1,2>3 names them too.
          UNION SELECT party.value FROM (
            SELECT '[' || trim(replace(party_key, '>', ','), ',') || ']' AS numbers FROM deal
            WHERE party_key NOT GLOB '*[^0-9,>]*') AS key
          JOIN json_each(iif(json_valid(numbers), numbers, '[]')) AS party) AS lost
        WHERE lost.id IS NOT NULL AND lost.id NOT IN (SELECT id FROM organization)
        """, moment)
    }
    try count("deal", in: &recovery) { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO deal (id, slug, kind, label, party_key, recorded_at)
        SELECT lost.id, 'lost-deal-' || lost.id, 'subject', 'lost deal ' || lost.id, '>', ?
        FROM (
          SELECT deal_id AS id FROM claim UNION SELECT deal_id FROM ruling
          UNION SELECT merged_into FROM deal) AS lost
        WHERE lost.id IS NOT NULL AND lost.id NOT IN (SELECT id FROM deal)
        """, moment)
    }
  }

  private func count(
    _ table: String, in recovery: inout Recovery, _ insertion: () throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try insertion()
    guard let index = recovery.tables.firstIndex(where: { $0.name == table }) else { return }
    recovery.tables[index].standIns += connection.changes
  }

  /// Makes anew what other rows say: parties and the keys of them, the names that mean their owner, the days of
  /// claims, which texts are alike, and the search indexes.
  func remakeWhatFollows() throws(SQLiteError) {
    try connection.run(
      """
      UPDATE deal SET party_key = (SELECT party_key FROM deal_party_key WHERE deal_id = deal.id)
      WHERE kind = 'subject'
      """)
    try remakeParties()
    // A key that was damaged itself.
    try remakeKeys()
    _ = try giveOwnNames()
    try connection.run(
      """
      UPDATE claim SET reported_on = publication.published_from
      FROM article_publication AS publication
      WHERE publication.article_id = claim.article_id
        AND reported_on IS NOT publication.published_from
      """)
    try connection.execute(
      "DELETE FROM text_overlap; DELETE FROM text_mark; DELETE FROM text_sketch")
    try sketchNewTexts()
    try connection.run("INSERT INTO article_search (article_search) VALUES ('rebuild')")
    try connection.run("INSERT INTO quote_search (quote_search) VALUES ('rebuild')")
  }

  /// Makes the keys of deals those of the parties that they have. Linear in the deals.
  public func remakeKeys() throws(SQLiteError) {
    try connection.run(
      """
      UPDATE deal SET party_key = remade.party_key FROM deal_party_key AS remade
      WHERE remade.deal_id = deal.id AND deal.party_key <> remade.party_key
      """)
  }

  /// The key of a deal names its parties, though not in their order.
  private func remakeParties() throws(SQLiteError) {
    let deals = try connection.all(
      """
      SELECT id, deal.party_key FROM deal JOIN deal_party_key ON deal_id = deal.id
      WHERE deal.party_key <> deal_party_key.party_key
      """
    ) { (id: $0[0] as Int64, key: $0[1] as String) }
    for deal in deals {
      try connection.run("DELETE FROM deal_party WHERE deal_id = ?", deal.id)
      let sides = deal.key.split(separator: ">", omittingEmptySubsequences: false)
      for (role, side) in zip(["from", "to"], sides) {
        for (position, number) in side.split(separator: ",").enumerated() {
          try connection.run(
            """
            INSERT OR IGNORE INTO deal_party (deal_id, role, position, organization_id)
            SELECT ?, ?, ?, id FROM organization WHERE id = ?
            """, deal.id, role, position, String(number))
        }
      }
    }
  }
}
