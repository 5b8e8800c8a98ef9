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
      line. A saved page or an address tells these by itself. An article that is here already, by
      its address or text, records nothing.

      Examples:
        ondit ingest article.txt
        ondit ingest page.html https://example.org/news/deal
        ondit ingest *.txt --outlet 'Le Monde' --published 2026-01-29
        pbpaste | ondit ingest - --outlet Reuters
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions

  @Argument(
    help: ArgumentHelp("Text files, pages or addresses; - is standard input.", valueName: "file"))
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
        let read = try source.read(name)
        // A dry run is rolled back: its report is made before that, and printed after.
        let text = try database.inTransaction(keeping: !dryRun, mapping: { $0 as any Error }) {
          let outcome = try recorder.record(read, at: .now)
          return switch output.format {
          case .table, .csv, .markdown: try report.text(outcome, of: read)
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
}
