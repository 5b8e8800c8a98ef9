/// What one poll of a feed brought. A pure function of the old state and the server's answer.
public struct FeedPoll: Hashable, Sendable {
  /// Why a poll brought nothing.
  public enum Problem: Error, Hashable, Sendable {
    /// The feed could not be fetched.
    case fetch(FetchError)
    /// What came is no feed.
    case feed(FeedError)
  }

  /// What to remember for the next poll.
  public let state: FeedState
  /// The feed, where one came.
  public let feed: Feed?
  /// The items that no poll has seen before, in the feed's order, each once.
  public let newItems: [FeedItem]
  /// Why nothing came; nil also where nothing has changed.
  public let problem: Problem?

  /// Compares what came with what is known.
  ///
  /// A feed that is cut off gives its items, but is asked for whole the next time.
  public init(
    of old: FeedState, answer: Result<FetchedDocument, FetchError>
  ) {
    var state = old
    state.notBefore = nil
    var outcome: (feed: Feed?, problem: Problem?)
    switch answer {
    case .failure(let error):
      outcome = (nil, .fetch(error))
      if case .rateLimited(_, let until) = error.reason { state.notBefore = until }
      if case .notFound(isGone: true) = error.reason { state.isGone = true }
    case .success(let document):
      outcome = (nil, nil)
      state.address = document.movedTo ?? state.address
      if !document.isUnchanged {
        do throws(FeedError) {
          outcome.feed = try Feed(
            reading: document.bytes, charset: document.charset, address: document.address)
        } catch {
          outcome.problem = .feed(error)
        }
      }
      let isWhole = outcome.feed?.isTruncated == false
      if !document.isUnchanged {
        state.etag = isWhole ? document.etag : nil
        state.lastModified = isWhole ? document.lastModified : nil
      }
    }
    state.failures = outcome.problem == nil ? 0 : old.failures &+ 1
    var newItems: [FeedItem] = []
    for item in outcome.feed?.items ?? [] where state.seen.insert(item.id).inserted {
      newItems.append(item)
    }
    self.state = state
    feed = outcome.feed
    problem = outcome.problem
    self.newItems = newItems
  }
}
