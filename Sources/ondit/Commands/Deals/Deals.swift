internal import ArgumentParser

struct Deals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deals",
    abstract: "List, rename, merge and split deals.",
    subcommands: [
      DealsList.self, DealsRename.self, DealsMerge.self, DealsSplit.self, DealsUndo.self,
      DealsSuggest.self,
    ],
    defaultSubcommand: DealsList.self)
}
