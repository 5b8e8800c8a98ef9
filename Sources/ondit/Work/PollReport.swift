internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Says what polling feeds brought, item by item, and in the end all together.
struct PollReport {
  private let recording: RecordingReport
  private let language: Language
  private let format: OutputFormat
  private let isDryRun: Bool
  private var answers: [FeedPoller.Answer] = []
  private var articles: [Int64: [JSON]] = [:]
  private var unread: [Int64: [JSON]] = [:]
  private var notes: [String] = []
  private var (recorded, claims, known, failed, waiting) = (0, 0, 0, 0, 0)

  init(_ database: Database, _ language: Language, _ format: OutputFormat, isDryRun: Bool) {
    recording = RecordingReport(database: database, language: language, isDryRun: false)
    self.language = language
    self.format = format
    self.isDryRun = isDryRun
  }

  private var isForPrograms: Bool { format != .table }

  /// Whether feeds were asked, and none of them could be had.
  var isTotalFailure: Bool {
    !answers.isEmpty && answers.allSatisfy { $0.problem != nil && !$0.isPaused }
  }

  /// A feed was asked.
  mutating func add(_ answer: FeedPoller.Answer) {
    answers.append(answer)
    if let problem = answer.problem {
      notes.append(
        "\(answer.feed.title ?? answer.feed.address)\(language.colon)\(Self.text(problem, language))"
      )
    }
    if answer.isTruncated {
      notes.append(
        (answer.feed.title ?? answer.feed.address)
          + language.choose(
            " : le flux est coupé, le reste viendra la prochaine fois",
            ": the feed is cut off; the rest comes the next time"))
    }
    guard isDryRun, !isForPrograms else { return }
    for item in answer.newItems {
      let day = item.published.map { ", " + $0.text(in: language) } ?? ""
      Console.write((item.title ?? item.address ?? item.guid).safeOnTerminal + day + "\n")
    }
  }

  /// An item was read, or not.
  mutating func add(_ item: WaitingItem, _ outcome: FeedPoller.ItemOutcome) throws {
    let name = item.title ?? item.address ?? item.guid
    switch outcome {
    case .read(let read, let outcome):
      if outcome.article.isKnown { known += 1 } else { recorded += 1 }
      claims += outcome.claims.count
      if isForPrograms {
        articles[item.feed, default: []].append(try recording.json(outcome))
      } else if !outcome.claims.isEmpty || !outcome.changes.isEmpty {
        Console.write(try recording.text(outcome, of: read))
      }
    case .known: known += 1
    case .failed(let problem, let isFinal):
      let why = Failure.text(problem, language)
      if isFinal { failed += 1 } else { waiting += 1 }
      notes.append(name + language.colon + why)
      note(item, why, waits: !isFinal)
    case .paused(let problem):
      waiting += 1
      note(item, Failure.text(problem, language), waits: true)
    }
  }

  private mutating func note(_ item: WaitingItem, _ why: String, waits: Bool) {
    unread[item.feed, default: []].append(
      .object([
        "item": .string(orNull: item.title), "url": .string(orNull: item.address),
        "problem": .string(why), "waits": .bool(waits),
      ]))
  }

  /// All was done, or what was done before the end was asked for.
  func finish(of feeds: [FollowedFeed], isInterrupted: Bool) {
    for note in notes.prefix(20) { Console.note("ondit: " + note.safeOnTerminal) }
    if notes.count > 20 {
      let more = notes.count - 20
      Console.note(language.choose("… et \(more) autres", "… and \(more) more"))
    }
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
    if !isDryRun {
      parts.append(
        language.count(
          recorded, ("article enregistré", "articles enregistrés"),
          ("article recorded", "articles recorded"))
          + language.choose(" avec ", " with ")
          + language.count(claims, ("assertion", "assertions"), ("claim", "claims")))
    }
    if known > 0 { parts.append("\(known) " + language.alreadyHere.lowercased()) }
    if failed > 0 { parts.append("\(failed) " + language.choose("illisibles", "not to be read")) }
    if waiting > 0 {
      parts.append("\(waiting) " + language.choose("remis à plus tard", "left for later"))
    }
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
        answer.items, answer.newItems.count, articles[feed.id]?.count ?? 0,
        unread[feed.id]?.count ?? 0,
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
        "articles": .array(articles[answer.feed.id] ?? []),
        "not_read": .array(unread[answer.feed.id] ?? []),
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
