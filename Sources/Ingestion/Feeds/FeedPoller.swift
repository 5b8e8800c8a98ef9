internal import Claims
public import Storage

/// Polls the feeds that a file follows, and reads their items: what `ondit feed poll` does.
///
/// Everything that is done is kept at once, in a transaction of its own: a poll that is broken off goes on where
/// it was the next time.
public struct FeedPoller {
  let database: Database
  let recorder: Recorder
  let reader: ArticleReader
  let keeps: Bool
  let words: (ItemProblem) -> String

  /// Polls the feeds of a database. Why an item could not be read is kept in these words. Without `keeping`
  /// nothing is kept of the items that are read.
  public init(
    _ database: Database, recorder: Recorder, reader: ArticleReader, keeping: Bool = true,
    words: @escaping (ItemProblem) -> String
  ) {
    self.database = database
    self.recorder = recorder
    self.reader = reader
    keeps = keeping
    self.words = words
  }

  /// What polling one feed brought.
  public struct Answer: Sendable {
    /// The feed, as it is remembered now.
    public let feed: FollowedFeed
    /// How many items it has; nil where it is unchanged or did not come.
    public let items: Int?
    /// Those that it did not have before.
    public let newItems: [WaitingItem]
    /// Whether it ends before its end.
    public let isTruncated: Bool
    /// Why nothing came.
    public let problem: FeedPoll.Problem?
  }

  /// Asks feeds for what is new, several hosts at once, and keeps their new items until they are read.
  ///
  /// A feed whose server gave it up is not asked. Obeys hosts that asked to wait, and keeps that they did.
  ///
  /// - Parameters:
  ///   - isStopped: asked at least once a second; once it says yes, the rest is left.
  ///   - each: called for each feed when it is done.
  public func poll(
    _ feeds: [FollowedFeed], isStopped: () -> Bool = { false }, each: (Answer) throws -> Void
  ) throws {
    let due = feeds.filter { !$0.isGone }
    for feed in due.filter(\.isFile) where !isStopped() { try each(keep(poll(file: feed))) }
    let remote = due.filter { !$0.isFile }
    try reader.fetcher.fetch(remote.map(\.request), isStopped: isStopped) { index, answer in
      try keepPauses(answer)
      let answer = answer.mapError { FeedPoll.Problem.fetch($0) }
      try each(keep(FeedPoll(of: remote[index], answer: answer, at: .now)))
    }
  }

  private func poll(file feed: FollowedFeed) -> FeedPoll {
    let answer: Result<FetchedDocument, FeedPoll.Problem>
    do throws(InputError) {
      let bytes = try InputFile.bytes(feed.address, limit: Feed.largest)
      answer = .success(FetchedDocument(file: feed.address, bytes: bytes))
    } catch {
      answer = .failure(.file(error))
    }
    return FeedPoll(of: feed, answer: answer, at: .now)
  }

  private func keep(_ poll: FeedPoll) throws(SQLiteError) -> Answer {
    let newItems = try database.inTransaction { () throws(SQLiteError) in
      try database.keep(poll.followed)
      var newItems: [WaitingItem] = []
      for item in poll.feed?.items ?? [] {
        let waiting = WaitingItem(item, feed: poll.followed.id)
        if try database.enqueue(waiting) { newItems.append(waiting) }
      }
      return newItems
    }
    return Answer(
      feed: poll.followed, items: poll.feed?.items.count, newItems: newItems,
      isTruncated: poll.feed?.isTruncated ?? false, problem: poll.problem)
  }

  /// A host that asks to wait is obeyed the next time too, also where this is broken off.
  func keepPauses(_ answer: Result<FetchedDocument, FetchError>) throws(SQLiteError) {
    guard case .failure(let error) = answer, case .rateLimited(_, .some) = error.reason else {
      return
    }
    try database.keep(reader.fetcher.pauses)
  }
}

extension WaitingItem {
  /// An item of a feed, which has that number where it is followed.
  init(_ item: FeedItem, feed: Int64?) {
    self.init(
      feed: feed, guid: item.id, address: item.link, title: item.title, published: item.published,
      content: item.content ?? item.summary)
  }
}

extension FetchedDocument {
  /// A file, as if it had been fetched.
  fileprivate init(file: String, bytes: [UInt8]) {
    self.init(
      address: file, movedTo: nil, isUnchanged: false, mediaType: nil, charset: nil, etag: nil,
      lastModified: nil, retrieved: .now, bytes: bytes)
  }
}
