internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Storage

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles, and record the claims found in them.",
    discussion: """
      A text file may begin with Title:, Outlet:, Author:, Published: and URL: lines and an empty
      line. An article that is here already, by its address or text, records nothing.

      Examples:
        ondit ingest article.txt
        ondit ingest *.txt --outlet 'Le Monde' --published 2026-01-29
        pbpaste | ondit ingest - --outlet Reuters
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions

  @Argument(help: ArgumentHelp("Text files in UTF-8; - is standard input.", valueName: "file"))
  var files: [String]

  @Flag(help: "Show what would be recorded.")
  var dryRun = false

  func run() throws {
    let database = try file.open()
    let language = output.language
    let recorder = Recorder(database, extractor: try database.extractor())
    let report = RecordingReport(database: database, language: language, isDryRun: dryRun)
    var failures = 0
    for name in files {
      do {
        let article = try article(in: name)
        // A dry run is rolled back: its report is made before that, and printed after.
        let text = try database.inTransaction(keeping: !dryRun, mapping: { $0 as any Error }) {
          let outcome = try recorder.record(article, canonicalURL: article.url, at: .now)
          return switch output.format {
          case .table, .csv, .markdown: try report.text(outcome, of: article)
          case .json, .jsonl: try report.json(outcome).line + "\n"
          }
        }
        Console.write(text)
      } catch {
        guard let failure = Failure(error, language) else { throw error }
        Console.note("ondit: " + failure.description)
        failures += 1
      }
    }
    if failures > 0 { throw ExitCode(2) }
  }

  private func article(in name: String) throws -> Article {
    let bytes = try InputFile.bytes(name)
    let shown = name == "-" ? "standard input" : name
    var article = try ArticleText.article(try InputFile.text(bytes, file: shown), file: shown)
    source.apply(to: &article)
    return article
  }
}
