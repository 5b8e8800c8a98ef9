internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Storage

/// One run over many articles, tables and feeds: each is recorded and reported by itself, what cannot be read is told
/// in the end.
struct IngestRun {
  /// A file or an address, as it was named or found in a folder.
  struct Input {
    let name: String
    let isOfFolder: Bool
  }

  /// A feed whose items are still to be read.
  struct GivenFeed {
    let name: String
    let feed: Feed
    /// Where to ask for it again; nil where nobody knows.
    let address: String?
  }

  let database: Database
  let reader: ArticleReader
  let recorder: Recorder
  let source: SourceOptions
  let output: OutputOptions
  let isDryRun: Bool
  let report: RecordingReport
  let progress: Progress
  var printed: ArticleOutput
  private let tables: TableOptions
  private var problems: [String] = []
  private var passedOver: [String] = []
  private var feeds: [GivenFeed] = []
  private var done = 0
  /// Whether a table was tried that would be refused.
  private(set) var hasRefused = false

  /// A run that begins. `isOne` where a single file or address was named.
  init(
    _ database: Database, _ reader: ArticleReader, _ recorder: Recorder, _ source: SourceOptions,
    _ tables: TableOptions, _ output: OutputOptions, isOne: Bool, isDryRun: Bool
  ) {
    self.database = database
    self.reader = reader
    self.recorder = recorder
    self.source = source
    self.tables = tables
    self.output = output
    self.isDryRun = isDryRun
    printed = ArticleOutput(output.format, isOne: isOne)
    report = RecordingReport(database: database, language: output.language, isDryRun: isDryRun)
    progress = Progress(output.language)
  }

  var language: Language { output.language }

  /// How many could not be read.
  var failures: Int { problems.count }

  /// Reads, records and reports what was handed over. A feed is kept for ``readFeeds()``, when nothing else is being
  /// fetched.
  mutating func take(_ input: Input, _ read: () throws -> GivenInput) throws {
    try attempt(input.name) { run in
      switch try read() {
      case .article(let read): try run.record(run.source.applied(to: read))
      case .feed where input.isOfFolder, .table where input.isOfFolder: run.passOver(input.name)
      case .table(let table): return try run.record(table)
      case .feed(let feed, let address):
        run.feeds.append(GivenFeed(name: input.name, feed: feed, address: address))
        return false
      }
      return true
    }
  }

  /// Reads the items of the feeds that were taken.
  mutating func readFeeds() throws {
    for feed in feeds where !Interruption.isRequested {
      try attempt(feed.name) { try $0.read(feed) }
    }
  }

  /// Something that is no article could not be read.
  mutating func fail(_ error: InputError) {
    if let failure = Failure(error, language) { problems.append(failure.description) }
  }

  /// A table or a feed of a folder is left alone: a folder is read for its articles.
  mutating func passOver(_ name: String) { passedOver.append(name) }

  /// Does something that says whether it came to its end; keeps what went wrong.
  private mutating func attempt(_ name: String, _ body: (inout Self) throws -> Bool) throws {
    do {
      guard try body(&self) else { return }
    } catch {
      // What the end that was asked for broke off has not failed.
      if Interruption.isRequested { return }
      guard let failure = Failure(error, of: name, language) else { throw error }
      problems.append(failure.description)
    }
    done += 1
    progress.advance()
  }

  private mutating func record(_ article: ReadArticle) throws {
    // A dry run is rolled back: its report is made before that, and printed after.
    let piece = try database.inTransaction(keeping: !isDryRun) {
      try report.piece(recorder.record(article, at: .now), of: article, printed)
    }
    progress.clear()
    printed.add(piece)
  }

  private mutating func record(_ table: InputStream) throws -> Bool {
    guard !source.isGiven else {
      throw Failure(
        Failure.name(table.name, language)
          + language.choose(
            " : un tableau dit lui-même qui affirme quoi et quand ; --outlet, --published, --title, --author et --url sont pour les articles",
            ": a table says itself who said what and when; --outlet, --published, --title, --author and --url are for articles"
          ))
    }
    progress.clear()
    let run = TableImport(
      database: database, options: tables, output: output, isDryRun: isDryRun)
    let outcome = try run.run(table) { outcome in
      let wording = run.wording(outcome)
      switch output.format {
      case .table: printed.add(.text(wording.text(isDryRun: isDryRun, in: language)))
      case .json, .jsonl: printed.add(printed.json { $0.write(wording.json(isDryRun: isDryRun)) })
      case .csv, .markdown: try addRows(outcome.numbers)
      }
    }
    try run.remark(on: outcome)
    hasRefused = hasRefused || run.isRefused(outcome)
    return outcome.stoppedBefore == nil
  }

  /// Adds the rows of claims, some at a time: a table can have more than memory.
  private mutating func addRows(_ numbers: [ClosedRange<Int64>]) throws {
    printed.add(.rows(try report.rows([])))
    for range in numbers {
      for first in stride(from: range.lowerBound, through: range.upperBound, by: 1_000) {
        let last = min(first + 999, range.upperBound)
        printed.add(.rows(try report.rows(Array(first...last))))
      }
    }
  }

  /// Says what could not be read, what was passed over, and where the end was asked for before it came.
  func finish() {
    progress.clear()
    printed.end()
    let total = progress.total ?? done
    if total > 1, !problems.isEmpty {
      Console.note(
        language.choose(
          "\(problems.count) sur \(total) n'ont pu être lus :",
          "\(problems.count) of \(total) could not be read:"))
    }
    for problem in problems { Console.note("ondit: " + problem) }
    if !passedOver.isEmpty { sayPassedOver() }
    if Interruption.isRequested {
      Console.note(
        language.choose(
          "Interrompu : \(done) sur \(total) sont faits ; la même commande reprend là.",
          "Interrupted: \(done) of \(total) are done; the same command goes on from there."))
    }
    Interruption.endIfRequested()
  }

  private func sayPassedOver() {
    let names = passedOver.prefix(20).map(\.shellWord).joined(separator: " ")
    let more = passedOver.count > 20 ? " …" : ""
    Console.note(
      language.choose(
        "D'un dossier seuls les articles sont lus ; pour prendre aussi ses tableaux et flux : ",
        "Of a folder the articles alone are read; to take its tables and feeds too: ")
        + "ondit ingest \(names)\(more)")
  }
}
