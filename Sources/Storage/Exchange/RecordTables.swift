/// The tables that exports carry, each after those that it refers to.
public enum RecordTables {
  /// All of them.
  public static let all: [RecordTable] =
    [outlet, outletAlias, outletDomain, organization, organizationAlias, deal, dealParty]
    + [article, capture, claim, claimCredit, claimUnnamedSource, dealChange, claimMove]
    + [retraction, retractionWithdrawal, correction, correctionWithdrawal, review]
    + [reviewWithdrawal, ruling, rulingWithdrawal, referenceRate]
    + [outletChange, organizationChange, articleDate, articleDateWithdrawal]
    + [articleOutlet, articleOutletWithdrawal, dismissal]
    + [dismissalWithdrawal, feed, feedItem, settingChange, rateChange]

  static func columns(
    _ names: KeyValuePairs<String, RecordTable.Meaning>
  ) -> [RecordTable.Column] {
    names.map { RecordTable.Column(name: $0.key, meaning: $0.value) }
  }

  private static let outlet = RecordTable(
    name: "outlet",
    columns: columns([
      "id": .number, "name": .plain, "recorded_at": .plain, "merged_into": .later,
    ]),
    select: "SELECT id, name, recorded_at, merged_into FROM outlet ORDER BY id",
    insert: "INSERT INTO outlet (id, name, recorded_at, merged_into) VALUES (?, ?, ?, ?)",
    find: """
      SELECT id FROM outlet WHERE name = ?2
      UNION SELECT outlet_id FROM outlet_alias WHERE name = ?2
      """)

  private static let outletAlias = RecordTable(
    name: "outlet_alias",
    columns: columns(["folded": .plain, "outlet_id": .reference("outlet"), "name": .plain]),
    select: "SELECT folded, outlet_id, name FROM outlet_alias ORDER BY outlet_id, folded",
    insert: "INSERT INTO outlet_alias (folded, outlet_id, name) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM outlet_alias WHERE folded = ?1")

  private static let outletDomain = RecordTable(
    name: "outlet_domain",
    columns: columns(["domain": .plain, "outlet_id": .reference("outlet")]),
    select: "SELECT domain, outlet_id FROM outlet_domain ORDER BY outlet_id, domain",
    insert: "INSERT INTO outlet_domain (domain, outlet_id) VALUES (?, ?)",
    find: "SELECT 1 FROM outlet_domain WHERE domain = ?1")

  private static let organization = RecordTable(
    name: "organization",
    columns: columns([
      "id": .number, "name": .plain, "wikidata_id": .plain, "recorded_at": .plain,
      "merged_into": .later,
    ]),
    select: "SELECT id, name, wikidata_id, recorded_at, merged_into FROM organization ORDER BY id",
    insert: """
      INSERT INTO organization (id, name, wikidata_id, recorded_at, merged_into)
      VALUES (?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM organization WHERE name = ?2 OR wikidata_id = ?3
      UNION SELECT organization_id FROM organization_alias WHERE name = ?2
      """)

  private static let organizationAlias = RecordTable(
    name: "organization_alias",
    columns: columns([
      "folded": .plain, "organization_id": .reference("organization"), "name": .plain,
      "language": .plain,
    ]),
    select: """
      SELECT folded, organization_id, name, language FROM organization_alias
      ORDER BY organization_id, folded
      """,
    insert: """
      INSERT INTO organization_alias (folded, organization_id, name, language) VALUES (?, ?, ?, ?)
      """,
    find: "SELECT 1 FROM organization_alias WHERE folded = ?1")

  private static let deal = RecordTable(
    name: "deal",
    columns: columns([
      "id": .number, "slug": .slug, "kind": .plain, "label": .plain, "party_key": .parties,
      "merged_into": .later, "recorded_at": .plain,
    ]),
    select: """
      SELECT id, slug, kind, label, party_key, merged_into, recorded_at FROM deal ORDER BY id
      """,
    insert: """
      INSERT INTO deal (id, slug, kind, label, party_key, merged_into, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM deal
      WHERE kind = ?3 AND party_key = ?5 AND label IS ?4 AND (slug = ?2 OR recorded_at = ?7)
      ORDER BY slug <> ?2
      """)

  private static let dealParty = RecordTable(
    name: "deal_party",
    columns: columns([
      "deal_id": .reference("deal"), "role": .plain, "position": .plain,
      "organization_id": .reference("organization"),
    ]),
    select: """
      SELECT deal_id, role, position, organization_id FROM deal_party
      ORDER BY deal_id, role, position
      """,
    insert: """
      INSERT INTO deal_party (deal_id, role, position, organization_id) VALUES (?, ?, ?, ?)
      """,
    find: "SELECT 1 FROM deal_party WHERE deal_id = ?1 AND role = ?2 AND position = ?3")

