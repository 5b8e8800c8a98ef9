internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Storage

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles, tables of claims and feeds, and record the claims found in them.",
    discussion: """
      What a file or an address is, its content tells, or a name that ends in .csv, .tsv or .jsonl. A \
      text file may begin with Title:, Outlet:, Author:, Published: and URL: lines and an empty line; \
      a saved page or an address tells these by itself. A table of claims, or an export, is taken as \
      ondit import takes it. Of a feed (RSS, Atom, RDF, JSON Feed) each item is read once, as far as \
      robots.txt allows; --outlet then says who publishes those that do not say it. To follow it: \
      ondit feed add.

      Of a folder the articles alone are read, all .txt, .html, .htm, .xhtml and .xml files, those of \
      its folders too; its tables and feeds are named, and taken where you name them yourself.

      An article that is here already, by its address or text, records nothing; one whose text has \
      changed since says what is new in it and what is gone. Ctrl-C stops after the article that is \
      being read; the same command goes on from there.

      Examples:
        ondit ingest article.txt
        ondit ingest page.html https://example.org/news/deal
        ondit ingest clippings/
        ondit ingest claims.csv --dry-run
        ondit ingest https://example.org/rss.xml
        ondit ingest *.txt --outlet 'Le Monde' --published 2026-01-29
        pbpaste | ondit ingest - --outlet Reuters
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var vocabulary: VocabularyOptions

  @Argument(
    help: ArgumentHelp(
      "Text files, pages, tables, feeds, folders or addresses; - is standard input.",
      valueName: "file"))
  var files: [FileNames]

  @Flag(help: "Show what would be recorded.")
  var dryRun = false

  func run() throws {
    let files = files.names
    let database = try file.open()
    let reader = source.reader(pauses: try database.hostPauses())
    let extractor = try database.extractor(own: try vocabulary.own())
    var run = IngestRun(
      database, reader, Recorder(database, extractor: extractor), source, tables, output,
      isOne: files.count == 1 && (files[0] == "-" || !InputFolder.isFolder(files[0])),
      isDryRun: dryRun)
    let remarks = try OutletRemarks(on: [source.outlet].compactMap(\.self), in: database)
    Interruption.watch()
    let inputs = Self.inputs(files, &run)
    run.progress.total = inputs.count
    let isStopped = { Interruption.isRequested }
    for input in inputs where !ArticleReader.isAddress(input.name) && !isStopped() {
      try run.take(input) { try reader.given(InputStream(input.name, isStopped: isStopped)) }
    }
    let remote = inputs.filter { ArticleReader.isAddress($0.name) }
    let requests = remote.map { FetchRequest(address: $0.name) }
    try reader.fetcher.fetch(requests, isStopped: isStopped) { index, answer in
      try run.take(remote[index]) { try reader.given(answer.get(), named: remote[index].name) }
    }
    try run.readFeeds()
    if !reader.fetcher.pauses.isEmpty { try database.keep(reader.fetcher.pauses) }
    if run.failures < inputs.count { remarks.say(in: output.language, isDryRun: dryRun) }
    run.finish()
    if run.failures > 0 || run.hasRefused { throw ExitCode(2) }
  }

  /// The files and addresses, with those in folders, in the order given.
  private static func inputs(_ names: [String], _ run: inout IngestRun) -> [IngestRun.Input] {
    var inputs: [IngestRun.Input] = []
    for name in names {
      guard name != "-", InputFolder.isFolder(name) else {
        inputs.append(IngestRun.Input(name: name, isOfFolder: false))
        continue
      }
      let folder = InputFolder(name)
      inputs += folder.files.map { IngestRun.Input(name: $0, isOfFolder: true) }
      for table in folder.tables { run.passOver(table) }
      for problem in folder.problems { run.fail(problem) }
      if folder.files.isEmpty, folder.problems.isEmpty { run.fail(.emptyFolder(name)) }
    }
    return inputs
  }
}
