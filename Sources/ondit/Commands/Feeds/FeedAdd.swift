internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct FeedAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Follow a feed: RSS, Atom, RDF or JSON Feed, or the one that a page names.",
    discussion: """
      Its items are read by ondit feed poll.

      Examples:
        ondit feed add https://example.org/rss.xml
        ondit feed add https://example.org/economy
        ondit feed add export.xml --outlet 'Le Monde'
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(
    help: ArgumentHelp("The feed's address, a page's, or a file.", valueName: "address"))
  var source: String

  @Option(help: "Who publishes its items, where they do not say it themselves.")
  var outlet: String?

  @Flag(help: "Fetch from addresses of the local network too.")
  var allowPrivate = false

  func run() throws {
    let language = options.language
    let pauses = try options.file.open().hostPauses()
    var settings = FetchSettings()
    settings.allowsPrivate = allowPrivate
    let found = try FeedFinder(Fetcher(settings, pauses: pauses), language).feed(at: source)
    try options.change { database in
      let publisher = try outlet.map { try OutletWording($0, in: database).outlet }
      let id = try database.follow(feed: found.address, title: found.feed.title, outlet: publisher)
      let name = found.feed.title ?? found.address
      guard let id else {
        return ChangeReport(
          language.choose("déjà suivi : \(name)", "followed already: \(name)"), undo: nil,
          ["feed": .null, "address": .string(found.address), "new": .bool(false)])
      }
      let change = try database.note(.feed, of: found.address, from: nil, to: Setting.present)
      let count = language.count(
        found.feed.items.count, ("article", "articles"), ("item", "items"))
      return ChangeReport(
        language.choose("flux \(id) : \(name), \(count)", "feed \(id): \(name), \(count)"),
        hints: [language.choose("À lire par : ondit feed poll", "To read them: ondit feed poll")],
        undo: "ondit undo \(change)",
        [
          "feed": .integer(id), "address": .string(found.address),
          "title": .string(orNull: found.feed.title), "items": .integer(found.feed.items.count),
          "new": .bool(true),
        ])
    }
  }
}
