internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// One run over many articles: each is recorded and reported by itself, what cannot be read is told in the end.
struct IngestRun {
  private let database: Database
  private let recorder: Recorder
  private let report: RecordingReport
  private var printed: ArticleOutput
  private let isDryRun: Bool
  private let language: Language
  private var problems: [String] = []
  private var done = 0
  let progress: Progress

  /// A run that begins. `isOne` where a single article was named.
  init(
    _ database: Database, _ recorder: Recorder, _ output: OutputOptions, isOne: Bool,
    isDryRun: Bool
  ) {
    self.database = database
    self.recorder = recorder
    self.isDryRun = isDryRun
    printed = ArticleOutput(output.format, isOne: isOne)
    language = output.language
    report = RecordingReport(database: database, language: language, isDryRun: isDryRun)
    progress = Progress(language)
  }

  /// How many could not be read.
  var failures: Int { problems.count }

  /// Reads, records and reports one article.
  mutating func take(_ name: String, _ read: () throws -> ReadArticle) throws {
    do {
      let article = try read()
      // A dry run is rolled back: its report is made before that, and printed after.
      let piece = try database.inTransaction(keeping: !isDryRun, mapping: { $0 as any Error }) {
        try report.piece(recorder.record(article, at: .now), of: article, printed)
      }
      progress.clear()
      printed.add(piece)
    } catch {
      // What the end that was asked for broke off has not failed.
      if Interruption.isRequested { return }
      guard let failure = Failure(error, language) else { throw error }
      problems.append(failure.description)
    }
    done += 1
    progress.advance()
  }

  /// Something that is no article could not be read.
  mutating func fail(_ error: InputError) {
    if let failure = Failure(error, language) { problems.append(failure.description) }
  }

  /// Says what could not be read, and where the end was asked for before it came.
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
    if Interruption.isRequested {
      Console.note(
        language.choose(
          "Interrompu : \(done) sur \(total) sont faits ; la même commande reprend là.",
          "Interrupted: \(done) of \(total) are done; the same command goes on from there."))
    }
    Interruption.endIfRequested()
  }
}