  private static let article = RecordTable(
    name: "article",
    columns: columns([
      "id": .number, "outlet_id": .reference("outlet"), "title": .plain, "author": .plain,
      "language": .plain, "published": .plain, "published_from": .plain, "published_to": .plain,
      "url": .plain, "canonical_url": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT
        id,
        CASE WHEN EXISTS (SELECT 1 FROM article_outlet WHERE article_id = article.id)
          THEN (SELECT own_outlet_id FROM article_outlet WHERE article_id = article.id LIMIT 1)
          ELSE outlet_id END,
        title, author, language, published, published_from, published_to, url, canonical_url,
        recorded_at
      FROM article ORDER BY id
      """,
    insert: """
      INSERT INTO article (
        id, outlet_id, title, author, language, published, published_from, published_to, url,
        canonical_url, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM article WHERE canonical_url = ?10
      UNION
      SELECT id FROM article
      WHERE (outlet_id IS ?2 OR id IN (
          SELECT article_id FROM article_outlet WHERE own_outlet_id IS ?2))
        AND published IS ?6 AND url IS ?9 AND title IS ?3 AND author IS ?4
        AND canonical_url IS ?10 AND recorded_at = ?11
      """)

  private static let capture = RecordTable(
    name: "capture",
    columns: columns([
      "id": .number, "article_id": .reference("article"), "retrieved_at": .plain,
      "sha256": .plain, "text": .plain,
    ]),
    select: "SELECT id, article_id, retrieved_at, sha256, text FROM capture ORDER BY id",
    insert: """
      INSERT INTO capture (id, article_id, retrieved_at, sha256, text) VALUES (?, ?, ?, ?, ?)
      """,
    find: "SELECT id FROM capture WHERE article_id = ?2 AND sha256 = ?4 ORDER BY id")

  private static let claimCredit = RecordTable(
    name: "claim_credit",
    columns: columns([
      "claim_id": .reference("claim"), "position": .plain, "outlet_id": .reference("outlet"),
    ]),
    select: """
      SELECT claim_id, position, outlet_id FROM claim_credit ORDER BY claim_id, position
      """,
    insert: "INSERT INTO claim_credit (claim_id, position, outlet_id) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM claim_credit WHERE claim_id = ?1 AND position = ?2")

  private static let claimUnnamedSource = RecordTable(
    name: "claim_unnamed_source",
    columns: columns(["claim_id": .reference("claim"), "words": .plain]),
    select: "SELECT claim_id, words FROM claim_unnamed_source ORDER BY claim_id",
    insert: "INSERT INTO claim_unnamed_source (claim_id, words) VALUES (?, ?)",
    find: "SELECT 1 FROM claim_unnamed_source WHERE claim_id = ?1")

  private static let dealChange = RecordTable(
    name: "deal_change",
    columns: columns([
      "id": .number, "change": .plain, "deal_id": .reference("deal"),
      "into_deal_id": .reference("deal"), "old_slug": .plain, "new_slug": .plain,
      "undone_id": .reference("deal_change"), "recorded_at": .plain,
    ]),
    select: """
      SELECT id, change, deal_id, into_deal_id, old_slug, new_slug, undone_id, recorded_at
      FROM deal_change ORDER BY id
      """,
    insert: """
      INSERT INTO deal_change (
        id, change, deal_id, into_deal_id, old_slug, new_slug, undone_id, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM deal_change
      WHERE deal_id = ?3 AND change = ?2 AND into_deal_id IS ?4 AND old_slug IS ?5
        AND new_slug IS ?6 AND undone_id IS ?7 AND recorded_at = ?8
      """)

  private static let claimMove = RecordTable(
    name: "claim_move",
    columns: columns([
      "id": .number, "claim_id": .reference("claim"), "from_deal_id": .reference("deal"),
      "to_deal_id": .reference("deal"), "deal_change_id": .reference("deal_change"),
      "recorded_at": .plain,
    ]),
    select: """
      SELECT id, claim_id, from_deal_id, to_deal_id, deal_change_id, recorded_at
      FROM claim_move ORDER BY id
      """,
    insert: """
      INSERT INTO claim_move (
        id, claim_id, from_deal_id, to_deal_id, deal_change_id, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM claim_move
      WHERE claim_id = ?2 AND from_deal_id = ?3 AND to_deal_id = ?4 AND recorded_at = ?6
      """)

  private static let referenceRate = RecordTable(
    name: "reference_rate",
    columns: columns(["currency": .plain, "day": .plain, "per_euro": .plain]),
    select: "SELECT currency, day, per_euro FROM reference_rate ORDER BY currency, day",
    insert: "INSERT INTO reference_rate (currency, day, per_euro) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM reference_rate WHERE currency = ?1 AND day = ?2")
}
