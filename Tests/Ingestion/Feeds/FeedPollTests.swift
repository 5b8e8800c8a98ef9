import Claims
import Testing

@testable import Ingestion
@testable import Storage

struct FeedPollTests {
  private let address = "https://news.example/feed"
  private let now = Timestamp(milliseconds: 1_769_700_000_000)

  private func answer(
    _ body: String, isUnchanged: Bool = false, etag: String? = "\"2\"", movedTo: String? = nil
  ) -> Result<FetchedDocument, FeedPoll.Problem> {
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

  private func followed(
    _ address: String? = nil, etag: String? = nil, failures: Int = 0, polled: Timestamp? = nil
  ) -> FollowedFeed {
    FollowedFeed(
      id: 1, address: address ?? self.address, etag: etag, isGone: false, failures: failures,
      polled: polled)
  }

  private func poll(
    _ old: FollowedFeed, _ answer: Result<FetchedDocument, FeedPoll.Problem>
  ) -> FeedPoll {
    FeedPoll(of: old, answer: answer, at: now)
  }

  private func failure(_ reason: FetchError.Reason) -> Result<FetchedDocument, FeedPoll.Problem> {
    .failure(.fetch(FetchError(address: address, reason: reason)))
  }

  @Test func whatAWholeAnswerSaysIsKept() {
    let poll = poll(followed(etag: "\"1\"", failures: 2), answer(rss(["a", "b"])))
    #expect(poll.feed?.items.map(\.id) == ["a", "b"])
    #expect(poll.problem == nil)
    #expect(poll.followed.etag == "\"2\"")
    #expect(poll.followed.lastModified == "Thu, 29 Jan 2026 08:00:00 GMT")
    #expect(poll.followed.failures == 0)
    #expect(poll.followed.polled == now)
  }

  @Test func whatIsUnchangedKeepsItsState() {
    let old = followed(etag: "\"1\"", failures: 2)
    let poll = poll(old, answer("", isUnchanged: true, etag: nil))
    #expect(poll.feed == nil)
    #expect(poll.problem == nil)
    #expect(poll.followed == followed(etag: "\"1\"", polled: now))
  }

  @Test func aRequestToWaitIsNoFailure() {
    let answer = failure(.rateLimited(status: 429, until: now))
    let poll = poll(followed(etag: "\"1\"", failures: 1), answer)
    #expect(poll.problem != nil)
    #expect(poll.followed == followed(etag: "\"1\"", failures: 1, polled: now))
  }

  @Test func aFeedThatIsGoneIsAskedNoMore() {
    #expect(poll(followed(), failure(.notFound(isGone: true))).followed.isGone)
    #expect(!poll(followed(), failure(.notFound(isGone: false))).followed.isGone)
  }

  @Test func aFeedThatMovedIsAskedThere() {
    let poll = poll(followed(), answer(rss(["a"]), movedTo: "https://new.example/f"))
    #expect(poll.followed.address == "https://new.example/f")
  }

  @Test func aFeedThatIsCutOffIsAskedForWholeTheNextTime() {
    let poll = poll(
      followed(etag: "\"1\""), answer("<rss><channel><item><title>One</title></item>"))
    #expect(poll.feed?.items.map(\.title) == ["One"])
    #expect(poll.feed?.isTruncated == true)
    #expect(poll.followed.etag == nil)
    #expect(poll.followed.lastModified == nil)
  }

  @Test func whatIsNoFeedIsAProblem() {
    let poll = poll(followed(), answer("<html></html>"))
    #expect(poll.problem == .feed(.page))
    #expect(poll.followed.failures == 1)
  }
}
