internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// What became of the items of feeds: counted for people, each by itself for programs.
struct ItemTally {
  private let recording: RecordingReport
  private let language: Language
  private let format: OutputFormat
  /// The articles that were read, by the number of the feed.
  private(set) var articles: [Int64?: [JSON]] = [:]
  /// The items that were not, by the number of the feed.
  private(set) var unread: [Int64?: [JSON]] = [:]
  /// What could not be had.
  var notes: [String] = []
  private var (recorded, claims, known, waiting) = (0, 0, 0, 0)
  /// How many items could not be read, and are left.
  private(set) var failed = 0

  init(_ recording: RecordingReport, _ language: Language, _ format: OutputFormat) {
    self.recording = recording
    self.language = language
    self.format = format
  }

  /// Counts an item, and says for people what was recorded of it, where it is of any interest.
  mutating func add(
    _ item: WaitingItem, _ outcome: FeedPoller.ItemOutcome, say: (String) -> Void
  ) throws {
    switch outcome {
    case .read(let read, let outcome):
      if outcome.article.isKnown { known += 1 } else { recorded += 1 }
      claims += outcome.claims.count
      if format != .table {
        articles[item.feed, default: []].append(try recording.json(outcome))
      } else if !outcome.claims.isEmpty || !outcome.changes.isEmpty {
        say(try recording.text(outcome, of: read))
      }
    case .known: known += 1
    case .failed(let problem, let isFinal):
      note(item, problem, waits: !isFinal, isNew: true)
    // It waits without a word, unless it is read but once.
    case .paused(let problem):
      note(item, problem, waits: item.feed != nil, isNew: item.feed == nil)
    }
  }

  private mutating func note(
    _ item: WaitingItem, _ problem: FeedPoller.ItemProblem, waits: Bool, isNew: Bool
  ) {
    let why = Failure.text(problem, language)
    if waits { waiting += 1 } else { failed += 1 }
    if isNew {
      notes.append((item.title ?? item.address ?? item.guid) + language.colon + why)
    }
    unread[item.feed, default: []].append(
      .object([
        "item": .string(orNull: item.title), "url": .string(orNull: item.address),
        "problem": .string(why), "waits": .bool(waits),
      ]))
  }

  /// Says what could not be had, the first of much.
  func sayNotes() {
    for note in notes.prefix(20) { Console.note("ondit: " + note.safeOnTerminal) }
    if notes.count > 20 {
      let more = notes.count - 20
      Console.note(language.choose("… et \(more) autres", "… and \(more) more"))
    }
  }

  /// The counts, in words.
  var parts: [String] {
    var parts = [
      language.count(
        recorded, ("article enregistré", "articles enregistrés"),
        ("article recorded", "articles recorded"))
        + language.choose(" avec ", " with ")
        + language.count(claims, ("assertion", "assertions"), ("claim", "claims"))
    ]
    if known > 0 { parts.append("\(known) " + language.alreadyHere.lowercased()) }
    if failed > 0 {
      parts.append(
        language.count(
          failed, ("illisible", "illisibles"), ("not to be read", "not to be read")))
    }
    if waiting > 0 {
      parts.append("\(waiting) " + language.choose("remis à plus tard", "left for later"))
    }
    return parts
  }
}
