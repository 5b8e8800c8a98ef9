internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Find the quote of every claim again in the text of its article.",
    discussion: """
      In the last copy of the article that was kept, a quote is found at its place, moved elsewhere, \
      ambiguous (at several places) or missing; then the days are given on which it was there last, \
      and was not any more. Lists what was not found at its place.

      Examples:
        ondit verify
        ondit verify 3 7 --all
        ondit verify --format json --exit-code
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("Only these articles, by number.", valueName: "article"))
  var articles: [Int64] = []

  @Flag(help: "List the quotes that were found, too.")
  var all = false

  @Flag(help: "Exit with 1 where a quote is ambiguous or missing.")
  var exitCode = false

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    for number in articles where try database.article(number) == nil {
      throw Failure.noArticle(number, language)
    }
    var view = VerifyView(language, showsAll: all)
    try database.reading { () throws(SQLiteError) in
      for number in try articles.isEmpty ? database.capturedArticles() : articles {
        view.add(try database.checkedQuotes(ofArticle: number))
      }
    }
    let directory = try database.directory(deals: view.deals)
    Results(
      text: {
        (view.listed.isEmpty ? "" : view.table(directory).text(width: Console.width) + "\n")
          + view.summary + "\n"
      },
      rows: { view.table(directory) }, json: { view.json(directory) }
    ).print(as: output.format)
    if exitCode, view.isFaulty { throw ExitCode(1) }
  }
}
