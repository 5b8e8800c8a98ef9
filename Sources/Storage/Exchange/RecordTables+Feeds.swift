// The feeds that are followed, and what was seen of them.
extension RecordTables {
  static let feed = RecordTable(
    name: "feed",
    columns: columns([
      "id": .number, "address": .plain, "title": .plain, "outlet_id": .reference("outlet"),
      "etag": .plain, "last_modified": .plain, "is_gone": .plain, "failures": .plain,
      "polled_at": .plain, "removed_at": .plain, "recorded_at": .plain,
    ]),
    select: """
      SELECT id, address, title, outlet_id, etag, last_modified, is_gone, failures, polled_at,
        removed_at, recorded_at
      FROM feed ORDER BY id
      """,
    insert: """
      INSERT INTO feed (
        id, address, title, outlet_id, etag, last_modified, is_gone, failures, polled_at,
        removed_at, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: "SELECT id FROM feed WHERE address = ?2")

  static let feedItem = RecordTable(
    name: "feed_item",
    columns: columns([
      "feed_id": .reference("feed"), "guid": .plain, "state": .plain, "address": .plain,
      "title": .plain, "published": .plain, "content": .plain, "attempts": .plain,
      "article_id": .reference("article"), "problem": .plain, "seen_at": .plain,
    ]),
    select: """
      SELECT feed_id, guid, state, address, title, published, content, attempts, article_id,
        problem, seen_at
      FROM feed_item ORDER BY feed_id, guid
      """,
    insert: """
      INSERT INTO feed_item (
        feed_id, guid, state, address, title, published, content, attempts, article_id, problem,
        seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    find: "SELECT 1 FROM feed_item WHERE feed_id = ?1 AND guid = ?2")
}
