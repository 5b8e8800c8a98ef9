public import Claims

extension Database {
  /// Keeps an item of a feed until it is read. False where the feed had it before.
  public func enqueue(_ item: WaitingItem, at moment: Timestamp = .now) throws(SQLiteError) -> Bool
  {
    try connection.run(
      """
      INSERT INTO feed_item (feed_id, guid, state, address, title, published, content, seen_at)
      VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """, item.feed, item.guid, item.address, item.title, item.published?.text, item.content,
      text(of: moment))
    return connection.changes > 0
  }

  /// The items of a feed that wait to be read, the first seen first.
  public func waitingItems(ofFeed id: Int64) throws(SQLiteError) -> [WaitingItem] {
    try connection.all(
      """
      SELECT feed_id, guid, address, title, published, content, attempts FROM feed_item
      WHERE feed_id = ? AND state = 'waiting' ORDER BY seen_at, guid
      """, id
    ) {
      let published: String? = $0[4]
      return WaitingItem(
        feed: $0[0], guid: $0[1], address: $0[2], title: $0[3],
        published: published.flatMap { EDTFDate($0) }, content: $0[5], attempts: $0[6])
    }
  }

  /// Says what became of an item: the number of its article, and whether that is new.
  public func settle(
    _ item: WaitingItem, article: Int64, isNew: Bool
  ) throws(SQLiteError) {
    try connection.run(
      """
      UPDATE feed_item SET state = ?, article_id = ?, content = NULL, problem = NULL
      WHERE feed_id = ? AND guid = ?
      """, isNew ? "recorded" : "known", article, item.feed, item.guid)
  }

  /// Says why an item could not be read; `isFinal` gives it up. `counting` is false where it was
  /// not even tried.
  public func postpone(
    _ item: WaitingItem, because problem: String, isFinal: Bool, counting: Bool = true
  ) throws(SQLiteError) {
    try connection.run(
      """
      UPDATE feed_item
      SET attempts = attempts + ?5, problem = ?1, state = iif(?2, 'failed', 'waiting'),
        content = iif(?2, NULL, content)
      WHERE feed_id = ?3 AND guid = ?4
      """, problem, isFinal, item.feed, item.guid, counting)
  }

  /// How many items a feed has had. Linear in them.
  public func itemCounts(ofFeed id: Int64) throws(SQLiteError) -> FeedItemCounts {
    let counts = try connection.first(
      """
      SELECT count(*), count(*) FILTER (WHERE state = 'waiting'),
        count(*) FILTER (WHERE state = 'failed')
      FROM feed_item WHERE feed_id = ?
      """, id
    ) { FeedItemCounts(all: $0[0], waiting: $0[1], failed: $0[2]) }
    return counts ?? FeedItemCounts(all: 0, waiting: 0, failed: 0)
  }

  /// Why the items of a feed that were given up could not be read.
  public func problems(ofFeed id: Int64) throws(SQLiteError) -> [(title: String?, problem: String)]
  {
    try connection.all(
      """
      SELECT coalesce(title, address), problem FROM feed_item
      WHERE feed_id = ? AND state = 'failed' AND problem IS NOT NULL ORDER BY seen_at DESC, guid
      LIMIT 100
      """, id
    ) { ($0[0], $0[1]) }
  }
}
