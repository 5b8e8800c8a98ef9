extension Database {
  /// What outlets were called on a day of the past, where they have been renamed since; by number.
  public func pastOutletNames(by cutoff: Cutoff) throws(SQLiteError) -> [Int64: String] {
    guard cutoff.recordedBy != nil else { return [:] }
    var names: [Int64: String] = [:]
    // The first change after the moment comes last, and tells what the name was.
    try connection.forEach(
      """
      SELECT later.outlet_id, coalesce(undone.new_name, later.old_name)
      FROM outlet_change AS later LEFT JOIN outlet_change AS undone
        ON undone.id = later.undone_id AND undone.change = 'rename'
      WHERE later.recorded_at > ?
        AND (later.change = 'rename' OR undone.id IS NOT NULL)
      ORDER BY later.id DESC
      """, cutoff.lastMoment
    ) { names[$0[0]] = $0[1] }
    return names
  }

  /// The slugs that deals had on a day of the past, where they have been renamed since; by number.
  public func pastDealSlugs(by cutoff: Cutoff) throws(SQLiteError) -> [Int64: String] {
    guard cutoff.recordedBy != nil else { return [:] }
    var slugs: [Int64: String] = [:]
    try connection.forEach(
      """
      SELECT later.deal_id, coalesce(undone.new_slug, later.old_slug)
      FROM deal_change AS later LEFT JOIN deal_change AS undone
        ON undone.id = later.undone_id AND undone.change = 'rename'
      WHERE later.recorded_at > ?
        AND (later.change = 'rename' OR undone.id IS NOT NULL)
      ORDER BY later.id DESC
      """, cutoff.lastMoment
    ) { slugs[$0[0]] = $0[1] }
    return slugs
  }
}
