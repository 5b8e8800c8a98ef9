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
    let columns = [
      Table.Column("#", alignsRight: true), Table.Column(language.choose("Publié", "Published")),
      Table.Column(language.choose("Média", "Outlet")),
      Table.Column(language.choose("Titre", "Title"), isFlexible: true),
      Table.Column(language.choose("Adresse", "Address"), isFlexible: true),
    ]
    let one = try number.map { try article($0, database) }
    let listing = Listing<StoredArticle> { (body) throws(SQLiteError) in
      if let one { try body(one) } else { try database.forEachArticle(body) }
    } piece: { articles in
      let table = {
        var table = Table(columns)
        for article in articles { table.append(cells(article)) }
        return table
      }
      return Listing.Piece(table: table, rows: table) {
        articles.map { json($0, isWhole: one != nil) }
      }
    }
    try listing.print(output, of: database)
    if let one, output.format == .table { Console.write("\n" + one.article.text.safeLines + "\n") }
  }

  private func article(_ number: Int64, _ database: Database) throws -> StoredArticle {
    guard let article = try database.article(number) else {
      throw Failure.noArticle(number, output.language)
    }
    return article
  }

  private func cells(_ stored: StoredArticle) -> [String] {
    let (article, language) = (stored.article, output.language)
    return [
      String(stored.id),
      article.published?.text(in: language) ?? language.noDate,
      article.outlet ?? "", article.title ?? "", article.url ?? "",
    ]
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
