public import Claims

extension Database {
  /// Keeps that a setting was changed from one value to another, nil for none. Returns the number of
  /// the change, which ``undo(settingChange:at:)`` takes. The setting itself is for the caller to
  /// change, in the same transaction.
  public func note(
    _ setting: Setting, of subject: String, from old: String?, to new: String?,
    at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.insert(
      """
      INSERT INTO setting_change (setting, subject, old_value, new_value, recorded_at)
      VALUES (?, ?, ?, ?, ?)
      """, setting.rawValue, subject, old, new, text(of: moment))
  }

  /// Puts back what stood there before a change; that it was made, and taken back, stays on record.
  ///
  /// False where there is no such change, it was undone, a later one of the same setting stands, or
  /// the file has more now that refers to what was added.
  public func undo(
    settingChange id: Int64, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Bool {
    let found = try connection.first(
      """
      SELECT setting, subject, old_value, new_value FROM setting_change AS change
      WHERE id = ? AND undone_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM setting_change WHERE undone_id = change.id)
        AND NOT EXISTS (
          SELECT 1 FROM setting_change AS later
          WHERE later.setting = change.setting AND later.id > change.id
            AND (later.subject = change.subject OR change.setting = 'rates')
            AND later.undone_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM setting_change WHERE undone_id = later.id))
      """, id
    ) {
      (
        setting: $0[0] as String, subject: $0[1] as String, old: $0[2] as String?,
        new: $0[3] as String?
      )
    }
    guard let found, let setting = Setting(rawValue: found.setting) else { return false }
    do throws(SQLiteError) {
      return try connection.together { () throws(SQLiteError) in
        guard try put(back: found.old, in: setting, of: found.subject, change: id, at: moment)
        else {
          return false
        }
        _ = try connection.insert(
          """
          INSERT INTO setting_change (
            setting, subject, old_value, new_value, undone_id, recorded_at)
          VALUES (?, ?, ?, ?, ?, ?)
          """, found.setting, found.subject, found.new, found.old, id, text(of: moment))
        return true
      }
    } catch {
      // Something refers to what was added.
      guard case .constraint = error.kind else { throw error }
      return false
    }
  }

  /// Puts a value back; false where there is nothing to put it in.
  private func put(
    back value: String?, in setting: Setting, of subject: String, change: Int64,
    at moment: Timestamp
  ) throws(SQLiteError) -> Bool {
    switch setting {
    case .outlet, .organization: return try takeAway(subject, from: setting)
    case .domain:
      try connection.run("DELETE FROM outlet_domain WHERE domain = ?", subject)
      return connection.changes > 0
    case .wikidata:
      guard let id = try organization(named: subject) else { return false }
      return try setWikidata(value, ofOrganization: id) == nil
    case .feed:
      try connection.run(
        "UPDATE feed SET removed_at = ?2 WHERE address = ?1 AND (removed_at IS NULL) = ?3", subject,
        value == nil ? text(of: moment) : nil, value == nil)
      return connection.changes > 0
    case .rates:
      try restoreRates(before: change)
      return true
    }
  }

  /// Takes away an outlet or organization that was added and that nothing refers to.
  private func takeAway(
    _ name: String, from setting: Setting
  ) throws(SQLiteError) -> Bool {
    let isOutlet = setting == .outlet
    let id: Int64? = try connection.first(
      isOutlet
        ? "SELECT id FROM outlet WHERE name = ?" : "SELECT id FROM organization WHERE name = ?",
      name
    ) { $0[0] }
    guard let id else { return false }
    if isOutlet {
      try connection.run("DELETE FROM outlet_domain WHERE outlet_id = ?", id)
      try connection.run("DELETE FROM outlet_alias WHERE outlet_id = ?", id)
      try connection.run("DELETE FROM outlet WHERE id = ?", id)
    } else {
      try connection.run("DELETE FROM organization_alias WHERE organization_id = ?", id)
      try connection.run("DELETE FROM organization WHERE id = ?", id)
    }
    return true
  }
}
