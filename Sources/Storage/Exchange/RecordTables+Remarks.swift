/// What people said of claims and questions, and what they took back of it.
extension RecordTables {
  static let retraction = RecordTable(
    name: "retraction",
    columns: columns([
      "id": .number, "claim_id": .reference("claim"), "note": .plain, "recorded_at": .plain,
    ]),
    select: "SELECT id, claim_id, note, recorded_at FROM retraction ORDER BY id",
    insert: "INSERT INTO retraction (id, claim_id, note, recorded_at) VALUES (?, ?, ?, ?)",
    find: """
      SELECT id FROM retraction WHERE claim_id = ?2 AND note = ?3 AND recorded_at = ?4 ORDER BY id
      """)

  static let correction = RecordTable(
    name: "correction",
    columns: columns([
      "id": .number, "claim_id": .reference("claim"), "replacement_id": .reference("claim"),
      "note": .plain, "recorded_at": .plain,
    ]),
    select: "SELECT id, claim_id, replacement_id, note, recorded_at FROM correction ORDER BY id",
    insert: """
      INSERT INTO correction (id, claim_id, replacement_id, note, recorded_at) VALUES (?, ?, ?, ?,
        ?)
      """,
    find: """
      SELECT id FROM correction WHERE claim_id = ?2 AND replacement_id = ?3 AND note = ?4 AND
        recorded_at = ?5 ORDER BY id
      """)

  static let review = RecordTable(
    name: "review",
    columns: columns([
      "id": .number, "claim_id": .reference("claim"), "verdict": .plain, "note": .plain,
      "recorded_at": .plain,
    ]),
    select: "SELECT id, claim_id, verdict, note, recorded_at FROM review ORDER BY id",
    insert: """
      INSERT INTO review (id, claim_id, verdict, note, recorded_at) VALUES (?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM review WHERE claim_id = ?2 AND verdict = ?3 AND note = ?4 AND recorded_at =
        ?5 ORDER BY id
      """)

  static let ruling = RecordTable(
    name: "ruling",
    columns: columns([
      "id": .number, "deal_id": .reference("deal"), "property": .plain, "unit": .plain,
      "valuation": .plain, "part": .plain, "preferred_claim_id": .reference("claim"),
      "reason": .plain, "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT id, deal_id, property, unit, valuation, part, preferred_claim_id, reason, note,
        recorded_at FROM ruling ORDER BY id
      """,
    insert: """
      INSERT INTO ruling (id, deal_id, property, unit, valuation, part, preferred_claim_id,
        reason, note, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM ruling WHERE deal_id = ?2 AND property = ?3 AND unit = ?4 AND valuation IS ?5
        AND part IS ?6 AND preferred_claim_id IS ?7 AND reason = ?8 AND note = ?9 AND recorded_at
        = ?10 ORDER BY id
      """)

  static let retractionWithdrawal = RecordTable(
    name: "retraction_withdrawal",
    columns: columns([
      "retraction_id": .reference("retraction"), "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT retraction_id, note, recorded_at FROM retraction_withdrawal ORDER BY retraction_id
      """,
    insert: """
      INSERT INTO retraction_withdrawal (retraction_id, note, recorded_at) VALUES (?, ?, ?)
      """,
    find: "SELECT 1 FROM retraction_withdrawal WHERE retraction_id = ?1")

  static let correctionWithdrawal = RecordTable(
    name: "correction_withdrawal",
    columns: columns([
      "correction_id": .reference("correction"), "note": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT correction_id, note, recorded_at FROM correction_withdrawal ORDER BY correction_id
      """,
    insert: """
      INSERT INTO correction_withdrawal (correction_id, note, recorded_at) VALUES (?, ?, ?)
      """,
    find: "SELECT 1 FROM correction_withdrawal WHERE correction_id = ?1")

  static let reviewWithdrawal = RecordTable(
    name: "review_withdrawal",
    columns: columns([
      "review_id": .reference("review"), "note": .plain, "recorded_at": .plain,
    ]),
    select: "SELECT review_id, note, recorded_at FROM review_withdrawal ORDER BY review_id",
    insert: "INSERT INTO review_withdrawal (review_id, note, recorded_at) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM review_withdrawal WHERE review_id = ?1")

  static let rulingWithdrawal = RecordTable(
    name: "ruling_withdrawal",
    columns: columns([
      "ruling_id": .reference("ruling"), "note": .plain, "recorded_at": .plain,
    ]),
    select: "SELECT ruling_id, note, recorded_at FROM ruling_withdrawal ORDER BY ruling_id",
    insert: "INSERT INTO ruling_withdrawal (ruling_id, note, recorded_at) VALUES (?, ?, ?)",
    find: "SELECT 1 FROM ruling_withdrawal WHERE ruling_id = ?1")
}
