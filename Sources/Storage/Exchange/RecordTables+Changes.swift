// The changes of names, dates given afterwards, and disagreements that a person lets stand.
extension RecordTables {
  static let outletChange = RecordTable(
    name: "outlet_change",
    columns: columns([
      "id": .number, "change": .plain, "outlet_id": .reference("outlet"),
      "into_outlet_id": .reference("outlet"), "old_name": .plain, "new_name": .plain,
      "undone_id": .reference("outlet_change"), "recorded_at": .plain,
    ]),
    select: """
      SELECT id, change, outlet_id, into_outlet_id, old_name, new_name, undone_id, recorded_at
      FROM outlet_change ORDER BY id
      """,
    insert: """
      INSERT INTO outlet_change (
        id, change, outlet_id, into_outlet_id, old_name, new_name, undone_id, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM outlet_change
      WHERE outlet_id = ?3 AND change = ?2 AND into_outlet_id IS ?4 AND old_name IS ?5
        AND new_name IS ?6 AND undone_id IS ?7 AND recorded_at = ?8
      """)

  static let organizationChange = RecordTable(
    name: "organization_change",
    columns: columns([
      "id": .number, "change": .plain, "organization_id": .reference("organization"),
      "into_organization_id": .reference("organization"), "old_name": .plain, "new_name": .plain,
      "undone_id": .reference("organization_change"), "recorded_at": .plain,
    ]),
    select: """
      SELECT id, change, organization_id, into_organization_id, old_name, new_name, undone_id, recorded_at
      FROM organization_change ORDER BY id
      """,
    insert: """
      INSERT INTO organization_change (
        id, change, organization_id, into_organization_id, old_name, new_name, undone_id, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM organization_change
      WHERE organization_id = ?3 AND change = ?2 AND into_organization_id IS ?4 AND old_name IS ?5
        AND new_name IS ?6 AND undone_id IS ?7 AND recorded_at = ?8
      """)

  static let articleDate = RecordTable(
    name: "article_date",
    columns: columns([
      "id": .number, "article_id": .reference("article"), "published": .plain,
      "published_from": .plain, "published_to": .plain, "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT id, article_id, published, published_from, published_to, note, recorded_at
      FROM article_date ORDER BY id
      """,
    insert: """
      INSERT INTO article_date (
        id, article_id, published, published_from, published_to, note, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM article_date
      WHERE article_id = ?2 AND published = ?3 AND note = ?6 AND recorded_at = ?7
      """)

  static let articleDateWithdrawal = RecordTable(
    name: "article_date_withdrawal",
    columns: columns([
      "article_date_id": .reference("article_date"), "note": .plain, "recorded_at": .plain,
    ]),
    select:
      "SELECT article_date_id, note, recorded_at FROM article_date_withdrawal ORDER BY article_date_id",
    insert:
      "INSERT INTO article_date_withdrawal (article_date_id, note, recorded_at) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM article_date_withdrawal WHERE article_date_id = ?1")

  static let articleOutlet = RecordTable(
    name: "article_outlet",
    columns: columns([
      "id": .number, "article_id": .reference("article"), "own_outlet_id": .reference("outlet"),
      "outlet_id": .reference("outlet"), "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT id, article_id, own_outlet_id, outlet_id, note, recorded_at
      FROM article_outlet ORDER BY id
      """,
    insert: """
      INSERT INTO article_outlet (id, article_id, own_outlet_id, outlet_id, note, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM article_outlet
      WHERE article_id = ?2 AND outlet_id = ?4 AND note = ?5 AND recorded_at = ?6
      """)

  static let articleOutletWithdrawal = RecordTable(
    name: "article_outlet_withdrawal",
    columns: columns([
      "article_outlet_id": .reference("article_outlet"), "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT article_outlet_id, note, recorded_at FROM article_outlet_withdrawal
      ORDER BY article_outlet_id
      """,
    insert: """
      INSERT INTO article_outlet_withdrawal (article_outlet_id, note, recorded_at) VALUES (?, ?, ?)
      """,
    find: "SELECT 1 FROM article_outlet_withdrawal WHERE article_outlet_id = ?1")

  static let dismissal = RecordTable(
    name: "dismissal",
    columns: columns([
      "id": .number, "left_claim_id": .reference("claim"), "right_claim_id": .reference("claim"),
      "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT id, left_claim_id, right_claim_id, note, recorded_at FROM dismissal ORDER BY id
      """,
    insert: """
      INSERT INTO dismissal (id, left_claim_id, right_claim_id, note, recorded_at)
      VALUES (?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM dismissal
      WHERE left_claim_id = ?2 AND right_claim_id = ?3 AND note = ?4 AND recorded_at = ?5
      """)

  static let dismissalWithdrawal = RecordTable(
    name: "dismissal_withdrawal",
    columns: columns([
      "dismissal_id": .reference("dismissal"), "note": .plain, "recorded_at": .plain,
    ]),
    select:
      "SELECT dismissal_id, note, recorded_at FROM dismissal_withdrawal ORDER BY dismissal_id",
    insert: "INSERT INTO dismissal_withdrawal (dismissal_id, note, recorded_at) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM dismissal_withdrawal WHERE dismissal_id = ?1")
}
