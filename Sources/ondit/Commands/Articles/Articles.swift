internal import ArgumentParser

struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List articles, and date them.",
    subcommands: [
      ArticlesList.self, ArticlesDate.self,
    ],
    defaultSubcommand: ArticlesList.self)
}
