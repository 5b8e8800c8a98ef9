import Claims
import Testing

@testable import Ingestion

struct FeedPollTests {
  private let address = "https://news.example/feed"
  private let now = Timestamp(milliseconds: 1_769_700_000_000)

  private func answer(
    _ body: String, isUnchanged: Bool = false, etag: String? = "\"2\"", movedTo: String? = nil
  ) -> Result<FetchedDocument, FetchError> {
    .success(
      FetchedDocument(
        address: movedTo ?? address, movedTo: movedTo, isUnchanged: isUnchanged,
        mediaType: "application/rss+xml", charset: nil, etag: etag,
        lastModified: "Thu, 29 Jan 2026 08:00:00 GMT", retrieved: now, bytes: Array(body.utf8)))
  }

  private func rss(_ ids: [String]) -> String {
    let items = ids.map {
      "<item><guid isPermaLink='false'>\($0)</guid><title>\($0)</title></item>"
    }
    return "<rss><channel>" + items.joined() + "</channel></rss>"
  }

  @Test func eachItemComesOnce() {
    let first = FeedPoll(of: FeedState(address: address), answer: answer(rss(["a", "b", "a"])))
    #expect(first.newItems.map(\.id) == ["a", "b"])
    #expect(first.state.etag == "\"2\"")
    #expect(first.state.lastModified == "Thu, 29 Jan 2026 08:00:00 GMT")
    let second = FeedPoll(of: first.state, answer: answer(rss(["c", "b"]), etag: nil))
    #expect(second.newItems.map(\.id) == ["c"])
    #expect(second.state.seen == ["a", "b", "c"])
    #expect(second.state.etag == nil)
  }

  @Test func whatIsUnchangedKeepsItsState() {
    let old = FeedState(address: address, etag: "\"1\"", failures: 2, seen: ["a"])
    let poll = FeedPoll(of: old, answer: answer("", isUnchanged: true, etag: nil))
    #expect(poll.newItems.isEmpty)
    #expect(poll.problem == nil)
    #expect(poll.state == FeedState(address: address, etag: "\"1\"", seen: ["a"]))
  }

  @Test func theStateSaysWhatToAskFor() {
    var state = FeedState(address: address, etag: "\"1\"", lastModified: "x")
    #expect(
      state.request(now: now)
        == FetchRequest(address: address, etag: "\"1\"", lastModified: "x"))
    state.notBefore = Timestamp(milliseconds: now.milliseconds + 1)
    #expect(state.request(now: now) == nil)
    state.notBefore = now
    #expect(state.request(now: now) != nil)
    state.isGone = true
    #expect(state.request(now: now) == nil)
  }

  @Test func aRequestToWaitIsKept() {
    let until = Timestamp(milliseconds: now.milliseconds + 60_000)
    let error = FetchError(address: address, reason: .rateLimited(status: 429, until: until))
    let old = FeedState(address: address, etag: "\"1\"", seen: ["a"])
    let poll = FeedPoll(of: old, answer: .failure(error))
    #expect(poll.problem == .fetch(error))
    #expect(
      poll.state
        == FeedState(address: address, etag: "\"1\"", notBefore: until, failures: 1, seen: ["a"]))
  }

  @Test func aFeedThatIsGoneIsAskedNoMore() {
    let error = FetchError(address: address, reason: .notFound(isGone: true))
    let poll = FeedPoll(of: FeedState(address: address), answer: .failure(error))
    #expect(poll.state.isGone)
  }

  @Test func aFeedThatMovedIsAskedThere() {
    let poll = FeedPoll(
      of: FeedState(address: address), answer: answer(rss(["a"]), movedTo: "https://new.example/f"))
    #expect(poll.state.address == "https://new.example/f")
  }

  @Test func aFeedThatIsCutOffIsAskedForWholeTheNextTime() {
    let poll = FeedPoll(
      of: FeedState(address: address, etag: "\"1\""),
      answer: answer("<rss><channel><item><title>One</title></item>"))
    #expect(poll.newItems.map(\.title) == ["One"])
    #expect(poll.feed?.isTruncated == true)
    #expect(poll.state.etag == nil)
    #expect(poll.state.lastModified == nil)
  }

  @Test func whatIsNoFeedIsAProblem() {
    let old = FeedState(address: address, seen: ["a"])
    let poll = FeedPoll(of: old, answer: answer("<html></html>"))
    #expect(poll.problem == .feed(.page))
    #expect(poll.state.failures == 1)
    #expect(poll.state.seen == ["a"])
  }
}
