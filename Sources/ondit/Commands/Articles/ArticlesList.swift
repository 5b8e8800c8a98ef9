internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct ArticlesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles, or show one with its text.",
    discussion: """
      Examples:
        ondit articles
        ondit articles 3
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The article's number.")
  var number: Int64?

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    var articles: [StoredArticle] = []
    if let number {
      guard let article = try database.article(number) else {
        throw Failure(
          language.choose(
            "aucun article ne porte le numéro \(number)", "there is no article \(number)"))
      }
      articles = [article]
    } else {
      try database.forEachArticle { articles.append($0) }
    }
    var table = Table([
      Table.Column("#", alignsRight: true), Table.Column(language.choose("Publié", "Published")),
      Table.Column(language.choose("Média", "Outlet")),
      Table.Column(language.choose("Titre", "Title"), isFlexible: true),
      Table.Column(language.choose("Adresse", "Address"), isFlexible: true),
    ])
    for stored in articles {
      let article = stored.article
      table.append([
        String(stored.id),
        article.published?.text(in: language) ?? language.choose("sans date", "no date"),
        article.outlet ?? "", article.title ?? "", article.url ?? "",
      ])
    }
    let isWhole = number != nil
    Results(
      text: {
        let text = isWhole ? "\n" + (articles.first?.article.text ?? "").safeLines + "\n" : ""
        return table.text(width: Console.width) + text
      },
      rows: { table },
      json: { articles.map { json($0, isWhole: isWhole) } }
    ).print(as: output.format)
  }

  private func json(_ stored: StoredArticle, isWhole: Bool) -> JSON {
    let article = stored.article
    var members: [JSON.Member] = []
    if case .object(let known) = JSON.object([
      "article": .integer(stored.id), "title": .string(orNull: article.title),
      "outlet": .string(orNull: article.outlet), "author": .string(orNull: article.author),
      "language": .string(orNull: article.language?.rawValue),
      "published": .string(orNull: article.published?.text), "url": .string(orNull: article.url),
      "recorded": .string(stored.recorded.description),
    ]) {
      members = known
    }
    if isWhole { members.append(JSON.Member("text", .string(article.text))) }
    return .object(members)
  }
}
