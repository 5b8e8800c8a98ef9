internal import ArgumentParser

struct Organizations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organizations",
    abstract: "List, show, add, rename and merge organizations.",
    subcommands: [
      OrganizationsList.self, OrganizationsShow.self, OrganizationsAdd.self,
      OrganizationsRename.self,
      OrganizationsMerge.self, OrganizationsUndo.self,
    ],
    defaultSubcommand: OrganizationsList.self)
}
