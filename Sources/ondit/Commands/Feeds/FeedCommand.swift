internal import ArgumentParser

struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Follow feeds, and read what is new in them.",
    subcommands: [FeedAdd.self, FeedList.self, FeedPollCommand.self, FeedRemove.self],
    defaultSubcommand: FeedList.self)
}
