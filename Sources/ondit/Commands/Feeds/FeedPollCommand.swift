internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

struct FeedPollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll",
    abstract: "Read what is new in the feeds, and record the claims found.",
    discussion: """
      Each item is read once, as far as the site's robots.txt allows. Ctrl-C stops after the item \
      that is being read; the next poll goes on from there. Fails only where no feed could be had.

      Examples:
        ondit feed poll
        ondit feed poll && ondit contradictions --since yesterday
        ondit feed poll 2 --dry-run
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "Feeds by number, address or words of the title; otherwise all.")
  var feeds: [String] = []

  @Flag(help: "Fetch from addresses of the local network too.")
  var allowPrivate = false

  @Flag(help: "Show what is new, and read none of it.")
  var dryRun = false

  func run() throws {
    let database = try file.open()
    let language = output.language
    let followed = try database.feeds(named: feeds, language)
    Interruption.watch()
    var settings = FetchSettings()
    settings.allowsPrivate = allowPrivate
    let reader = ArticleReader(
      Fetcher(settings, pauses: try database.hostPauses()), today: Environment.today)
    let poller = FeedPoller(
      database, recorder: Recorder(database, extractor: try database.extractor()), reader: reader,
      words: { Failure.text($0, language) })
    var report = PollReport(database, language, output.format, isDryRun: dryRun)
    if followed.isEmpty, output.format == .table {
      Console.note(
        language.choose(
          "Aucun flux n'est suivi ; voir : ondit feed add --help",
          "No feed is followed; see: ondit feed add --help"))
    }
    let isStopped = { Interruption.isRequested }
    if dryRun {
      try database.inTransaction(keeping: false, mapping: { $0 as any Error }) {
        try poller.poll(followed, isStopped: isStopped) { report.add($0) }
      }
    } else {
      try poller.poll(followed, isStopped: isStopped) { report.add($0) }
      let progress = Progress(language)
      try poller.readItems(of: followed, isStopped: isStopped) { item, outcome, count in
        progress.total = count
        progress.clear()
        try report.add(item, outcome)
        progress.advance()
      }
      progress.clear()
    }
    report.finish(of: followed, isInterrupted: Interruption.isRequested)
    Interruption.endIfRequested()
    if report.isTotalFailure { throw ExitCode(2) }
  }
}
