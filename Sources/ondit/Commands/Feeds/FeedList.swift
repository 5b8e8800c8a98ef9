internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct FeedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the feeds that are followed, and what could not be read of them.",
    discussion: """
      Examples:
        ondit feed list
        ondit feed list --format json
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let feeds = try database.feeds().map { feed in
      (
        feed: feed, items: try database.itemCounts(ofFeed: feed.id),
        problems: try database.problems(ofFeed: feed.id)
      )
    }
    var table = Table([
      Table.Column("#", alignsRight: true),
      Table.Column(language.choose("Titre", "Title"), isFlexible: true),
      Table.Column(language.choose("Média", "Outlet")),
      Table.Column(language.choose("Articles", "Items"), alignsRight: true),
      Table.Column(language.choose("À lire", "To read"), alignsRight: true),
      Table.Column(language.choose("Non lus", "Not read"), alignsRight: true),
      Table.Column(language.choose("Relevé", "Polled")),
      Table.Column(language.choose("Adresse", "Address"), isFlexible: true),
    ])
    for (feed, items, _) in feeds {
      table.append([
        String(feed.id), feed.title ?? "", feed.outlet ?? "", String(items.all),
        String(items.waiting), String(items.failed), state(of: feed, language), feed.address,
      ])
    }
    let problems = feeds.flatMap(\.problems).map { problem in
      "  \(problem.title ?? ""): \(problem.problem)".safeOnTerminal + "\n"
    }
    let heading = language.choose("\nNon lus :\n", "\nNot read:\n")
    Results(
      text: {
        if feeds.isEmpty {
          return language.choose(
            "Aucun flux n'est suivi ; voir : ondit feed add --help\n",
            "No feed is followed; see: ondit feed add --help\n")
        }
        return table.text(width: Console.width)
          + (problems.isEmpty ? "" : heading + problems.joined())
      },
      rows: { table },
      json: {
        feeds.map { feed, items, problems in
          .object([
            "feed": .integer(feed.id), "title": .string(orNull: feed.title),
            "address": .string(feed.address), "outlet": .string(orNull: feed.outlet),
            "items": .integer(items.all), "waiting": .integer(items.waiting),
            "failed": .integer(items.failed), "polled": .string(orNull: feed.polled?.description),
            "failures": .integer(feed.failures), "gone": .bool(feed.isGone),
            "problems": .array(
              problems.map {
                .object(["item": .string(orNull: $0.title), "problem": .string($0.problem)])
              }),
          ])
        }
      }
    ).print(as: output.format)
  }

  private func state(of feed: FollowedFeed, _ language: Language) -> String {
    if feed.isGone { return language.choose("supprimé par le site", "gone from the site") }
    guard let polled = feed.polled else { return language.choose("jamais", "never") }
    let failures =
      feed.failures > 0
      ? language.choose(", \(feed.failures) échecs", ", \(feed.failures) failures") : ""
    return EDTFDate(polled.day).text(in: language) + failures
  }
}
