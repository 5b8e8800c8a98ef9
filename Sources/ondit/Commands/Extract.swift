internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show the claims, figures and dates found in articles; record nothing.",
    discussion: """
      Examples:
        ondit extract article.txt
        ondit extract article.txt --explain
        ondit extract *.txt --format json
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var vocabulary: VocabularyOptions

  @Argument(
    help: ArgumentHelp("Text files, pages or addresses; - is standard input.", valueName: "file"))
  var files: [FileNames]

  @Flag(help: "Say which figure, cue, parties and rules made each claim.")
  var explain = false

  func run() throws {
    let files = files.names
    let extractor = Extractor(own: try vocabulary.own())
    let reader = source.reader()
    let view = ExtractionView(output.language)
    var printed = ArticleOutput(output.format, isOne: files.count == 1)
    var failures = 0
    for name in files {
      do {
        let article = source.applied(to: try reader.read(name)).article
        let extraction = extractor.extract(article).asWritten()
        printed.add(
          printed.piece {
            (files.count > 1 ? name.safeOnTerminal + "\n" : "")
              + view.text(extraction, explained: explain, width: Console.width)
          } rows: {
            view.rows(extraction)
          } json: {
            view.write(extraction, of: article, explained: explain, to: &$0)
          })
      } catch {
        guard let failure = Failure(error, output.language) else { throw error }
        Console.note("ondit: " + failure.description)
        failures += 1
      }
    }
    printed.end()
    if failures > 0 { throw ExitCode(2) }
  }
}
