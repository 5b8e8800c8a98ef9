internal import ArgumentParser

struct Outlets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlets",
    abstract: "List, show, add, rename and merge outlets.",
    subcommands: [
      OutletsList.self, OutletsShow.self, OutletsAdd.self, OutletsRename.self, OutletsMerge.self,
      OutletsUndo.self,
    ],
    defaultSubcommand: OutletsList.self)
}
