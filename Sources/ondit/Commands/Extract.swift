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
  var files: [String]

  @Flag(help: "Say which figure, cue, parties and rules made each claim.")
  var explain = false

  func run() throws {
    let extractor = Extractor(own: try vocabulary.own())
    let reader = source.reader()
    var failures = 0
    for name in files {
      do {
        let article = source.applied(to: try reader.read(name)).article
        print(extractor.extract(article), of: article, named: name)
      } catch {
        guard let failure = Failure(error, output.language) else { throw error }
        Console.note("ondit: " + failure.description)
        failures += 1
      }
    }
    if failures > 0 { throw ExitCode(2) }
  }

  private func print(_ extraction: Extraction, of article: Article, named name: String) {
    let view = ExtractionView(output.language)
    switch output.format {
    case .json where files.count == 1:
      Console.write(view.json(extraction, of: article, explained: explain).document + "\n")
    case .json, .jsonl:
      Console.write(view.json(extraction, of: article, explained: explain).line + "\n")
    case .table:
      if files.count > 1 { Console.write(name.safeOnTerminal + "\n") }
      Console.write(view.text(extraction, explained: explain, width: Console.width))
    case .csv: Console.write(view.rows(extraction).csv)
    case .markdown: Console.write(view.rows(extraction).markdown)
    }
  }
}
