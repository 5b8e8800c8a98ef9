internal import ArgumentParser

struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List articles, and say who published them and when.",
    subcommands: [
      ArticlesList.self, ArticlesDate.self, ArticlesOutlet.self,
    ],
    defaultSubcommand: ArticlesList.self)
}
