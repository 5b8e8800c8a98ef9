public import Claims

extension Database {
  /// The feeds that are followed, in the order in which they were added.
  public func feeds() throws(SQLiteError) -> [FollowedFeed] {
    try connection.all(
      """
      SELECT feed.id, address, title, outlet.name, etag, last_modified, is_gone, failures, polled_at
      FROM feed LEFT JOIN outlet AS named ON named.id = outlet_id
      LEFT JOIN outlet ON outlet.id = coalesce(named.merged_into, named.id)
      WHERE removed_at IS NULL ORDER BY feed.id
      """
    ) { (row) throws(SQLiteError) in
      let polled: String? = row[8]
      return FollowedFeed(
        id: row[0], address: row[1], title: row[2], outlet: row[3], etag: row[4],
        lastModified: row[5], isGone: row[6], failures: row[7],
        polled: try polled.map { (text) throws(SQLiteError) in try row.timestamp(text) })
    }
  }

  /// Follows a feed; one that was removed is followed again, and knows its items. Nil where it is
  /// followed already.
  public func follow(
    feed address: String, title: String? = nil, outlet: String? = nil, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64? {
    try connection.together { () throws(SQLiteError) in
      var publisher: Int64?
      if let outlet { publisher = try makeOutlet(named: outlet, at: moment) }
      try connection.run(
        """
        INSERT INTO feed (address, title, outlet_id, recorded_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (address) DO UPDATE
        SET removed_at = NULL, is_gone = 0, failures = 0, etag = NULL, last_modified = NULL,
          title = coalesce(?2, title), outlet_id = coalesce(?3, outlet_id)
        WHERE removed_at IS NOT NULL
        """, address, title, publisher, text(of: moment))
      guard connection.changes > 0 else { return nil }
      return try connection.first("SELECT id FROM feed WHERE address = ?", address) { $0[0] }
    }
  }

  /// Follows a feed no more; what was read of it stays. False where it is not followed.
  public func unfollow(feed id: Int64, at moment: Timestamp = .now) throws(SQLiteError) -> Bool {
    try connection.run(
      "UPDATE feed SET removed_at = ? WHERE id = ? AND removed_at IS NULL", text(of: moment), id)
    return connection.changes > 0
  }

  /// Keeps what a poll made of a feed. An address that the feed moved to, and that another is
  /// followed at, is not taken.
  public func keep(_ feed: FollowedFeed) throws(SQLiteError) {
    try connection.run(
      """
      UPDATE feed
      SET title = coalesce(?2, title), etag = ?3, last_modified = ?4, is_gone = ?5, failures = ?6,
        polled_at = ?7,
        address = iif(EXISTS (SELECT 1 FROM feed WHERE address = ?8), address, ?8)
      WHERE id = ?1
      """, feed.id, feed.title, feed.etag, feed.lastModified, feed.isGone, feed.failures,
      feed.polled.map(text), feed.address)
  }
}
