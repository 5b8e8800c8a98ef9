internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Says what polling feeds brought, item by item, and in the end all together.
struct PollReport {
  private let language: Language
  private let format: OutputFormat
  private let isDryRun: Bool
  private var answers: [FeedPoller.Answer] = []
  private var items: ItemTally

  init(_ database: Database, _ language: Language, _ format: OutputFormat, isDryRun: Bool) {
    items = ItemTally(
      RecordingReport(database: database, language: language, isDryRun: false), language, format)
    self.language = language
    self.format = format
    self.isDryRun = isDryRun
  }

  /// Whether feeds were asked, and none of them could be had.
  var isTotalFailure: Bool {
    !answers.isEmpty && answers.allSatisfy { $0.problem != nil && !$0.isPaused }
  }

  /// A feed was asked.
  mutating func add(_ answer: FeedPoller.Answer) {
    answers.append(answer)
    if let problem = answer.problem {
      items.notes.append(
        "\(answer.feed.title ?? answer.feed.address)\(language.colon)\(Self.text(problem, language))"
      )
    }
    if answer.isTruncated {
      items.notes.append(
        (answer.feed.title ?? answer.feed.address)
          + language.choose(
            " : le flux est coupé, le reste viendra la prochaine fois",
            ": the feed is cut off; the rest comes the next time"))
    }
    guard isDryRun, format == .table else { return }
    for item in answer.newItems {
      let day = item.published.map { ", " + $0.text(in: language) } ?? ""
      Console.write((item.title ?? item.address ?? item.guid).safeOnTerminal + day + "\n")
    }
  }

  /// An item was read, or not.
  mutating func add(_ item: WaitingItem, _ outcome: FeedPoller.ItemOutcome) throws {
    try items.add(item, outcome) { Console.write($0) }
  }

  /// All was done, or what was done before the end was asked for.
  func finish(of feeds: [FollowedFeed], isInterrupted: Bool) {
    items.sayNotes()
    switch format {
    case .json: Console.write(JSON.array(json()).document + "\n")
    case .jsonl: for line in json() { Console.write(line.line + "\n") }
    case .csv: Console.write(rows.csv)
    case .markdown: Console.write(rows.markdown)
    case .table: Console.write(summary(of: feeds) + (isDryRun ? language.dryRun + "\n" : ""))
    }
    if isInterrupted {
      Console.note(
        language.choose(
          "Interrompu ; la même commande reprend là.",
          "Interrupted; the same command goes on from there."))
    }
  }

  private func summary(of feeds: [FollowedFeed]) -> String {
    let new = answers.map(\.newItems.count).reduce(0, +)
    var parts = [
      language.count(
        answers.count, ("flux relevé", "flux relevés"), ("feed polled", "feeds polled")),
      language.count(new, ("nouvel article", "nouveaux articles"), ("new item", "new items")),
    ]
    parts += isDryRun ? [] : items.parts
    let gone = feeds.filter(\.isGone).count
    if gone > 0 {
      parts.append(
        language.choose("\(gone) flux supprimés par leur site", "\(gone) gone from their site"))
    }
    return parts.joined(separator: ", ") + "\n"
  }

  /// A row for each feed.
  private var rows: Table {
    var table = Table(
      ["feed", "title", "address", "items", "new", "read", "not_read", "problem"].map {
        Table.Column($0)
      })
    for answer in sorted {
      let feed = answer.feed
      let counts = [
        answer.items, answer.newItems.count, items.articles[feed.id]?.count ?? 0,
        items.unread[feed.id]?.count ?? 0,
      ]
      let problem = answer.problem.map { Self.text($0, language) }
      table.append(
        [String(feed.id), feed.title ?? "", feed.address]
          + counts.map { $0.map(String.init) ?? "" } + [problem ?? ""])
    }
    return table
  }

  private var sorted: [FeedPoller.Answer] { answers.sorted { $0.feed.id < $1.feed.id } }

  private func json() -> [JSON] {
    sorted.map { answer in
      .object([
        "feed": .integer(answer.feed.id), "title": .string(orNull: answer.feed.title),
        "address": .string(answer.feed.address), "items": .integer(answer.items),
        "new": .integer(answer.newItems.count),
        "problem": .string(orNull: answer.problem.map { Self.text($0, language) }),
        "articles": .array(items.articles[answer.feed.id] ?? []),
        "not_read": .array(items.unread[answer.feed.id] ?? []),
      ])
    }
  }

  private static func text(_ problem: FeedPoll.Problem, _ language: Language) -> String {
    switch problem {
    case .fetch(let error): Failure.text(error.reason, language)
    case .feed(let error): Failure.text(error, language)
    case .file(let error): Failure(error, language)?.description ?? ""
    }
  }
}

extension FeedPoller.Answer {
  /// Whether its host asked to come back later.
  fileprivate var isPaused: Bool {
    if case .fetch(let error) = problem, case .rateLimited = error.reason { return true }
    return false
  }
}
