public import Claims
public import Storage

/// What one poll of a feed brought. A pure function of what was known and the answer.
public struct FeedPoll: Hashable, Sendable {
  /// Why a poll brought nothing.
  public enum Problem: Error, Hashable, Sendable {
    /// The feed could not be fetched.
    case fetch(FetchError)
    /// Its file could not be read.
    case file(InputError)
    /// What came is no feed.
    case feed(FeedError)
  }

  /// What to remember for the next poll.
  public let followed: FollowedFeed
  /// The feed, where one came.
  public let feed: Feed?
  /// Why nothing came; nil also where nothing has changed.
  public let problem: Problem?

  /// Reads what came for a feed.
  ///
  /// A feed that is cut off gives its items, but is asked for whole the next time.
  public init(of old: FollowedFeed, answer: Result<FetchedDocument, Problem>, at moment: Timestamp)
  {
    var followed = old
    followed.polled = moment
    var outcome: (feed: Feed?, problem: Problem?)
    switch answer {
    case .failure(let problem):
      outcome = (nil, problem)
      if case .fetch(let error) = problem, case .notFound(isGone: true) = error.reason {
        followed.isGone = true
      }
    case .success(let document):
      outcome = (nil, nil)
      followed.address = document.movedTo ?? followed.address
      if !document.isUnchanged {
        do throws(FeedError) {
          outcome.feed = try Feed(
            reading: document.bytes, charset: document.charset, address: document.address)
        } catch {
          outcome.problem = .feed(error)
        }
        let isWhole = outcome.feed?.isTruncated == false
        followed.etag = isWhole ? document.etag : nil
        followed.lastModified = isWhole ? document.lastModified : nil
      }
    }
    followed.failures = outcome.problem == nil ? 0 : old.failures &+ 1
    // A server that asks for patience has not failed.
    if case .fetch(let error) = outcome.problem, case .rateLimited = error.reason {
      followed.failures = old.failures
    }
    followed.title = outcome.feed?.title ?? followed.title
    self.followed = followed
    feed = outcome.feed
    problem = outcome.problem
  }
}

extension FollowedFeed {
  /// Whether it is a file, and not an address.
  public var isFile: Bool { address.hasPrefix("/") }

  /// What to ask for now.
  var request: FetchRequest {
    FetchRequest(address: address, etag: etag, lastModified: lastModified)
  }
}
