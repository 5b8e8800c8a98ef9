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
      Beside each stands where it was found, and how often such a place is right. A day of change is \
      no day of publication: where a page gives nothing else, ondit ingest records no day. As JSON it \
      is then under both published and modified.

      Examples:
        ondit read page.html
        ondit read https://example.org/news/deal --format json
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions

  @Argument(
    help: ArgumentHelp("Text files, pages or addresses; - is standard input.", valueName: "file"))
  var files: [FileNames]

  func run() throws {
    let files = files.names
    try output.requireNoRows()
    let reader = source.reader()
    var printed = ArticleOutput(output.format, isOne: files.count == 1)
    var failures = 0
    for name in files {
      do {
        let read = source.applied(to: try reader.read(name))
        printed.add(
          output.format == .table ? .text(text(read)) : printed.json { $0.write(json(read)) })
        if read.isCut, output.format == .table { Console.note(output.language.incompleteText) }
      } catch {
        guard let failure = Failure(error, output.language) else { throw error }
        Console.note("ondit: " + failure.description)
        failures += 1
      }
    }
    printed.end()
    if failures > 0 { throw ExitCode(2) }
  }

  private func json(_ read: ReadArticle) -> JSON {
    let article = read.article
    return .object([
      "title": .string(orNull: article.title), "outlet": .string(orNull: article.outlet),
      "author": .string(orNull: article.author),
      "language": .string(
        orNull: article.language?.rawValue ?? read.evidence(for: .language)?.value),
      "published": .string(orNull: (article.published ?? read.modified)?.text),
      "modified": .string(orNull: read.modified?.text), "url": .string(orNull: article.url),
      "canonical_url": .string(orNull: read.canonicalURL),
      "credits": .array(read.credits.map { .string($0) }), "cut": .bool(read.isCut),
      "text": .string(article.text), "evidence": evidence(read),
    ])
  }

  private func text(_ read: ReadArticle) -> String {
    let article = read.article
    let lines: [(String, String?, PageEvidence.Field)] = [
      ("Title", article.title, .title), ("Outlet", article.outlet, .outlet),
      ("Author", article.author, .author), ("Published", article.published?.text, .published),
      ("Changed", read.modified?.text, .modified), ("URL", article.url, .url),
      ("Language", article.language?.rawValue, .language),
    ]
    let header = lines.compactMap { name, value, field in
      value.map { "\(name): \($0.safeOnTerminal)\(note(read.evidence(for: field)))\n" }
    }
    return header.joined() + "\n" + article.text.safeLines + "\n"
  }

  /// Where a value was found, in the form that ``ArticleText`` reads over.
  private func note(_ evidence: PageEvidence?) -> String {
    guard let evidence else { return "" }
    let percent = output.language.percent(evidence.confidence)
    let isChange = evidence.field == .modified
    let warning = output.language.choose(
      " ; pas de jour de publication", "; no day of publication")
    return "  (\(evidence.source.safeOnTerminal), \(percent)\(isChange ? warning : ""))"
  }

  private func evidence(_ read: ReadArticle) -> JSON {
    .object(
      read.evidence.map { evidence in
        let key =
          switch evidence.field {
          case .modified: PageEvidence.Field.published.rawValue
          case .paywalled: "cut"
          default: evidence.field.rawValue
          }
        let found = JSON.object([
          "source": .string(evidence.source), "confidence": .rounded(evidence.confidence),
        ])
        return JSON.Member(key, found)
      })
  }
}
