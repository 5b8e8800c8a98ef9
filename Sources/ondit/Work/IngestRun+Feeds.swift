internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

extension IngestRun {
  /// Reads the items of a feed once, as a poll would, and says what came of them and how to follow it. Says whether it
  /// came to the end.
  mutating func read(_ given: GivenFeed) throws -> Bool {
    let name = Failure.name(given.name, language)
    guard !source.namesOneArticle else {
      throw Failure(
        name
          + language.choose(
            " : un flux a plusieurs articles ; --published, --title, --author et --url n'y vont pas",
            ": a feed has several articles; --published, --title, --author and --url do not go with it"
          ))
    }
    let followed = try database.feeds().first { feed in
      feed.address == given.address || (try? FeedFinder.fullPath(given.name)) == feed.address
    }
    let publisher = try source.outlet.map { try OutletWording($0, in: database).outlet }
    let poller = FeedPoller(
      database, recorder: recorder, reader: reader, keeping: !isDryRun,
      words: { [language] in Failure.text($0, language) })
    var tally = ItemTally(report, language, output.format)
    if given.feed.isTruncated {
      tally.notes.append(
        name
          + language.choose(
            " : le flux est coupé, lu jusque-là", ": the feed is cut off; read as far as it goes"))
    }
    if output.format.isOfRows { printed.add(.rows(try report.rows([]))) }
    progress.clear()
    let itemProgress = Progress(language)
    try poller.readItems(
      of: given.feed, publisher: publisher ?? followed?.outlet,
      isStopped: { Interruption.isRequested }
    ) { item, outcome, count in
      itemProgress.total = count
      itemProgress.clear()
      try tally.add(item, outcome) { printed.add(.text($0)) }
      if output.format.isOfRows, case .read(_, let outcome) = outcome {
        printed.add(.rows(try report.rows(outcome.claims.map(\.id))))
      }
      itemProgress.advance()
    }
    itemProgress.clear()
    tally.sayNotes()
    switch output.format {
    case .table: printed.add(.text(summary(of: given, tally, isFollowed: followed != nil)))
    case .json, .jsonl:
      printed.add(printed.json { $0.write(json(of: given, tally, followed: followed?.id)) })
    case .csv, .markdown: break
    }
    let count = given.feed.items.count
    guard count == 0 || tally.failed < count else {
      throw Failure(
        name
          + language.choose(
            " : aucun de ses articles n'a pu être lu", ": none of its items could be read"))
    }
    return !Interruption.isRequested
  }

  private func summary(of given: GivenFeed, _ tally: ItemTally, isFollowed: Bool) -> String {
    let title = given.feed.title ?? Failure.name(given.name, language)
    let items = language.count(given.feed.items.count, ("article", "articles"), ("item", "items"))
    var lines = [
      title.safeOnTerminal + language.colon + ([items] + tally.parts).joined(separator: ", ")
    ]
    if !isFollowed, let address = given.address {
      lines.append(
        language.choose("Pour le suivre : ", "To follow it: ")
          + "ondit feed add \(address.safeOnTerminal.shellWord)")
    }
    if isDryRun { lines.append(language.dryRun) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func json(of given: GivenFeed, _ tally: ItemTally, followed: Int64?) -> JSON {
    .object([
      "feed": .integer(followed), "title": .string(orNull: given.feed.title),
      "address": .string(orNull: given.address), "items": .integer(given.feed.items.count),
      "articles": .array(tally.articles[nil] ?? []), "not_read": .array(tally.unread[nil] ?? []),
      "dry_run": .bool(isDryRun),
    ])
  }
}
