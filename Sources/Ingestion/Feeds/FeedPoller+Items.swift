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
    let publishers = Dictionary(
      feeds.map { ($0.id, $0.outlet) }, uniquingKeysWith: { first, _ in first })
    var waiting: [WaitingItem] = []
    for feed in feeds { waiting += try database.waitingItems(ofFeed: feed.id) }
    var remote: [WaitingItem] = []
    var twins: [String: [WaitingItem]] = [:]
    for item in waiting where !isStopped() {
      if let known = try knownArticle(of: item) {
        try each(item, finish(item) { .known(article: known) }, waiting.count)
      } else if let address = item.address {
        // The same article in two feeds is asked for once.
        let key = WebAddress(given: address)?.canonical ?? address
        if twins.updateValue((twins[key] ?? []) + [item], forKey: key) == nil {
          remote.append(item)
        }
      } else {
        let outcome = try finish(item) { try record(item, nil, publishers[item.feed] ?? nil) }
        try each(item, outcome, waiting.count)
      }
    }
    let requests = remote.map { FetchRequest(address: $0.address ?? "", obeysRobots: true) }
    try reader.fetcher.fetch(requests, isStopped: isStopped) { index, answer in
      try keepPauses(answer)
      let item = remote[index]
      let outcome = try finish(item) { try record(item, answer, publishers[item.feed] ?? nil) }
      try each(item, outcome, waiting.count)
      let key = item.address.flatMap { WebAddress(given: $0)?.canonical ?? $0 } ?? ""
      for twin in twins[key]?.dropFirst() ?? [] {
        guard let known = try knownArticle(of: twin) else { continue }
        try each(twin, finish(twin) { .known(article: known) }, waiting.count)
      }
    }
  }

  /// Does what there is to do for an item, and keeps that it was done with it, or neither.
  private func finish(
    _ item: WaitingItem, _ attempt: () throws -> ItemOutcome
  ) throws -> ItemOutcome {
    try database.inTransaction(mapping: { $0 as any Error }) {
      let outcome = try attempt()
      try settle(item, outcome)
      return outcome
    }
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
    let isLast = !problem.isPassing || item.attempts + 1 >= Self.mostAttempts
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

/// What a feed itself has of an item's text.
struct FeedItemText {
  let item: WaitingItem

  init(_ item: WaitingItem) { self.item = item }

  /// The text as an article; nil where there is too little to say anything.
  var article: ReadArticle? {
    guard let content = item.content else { return nil }
    let title = FeedText.escaped(item.title ?? "")
    let html = "<!doctype html><article><h1>\(title)</h1>\(content)</article>"
    let page = Page.read(bytes: Array(html.utf8), url: item.address)
    let plain = FeedText(form: .html, text: content).plain ?? ""
    let text = page.text.isEmpty ? plain : page.text
    guard text.utf8.count >= 40 else { return nil }
    var read = ReadArticle(
      Article(
        title: item.title, outlet: page.outlet, published: item.published, url: item.address,
        text: text))
    read.isCut = true
    return read
  }
}

extension FetchError.Reason {
  /// Whether another attempt, later, may succeed.
  var mayPass: Bool {
    switch self {
    case .rateLimited, .serverFailed, .robotsUnreachable, .unknownHost, .cannotConnect,
      .badCertificate, .badAuthorities, .timedOut, .incomplete, .failed:
      true
    case .badAddress, .badRedirect, .privateAddress, .disallowedByRobots, .notFound, .forbidden,
      .status,
      .tooManyRedirects, .tooLarge:
      false
    }
  }
}
