internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract:
      "Show what an article is: title, outlet, author, date, address, text. Records nothing.",
    discussion: """
      Examples:
        ondit read page.html
        ondit read https://example.org/news/deal --format json
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions

  @Argument(
    help: ArgumentHelp("Text files, pages or addresses; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let reader = source.reader()
    var failures = 0
    for name in files {
      do {
        show(source.applied(to: try reader.read(name)))
      } catch {
        guard let failure = Failure(error, output.language) else { throw error }
        Console.note("ondit: " + failure.description)
        failures += 1
      }
    }
    if failures > 0 { throw ExitCode(2) }
  }

  private func show(_ read: ReadArticle) {
    let article = read.article
    let json = JSON.object([
      "title": .string(orNull: article.title), "outlet": .string(orNull: article.outlet),
      "author": .string(orNull: article.author),
      "language": .string(orNull: article.language?.rawValue),
      "published": .string(orNull: article.published?.text), "url": .string(orNull: article.url),
      "canonical_url": .string(orNull: read.canonicalURL),
      "credits": .array(read.credits.map { .string($0) }), "cut": .bool(read.isCut),
      "text": .string(article.text),
    ])
    switch output.format {
    case .json where files.count == 1: Console.write(json.document + "\n")
    case .json, .jsonl: Console.write(json.line + "\n")
    case .table, .csv, .markdown: Console.write(text(read))
    }
  }

  private func text(_ read: ReadArticle) -> String {
    let article = read.article
    let lines = [
      ("Title", article.title), ("Outlet", article.outlet), ("Author", article.author),
      ("Published", article.published?.text), ("URL", article.url),
      ("Language", article.language?.rawValue),
    ]
    let header = lines.compactMap { name, value in value.map { "\(name): \($0.safeOnTerminal)\n" } }
    return header.joined() + "\n" + article.text.safeLines + "\n"
  }
}
