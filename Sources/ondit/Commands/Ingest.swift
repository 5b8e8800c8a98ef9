internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Storage

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles, and record the claims found in them.",
    discussion: """
      A text file may begin with Title:, Outlet:, Author:, Published: and URL: lines and an empty \
      line. A saved page or an address tells these by itself. Of a folder all .txt, .html, .htm, \
      .xhtml and .xml files are read, those of its folders too. An article that is here already, by \
      its address or text, records nothing; one whose text has changed since says what is new in it \
      and what is gone. Ctrl-C stops after the article that is being read; the same command goes on \
      from there.

      Examples:
        ondit ingest article.txt
        ondit ingest page.html https://example.org/news/deal
        ondit ingest clippings/
        ondit ingest *.txt --outlet 'Le Monde' --published 2026-01-29
        pbpaste | ondit ingest - --outlet Reuters
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var vocabulary: VocabularyOptions

  @Argument(
    help: ArgumentHelp(
      "Text files, pages, folders or addresses; - is standard input.", valueName: "file"))
  var files: [FileNames]

  @Flag(help: "Show what would be recorded.")
  var dryRun = false

  func run() throws {
    let files = files.names
    let database = try file.open()
    let reader = source.reader(pauses: try database.hostPauses())
    let extractor = try database.extractor(own: try vocabulary.own())
    var run = IngestRun(
      database, Recorder(database, extractor: extractor), output,
      isOne: files.count == 1 && (files[0] == "-" || !InputFolder.isFolder(files[0])),
      isDryRun: dryRun)
    let remarks = try OutletRemarks(on: [source.outlet].compactMap(\.self), in: database)
    Interruption.watch()
    let (names, problems) = Self.articles(in: files)
    for problem in problems { run.fail(problem) }
    run.progress.total = names.count
    for name in names where !ArticleReader.isAddress(name) && !Interruption.isRequested {
      try run.take(name) { source.applied(to: try reader.read(name)) }
    }
    let addresses = names.filter(ArticleReader.isAddress)
    let requests = addresses.map { FetchRequest(address: $0) }
    try reader.fetcher.fetch(requests, isStopped: { Interruption.isRequested }) { index, answer in
      try run.take(addresses[index]) {
        source.applied(to: try reader.read(answer.get(), named: addresses[index]))
      }
    }
    if !reader.fetcher.pauses.isEmpty { try database.keep(reader.fetcher.pauses) }
    if run.failures < names.count { remarks.say(in: output.language, isDryRun: dryRun) }
    run.finish()
    if run.failures > 0 { throw ExitCode(2) }
  }

  /// The files and addresses, with those in folders, in the order given.
  private static func articles(in names: [String]) -> (names: [String], problems: [InputError]) {
    var found: [String] = []
    var problems: [InputError] = []
    for name in names {
      guard name != "-", InputFolder.isFolder(name) else {
        found.append(name)
        continue
      }
      let folder = InputFolder(name)
      found += folder.files
      problems += folder.problems
      if folder.files.isEmpty, folder.problems.isEmpty { problems.append(.emptyFolder(name)) }
    }
    return (found, problems)
  }
}
