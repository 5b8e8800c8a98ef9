// What was set by hand, with what stood there before.
extension RecordTables {
  static let settingChange = RecordTable(
    name: "setting_change",
    columns: columns([
      "id": .number, "setting": .plain, "subject": .plain, "old_value": .plain,
      "new_value": .plain, "undone_id": .reference("setting_change"), "recorded_at": .plain,
    ]),
    select: """
      SELECT id, setting, subject, old_value, new_value, undone_id, recorded_at
      FROM setting_change ORDER BY id
      """,
    insert: """
      INSERT INTO setting_change (
        id, setting, subject, old_value, new_value, undone_id, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
    find: """
      SELECT id FROM setting_change
      WHERE setting = ?2 AND subject = ?3 AND old_value IS ?4 AND new_value IS ?5
        AND undone_id IS ?6 AND recorded_at = ?7
      """)

  static let rateChange = RecordTable(
    name: "rate_change",
    columns: columns([
      "setting_change_id": .reference("setting_change"), "currency": .plain, "day": .plain,
      "old_per_euro": .plain, "new_per_euro": .plain,
    ]),
    select: """
      SELECT setting_change_id, currency, day, old_per_euro, new_per_euro FROM rate_change
      ORDER BY setting_change_id, currency, day
      """,
    insert: """
      INSERT INTO rate_change (setting_change_id, currency, day, old_per_euro, new_per_euro)
      VALUES (?, ?, ?, ?, ?)
      """,
    find: """
      SELECT 1 FROM rate_change WHERE setting_change_id = ?1 AND currency = ?2 AND day = ?3
      """)
}
