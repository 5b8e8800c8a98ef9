import Claims
import Testing

@testable import Storage

@Suite struct FeedTests {
  private let database: Database
  private let moment = Timestamp(milliseconds: 1_769_700_000_123)

  init() throws {
    database = try .inMemory()
  }

  private func item(_ guid: String, feed: Int64) -> WaitingItem {
    WaitingItem(
      feed: feed, guid: guid, address: "https://a.example/\(guid)", title: "Title \(guid)",
      published: EDTFDate("2026-01-29"), content: "<p>x</p>")
  }

  @Test func aFeedIsFollowedOnceAndRemembered() throws {
    let id = try #require(try database.follow(feed: "https://a.example/f", title: "A"))
    #expect(try database.follow(feed: "https://a.example/f") == nil)
    var feed = try #require(try database.feeds().first)
    feed.etag = "\"1\""
    feed.lastModified = "Thu"
    feed.failures = 3
    feed.polled = moment
    feed.address = "https://a.example/new"
    try database.keep(feed)
    #expect(try database.feeds() == [feed])
    #expect(try database.unfollow(feed: id))
    #expect(try !database.unfollow(feed: id))
    #expect(try database.feeds() == [])
  }

  @Test func aFeedThatIsFollowedAgainKnowsItsItemsButAsksForAll() throws {
    let id = try #require(try database.follow(feed: "https://a.example/f", outlet: "Reuters"))
    #expect(try database.enqueue(item("1", feed: id)))
    var feed = try #require(try database.feeds().first)
    #expect(feed.outlet == "Reuters")
    feed.etag = "\"1\""
    try database.keep(feed)
    #expect(try database.unfollow(feed: id))
    #expect(try database.follow(feed: "https://a.example/f") == id)
    #expect(try database.feeds().first?.etag == nil)
    #expect(try database.feeds().first?.outlet == "Reuters")
    #expect(try !database.enqueue(item("1", feed: id)))
  }

  @Test func twoFeedsNeverGetOneAddress() throws {
    _ = try database.follow(feed: "https://a.example/f")
    _ = try database.follow(feed: "https://b.example/f")
    var feed = try #require(try database.feeds().last)
    feed.address = "https://a.example/f"
    try database.keep(feed)
    #expect(try database.feeds().map(\.address) == ["https://a.example/f", "https://b.example/f"])
  }

  @Test func anItemWaitsUntilItIsSettled() throws {
    let id = try #require(try database.follow(feed: "https://a.example/f"))
    for guid in ["1", "2", "3"] { #expect(try database.enqueue(item(guid, feed: id), at: moment)) }
    #expect(try !database.enqueue(item("2", feed: id)), "each item once")
    #expect(try database.waitingItems(ofFeed: id) == ["1", "2", "3"].map { item($0, feed: id) })
    let article = try database.article("Reuters", "2026-01-29")
    try database.settle(item("1", feed: id), article: article, isNew: true)
    try database.postpone(item("2", feed: id), because: "no answer", isFinal: false)
    try database.postpone(item("2", feed: id), because: "asked", isFinal: false, counting: false)
    try database.postpone(item("3", feed: id), because: "no such page", isFinal: true)
    #expect(try database.waitingItems(ofFeed: id).map(\.guid) == ["2"])
    #expect(try database.waitingItems(ofFeed: id).map(\.attempts) == [1])
    #expect(
      try database.itemCounts(ofFeed: id) == FeedItemCounts(all: 3, waiting: 1, failed: 1))
    #expect(try database.problems(ofFeed: id).map(\.problem) == ["no such page"])
  }

  @Test func aHostIsLeftAloneUntilItsMoment() throws {
    let later = Timestamp(milliseconds: moment.milliseconds + 60_000)
    try database.keep([HostPause(host: "a.example", status: 429, until: later)], at: moment)
    #expect(try database.hostPauses(at: moment).map(\.host) == ["a.example"])
    #expect(try database.hostPauses(at: later) == [])
    try database.keep([HostPause(host: "b.example", status: 503, until: later)], at: later)
    #expect(try database.hostPauses(at: moment).map(\.host) == ["b.example"], "forgotten by now")
  }
}
