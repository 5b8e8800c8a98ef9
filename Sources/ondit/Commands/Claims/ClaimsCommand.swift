internal import ArgumentParser

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List, move and correct claims.",
    subcommands: [
      ClaimsList.self, ClaimsMove.self, ClaimsCorrect.self,
    ],
    defaultSubcommand: ClaimsList.self)
}
