internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct ArticlesOutlet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlet",
    abstract: "Say who published an article, where it does not say so itself, or wrongly.",
    discussion: """
      A record of its own: the article stays as it was, its claims count as that outlet's.

      Examples:
        ondit articles outlet 3 'Les Echos'
        ondit articles outlet 3 Reuters --because 'the dateline'
        ondit articles outlet 3 --undo
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The article's number.")
  var article: Int64

  @Argument(help: "The outlet's name; made where there is none.")
  var outlet: String?

  @Option(help: "How that is known.")
  var because = ""

  @Flag(help: "Take back the last outlet given.")
  var undo = false

  func validate() throws {
    let isNamed = outlet.map { $0.contains { !$0.isWhitespace } } ?? false
    guard undo ? outlet == nil : isNamed else {
      throw ValidationError(
        options.language.choose("donner un média, ou --undo", "give an outlet, or --undo"))
    }
  }

  func run() throws {
    let language = options.language
    var remarks: OutletRemarks?
    try options.change { database in
      guard let stored = try database.article(article) else {
        throw Failure.noArticle(article, language)
      }
      if let outlet {
        remarks = try OutletRemarks(on: [outlet], in: database)
        let name = try OutletWording(outlet, in: database).outlet
        _ = try database.give(outlet: name, toArticle: article, because: because)
      } else if try !database.withdrawOutlet(ofArticle: article, because: because) {
        throw Failure(
          language.choose(
            "aucun média n'a été donné à l'article \(article)",
            "no outlet was given to article \(article)"))
      }
      let name = try database.article(article)?.article.outlet
      let shown = name?.safeOnTerminal ?? language.choose("sans média", "no outlet")
      let former = stored.article.outlet ?? ""
      return ChangeReport(
        "article \(article)\(language.colon)\(shown)",
        undo: "ondit articles outlet \(article) " + (undo ? former.shellWord : "--undo"),
        [
          "article": .integer(article), "outlet": .string(orNull: name), "withdrawn": .bool(undo),
        ])
    }
    remarks?.say(in: language, isDryRun: options.dryRun)
  }
}
