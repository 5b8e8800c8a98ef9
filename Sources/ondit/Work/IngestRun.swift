internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// One run over many articles: each is recorded and reported by itself, what cannot be read is told in the end.
struct IngestRun {
  private let database: Database
  private let recorder: Recorder
  private let report: RecordingReport
  private let format: OutputFormat
  private let isDryRun: Bool
  private let language: Language
  private var problems: [String] = []
  private var done = 0
  let progress: Progress

  init(_ database: Database, _ recorder: Recorder, _ output: OutputOptions, isDryRun: Bool) {
    self.database = database
    self.recorder = recorder
    self.isDryRun = isDryRun
    format = output.format
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
      let text = try database.inTransaction(keeping: !isDryRun) {
        let outcome = try recorder.record(article, at: .now)
        return switch format {
        case .table, .csv, .markdown: try report.text(outcome, of: article)
        case .json, .jsonl: try report.json(outcome).line + "\n"
        }
      }
      progress.clear()
      Console.write(text)
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
