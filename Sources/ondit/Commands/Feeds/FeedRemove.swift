internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct FeedRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Follow a feed no more. What was read of it stays.",
    discussion: """
      Examples:
        ondit feed remove 2
        ondit feed remove https://example.org/rss.xml
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The feed's number, address, or words of its title.")
  var feed: String

  func run() throws {
    let language = options.language
    try options.change { database in
      let found = try database.feeds(named: [feed], language)
      guard let only = found.first, found.count == 1 else {
        throw Failure(
          language.choose(
            "« \(feed) » désigne \(found.count) flux ; donner un numéro",
            "\"\(feed)\" means \(found.count) feeds; give a number"))
      }
      _ = try database.unfollow(feed: only.id)
      let change = try database.note(.feed, of: only.address, from: Setting.present, to: nil)
      let name = only.title ?? only.address
      return ChangeReport(
        language.choose("plus suivi : \(name)", "no longer followed: \(name)"),
        undo: "ondit undo \(change)",
        ["feed": .integer(only.id), "address": .string(only.address)])
    }
  }
}
