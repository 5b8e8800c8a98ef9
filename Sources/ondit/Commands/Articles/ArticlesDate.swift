internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct ArticlesDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Say when an article was published, where it does not say so itself, or wrongly.",
    discussion: """
      A record of its own: the article stays as it was, its claims take the date.

      Examples:
        ondit articles date 3 2026-01-29
        ondit articles date 3 2025-12/2026-01~ --because 'the page shows no day'
        ondit articles date 3 --undo
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The article's number.")
  var article: Int64

  @Argument(
    help: "The date: 2026-01-29, 29/01/2026, 2026-01, 2025-12/2026-01~ (EDTF), yesterday.",
    transform: DateArgument.typed)
  var date: DateArgument?

  @Option(help: "How that is known.")
  var because = ""

  @Flag(help: "Take back the last date given.")
  var undo = false

  func validate() throws {
    if undo == (date != nil) {
      throw ValidationError(
        options.language.choose(
          "donner une date, ou --undo",
          "give a date, or --undo"))
    }
  }

  func run() throws {
    let language = options.language
    try options.change { database in
      guard let stored = try database.article(article) else {
        throw Failure.noArticle(article, language)
      }
      if let date {
        _ = try database.date(article: article, date.date, because: because)
      } else if try !database.withdrawDate(ofArticle: article, because: because) {
        throw Failure(
          language.choose(
            "aucune date n'a été donnée à l'article \(article)",
            "no date was given to article \(article)"))
      }
      let published = try database.article(article)?.article.published
      let shown = published?.text(in: language) ?? language.noDate
      let former = stored.article.published?.text ?? ""
      return ChangeReport(
        "article \(article)\(language.colon)\(shown)",
        undo: "ondit articles date \(article) " + (undo ? former.shellWord : "--undo"),
        [
          "article": .integer(article), "published": .string(orNull: published?.text),
          "withdrawn": .bool(undo),
        ])
    }
  }
}
