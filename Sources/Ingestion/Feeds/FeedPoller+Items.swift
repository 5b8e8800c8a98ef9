internal import Claims
public import Storage

extension FeedPoller {
  /// Why an item could not be read.
  public enum ItemProblem: Hashable, Sendable {
    /// The feed has neither an address nor a text of it.
    case noText
    /// There is no text on its page.
    case noTextOnPage
    /// Its page did not come.
    case fetch(FetchError.Reason)
  }

  /// What became of an item that waited to be read.
  public enum ItemOutcome {
    /// It was read and recorded, or is known.
    case read(ReadArticle, Recorder.Outcome)
    /// Its address is that of an article that is here.
    case known(article: Int64)
    /// It could not be read. It waits for the next poll, or is given up.
    case failed(why: ItemProblem, isFinal: Bool)
    /// Its host asked to come back later: it waits.
    case paused(why: ItemProblem)
  }

  /// A text of a feed with so many bytes is no mere summary.
  static let wholeText = 500

  /// After so many failures of a kind that may pass, an item is given up.
  static let mostAttempts = 5

  /// Reads what waits to be read of feeds: fetches the pages, as far as robots.txt allows, and records them.
  ///
  /// Where a page is not to be had, what the feed itself has of the text is read. Each item's end is kept
  /// before the next one's.
  ///
  /// - Parameters:
  ///   - isStopped: asked at least once a second; once it says yes, the rest is left waiting.
  ///   - each: called for each item when it is done, with how many there are in all.
  public func readItems(
    of feeds: [FollowedFeed], isStopped: () -> Bool = { false },
    each: (WaitingItem, ItemOutcome, Int) throws -> Void
  ) throws {
    let publishers = Dictionary(firstOf: feeds.map { ($0.id, $0.outlet) })
    var waiting: [WaitingItem] = []
    for feed in feeds { waiting += try database.waitingItems(ofFeed: feed.id) }
    try read(
      waiting, publisher: { $0.feed.flatMap { publishers[$0] ?? nil } }, isStopped: isStopped,
      each: each)
  }

  /// Reads the items of a feed once, without following it: those whose address is no article's that is here.
  ///
  /// - Parameters:
  ///   - publisher: who publishes the items that do not say it themselves.
  ///   - isStopped: asked at least once a second; once it says yes, the rest is left.
  ///   - each: called for each item when it is done, with how many there are in all.
  public func readItems(
    of feed: Feed, publisher: String? = nil, isStopped: () -> Bool = { false },
    each: (WaitingItem, ItemOutcome, Int) throws -> Void
  ) throws {
    var known: Set<String> = []
    let items = feed.items.filter { known.insert($0.id).inserted }
    try read(
      items.map { WaitingItem($0, feed: nil) }, publisher: { _ in publisher },
      isStopped: isStopped, each: each)
  }

  private func read(
    _ waiting: [WaitingItem], publisher: (WaitingItem) -> String?, isStopped: () -> Bool,
    each: (WaitingItem, ItemOutcome, Int) throws -> Void
  ) throws {
    func tell(_ item: WaitingItem, _ outcome: ItemOutcome) throws {
      try each(item, outcome, waiting.count)
    }
    var remote: [WaitingItem] = []
    var twins: [String: [WaitingItem]] = [:]
    for item in waiting where !isStopped() {
      if let known = try knownArticle(of: item) {
        try finish(item, tell) { .known(article: known) }
      } else if let address = item.address {
        // The same article in two feeds is asked for once.
        let key = WebAddress(given: address)?.canonical ?? address
        if twins.updateValue((twins[key] ?? []) + [item], forKey: key) == nil {
          remote.append(item)
        }
      } else {
        try finish(item, tell) { try record(item, nil, publisher(item)) }
      }
    }
    let requests = remote.map { FetchRequest(address: $0.address ?? "", obeysRobots: true) }
    try reader.fetcher.fetch(requests, isStopped: isStopped) { index, answer in
      try keepPauses(answer)
      let item = remote[index]
      try finish(item, tell) { try record(item, answer, publisher(item)) }
      let key = item.address.flatMap { WebAddress(given: $0)?.canonical ?? $0 } ?? ""
      for twin in twins[key]?.dropFirst() ?? [] {
        guard let known = try knownArticle(of: twin) else { continue }
        try finish(twin, tell) { .known(article: known) }
      }
    }
  }

  /// Does what there is to do for an item, keeps that it was done with it, or neither, and tells it.
  private func finish(
    _ item: WaitingItem, _ each: (WaitingItem, ItemOutcome) throws -> Void,
    _ attempt: () throws -> ItemOutcome
  ) throws {
    let outcome = try database.inTransaction(keeping: keeps) {
      let outcome = try attempt()
      try settle(item, outcome)
      // What is not kept can be told only as long as it is there.
      if !keeps { try each(item, outcome) }
      return outcome
    }
    if keeps { try each(item, outcome) }
  }

  private func knownArticle(of item: WaitingItem) throws(SQLiteError) -> Int64? {
    guard let canonical = item.address.flatMap({ WebAddress(given: $0)?.canonical }) else {
      return nil
    }
    return try database.article(at: canonical)
  }

  /// Records an item from its page, else from what the feed has of it.
  private func record(
    _ item: WaitingItem, _ answer: Result<FetchedDocument, FetchError>?, _ publisher: String?
  ) throws -> ItemOutcome {
    var read: ReadArticle?
    var problem: (why: ItemProblem, isPassing: Bool) = (.noText, false)
    switch answer {
    case nil: break
    case .success(let document):
      do {
        read = try reader.read(document, named: document.address)
      } catch is InputError {
        problem = (.noTextOnPage, false)
      }
    case .failure(let error):
      if case .rateLimited = error.reason { return .paused(why: .fetch(error.reason)) }
      problem = (.fetch(error.reason), error.reason.mayPass)
    }
    let isLast =
      !problem.isPassing || item.feed == nil || item.attempts + 1 >= Self.mostAttempts
    let own = read == nil ? FeedItemText(item).article : nil
    // A feed that has the whole text need not wait for a page that may never come.
    if let own, isLast || own.article.text.utf8.count >= Self.wholeText { read = own }
    guard var read else { return .failed(why: problem.why, isFinal: isLast) }
    read.article.title = read.article.title ?? item.title
    read.article.published = read.article.published ?? item.published
    read.article.outlet = read.article.outlet ?? publisher
    return .read(read, try recorder.record(read, at: .now))
  }

  private func settle(_ item: WaitingItem, _ outcome: ItemOutcome) throws(SQLiteError) {
    if item.feed == nil { return }
    switch outcome {
    case .read(_, let outcome):
      try database.settle(item, article: outcome.article.id, isNew: outcome.article.isNew)
    case .known(let article): try database.settle(item, article: article, isNew: false)
    case .failed(let why, let isFinal):
      try database.postpone(item, because: words(why), isFinal: isFinal)
    case .paused(let why):
      try database.postpone(item, because: words(why), isFinal: false, counting: false)
    }
  }
}
