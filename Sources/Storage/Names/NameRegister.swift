/// Which names are meant: those of outlets, or those of organizations. The two are kept alike, in
/// tables of their own.
public struct NameRegister: Sendable {
  /// The table of those that have names.
  let table: String
  /// Those that are not meant by their own name, with it.
  let unnamed: StaticString
  /// Which of them has a name, merged or not.
  let holder: StaticString
  /// The outlet or organization that a name means.
  let find: StaticString
  /// How many of two were not merged into another.
  let countStanding: StaticString
  /// Lets a name mean one; a name that already means it takes the new spelling.
  let spell: StaticString
  let removeAlias: StaticString
  let rename: StaticString
  let follow: StaticString
  let separate: StaticString
  let followBack: StaticString
  let logAlias: StaticString
  let logRename: StaticString
  let logMerge: StaticString
  let logUndo: StaticString
  let undoable: StaticString
  /// The names that the standing changes of one gave or took, but for one change.
  let otherNames: StaticString
}

extension NameRegister {
  /// The names of outlets.
  public static let outlets = NameRegister(
    table: "outlet",
    unnamed: """
      SELECT id, name FROM outlet WHERE NOT EXISTS (
        SELECT 1 FROM outlet_alias WHERE outlet_id = outlet.id AND name = outlet.name)
      """,
    holder: "SELECT outlet_id FROM outlet_alias WHERE folded = ?",
    find: """
      SELECT coalesce(merged_into, id) FROM outlet_alias JOIN outlet ON id = outlet_id
      WHERE folded = ?
      """,
    countStanding: "SELECT count(*) FROM outlet WHERE id IN (?, ?) AND merged_into IS NULL",
    spell: """
      INSERT INTO outlet_alias (folded, outlet_id, name) VALUES (?, ?, ?)
      ON CONFLICT (folded) DO UPDATE SET name = excluded.name
      """,
    removeAlias: "DELETE FROM outlet_alias WHERE folded = ? AND outlet_id = ?",
    rename: "UPDATE outlet SET name = ?2 WHERE id = ?1",
    follow: "UPDATE outlet SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1",
    separate: "UPDATE outlet SET merged_into = NULL WHERE id = ?",
    followBack: """
      UPDATE outlet SET merged_into = ?1
      WHERE merged_into IS NOT NULL AND id IN (
        SELECT outlet_id FROM outlet_change AS change
        WHERE change = 'merge' AND into_outlet_id = ?1
          AND NOT EXISTS (SELECT 1 FROM outlet_change WHERE undone_id = change.id))
      """,
    logAlias: """
      INSERT INTO outlet_change (change, outlet_id, new_name, recorded_at) VALUES ('alias', ?, ?, ?)
      """,
    logRename: """
      INSERT INTO outlet_change (change, outlet_id, old_name, new_name, recorded_at)
      SELECT 'rename', id, name, ?2, ?3 FROM outlet WHERE id = ?1
      """,
    logMerge: """
      INSERT INTO outlet_change (change, outlet_id, into_outlet_id, recorded_at)
      VALUES ('merge', ?, ?, ?)
      """,
    logUndo: """
      INSERT INTO outlet_change (change, outlet_id, undone_id, recorded_at) VALUES ('undo', ?, ?, ?)
      """,
    undoable: """
      SELECT change, outlet_id, old_name, new_name FROM outlet_change AS change
      WHERE id = ? AND change <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM outlet_change WHERE undone_id = change.id)
        AND (change = 'alias' OR NOT EXISTS (
          SELECT 1 FROM outlet_change AS later
          WHERE later.outlet_id = change.outlet_id AND later.id > change.id
            AND later.change IN ('rename', 'merge')
            AND NOT EXISTS (SELECT 1 FROM outlet_change WHERE undone_id = later.id)))
        AND NOT EXISTS (
          SELECT 1 FROM outlet WHERE id = change.into_outlet_id AND merged_into IS NOT NULL)
      """,
    otherNames: """
      SELECT new_name, old_name FROM outlet_change AS change
      WHERE outlet_id = ? AND id <> ? AND change IN ('alias', 'rename')
        AND NOT EXISTS (SELECT 1 FROM outlet_change WHERE undone_id = change.id)
      """)

  /// The names of organizations.
  public static let organizations = NameRegister(
    table: "organization",
    unnamed: """
      SELECT id, name FROM organization WHERE NOT EXISTS (
        SELECT 1 FROM organization_alias WHERE organization_id = organization.id AND name = organization.name)
      """,
    holder: "SELECT organization_id FROM organization_alias WHERE folded = ?",
    find: """
      SELECT coalesce(merged_into, id) FROM organization_alias
      JOIN organization ON id = organization_id
      WHERE folded = ?
      """,
    countStanding: "SELECT count(*) FROM organization WHERE id IN (?, ?) AND merged_into IS NULL",
    spell: """
      INSERT INTO organization_alias (folded, organization_id, name) VALUES (?, ?, ?)
      ON CONFLICT (folded) DO UPDATE SET name = excluded.name
      """,
    removeAlias: "DELETE FROM organization_alias WHERE folded = ? AND organization_id = ?",
    rename: "UPDATE organization SET name = ?2 WHERE id = ?1",
    follow: "UPDATE organization SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1",
    separate: "UPDATE organization SET merged_into = NULL WHERE id = ?",
    followBack: """
      UPDATE organization SET merged_into = ?1
      WHERE merged_into IS NOT NULL AND id IN (
        SELECT organization_id FROM organization_change AS change
        WHERE change = 'merge' AND into_organization_id = ?1
          AND NOT EXISTS (SELECT 1 FROM organization_change WHERE undone_id = change.id))
      """,
    logAlias: """
      INSERT INTO organization_change (change, organization_id, new_name, recorded_at)
      VALUES ('alias', ?, ?, ?)
      """,
    logRename: """
      INSERT INTO organization_change (change, organization_id, old_name, new_name, recorded_at)
      SELECT 'rename', id, name, ?2, ?3 FROM organization WHERE id = ?1
      """,
    logMerge: """
      INSERT INTO organization_change (change, organization_id, into_organization_id, recorded_at)
      VALUES ('merge', ?, ?, ?)
      """,
    logUndo: """
      INSERT INTO organization_change (change, organization_id, undone_id, recorded_at)
      VALUES ('undo', ?, ?, ?)
      """,
    undoable: """
      SELECT change, organization_id, old_name, new_name FROM organization_change AS change
      WHERE id = ? AND change <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM organization_change WHERE undone_id = change.id)
        AND (change = 'alias' OR NOT EXISTS (
          SELECT 1 FROM organization_change AS later
          WHERE later.organization_id = change.organization_id AND later.id > change.id
            AND later.change IN ('rename', 'merge')
            AND NOT EXISTS (SELECT 1 FROM organization_change WHERE undone_id = later.id)))
        AND NOT EXISTS (
          SELECT 1 FROM organization
          WHERE id = change.into_organization_id AND merged_into IS NOT NULL)
      """,
    otherNames: """
      SELECT new_name, old_name FROM organization_change AS change
      WHERE organization_id = ? AND id <> ? AND change IN ('alias', 'rename')
        AND NOT EXISTS (SELECT 1 FROM organization_change WHERE undone_id = change.id)
      """)
}
