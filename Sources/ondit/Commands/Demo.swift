internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Reconciliation
internal import Seeds
internal import Storage

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show the main job on real facts, in a scratch file.",
    discussion: "Example: ondit demo --language fr")

  @Option(name: .customLong("language"), help: "fr or en; otherwise the locale decides.")
  var chosenLanguage: Language?

  func run() throws {
    let language = chosenLanguage ?? Environment.language
    let file = try Environment.scratchFolder(named: "ondit-demo") + "/demo.db"
    let database = try Database(file: file)

    heading(
      language.choose(
        "1. Lire des articles, textes et pages : ondit ingest",
        "1. Read articles, texts and pages: ondit ingest"))
    try ingest(database, language)
    heading(
      language.choose(
        "2. Ajouter ce qu'un lecteur a relevé dans cinq articles réels",
        "2. Add what a reader found in five real articles"))
    let count = try database.inTransaction(keeping: true, mapping: { $0 as any Error }) {
      try SeedLoader(database).loadClaims(
        Seeds.claims.bytes, articles: Seeds.sources.bytes, at: .now)
    }
    Console.write(language.count(count, ("assertion", "assertions"), ("claim", "claims")) + "\n")

    // The news of the demo ends here: told as of that day, it stays the same as the years go by.
    let options = ["--as-of", "2026-03-01", "--database", file, "--language", language.rawValue]
    heading("3. ondit contradictions --open --as-of 2026-03-01")
    try Contradictions.parse(["--open"] + options).run()
    heading("4. ondit history amazon-openai --as-of 2026-03-01")
    try History.parse(["amazon-openai"] + options).run()
    heading("5. ondit reconcile amazon-openai --explain --as-of 2026-03-01")
    try Reconcile.parse(["amazon-openai", "--explain"] + options).run()
    Console.write(
      language.choose(
        """

        Tout cela est dans \(file), un fichier SQLite. À vous :
          export ONDIT_DATABASE=\(file)
          ondit record 'Nvidia investirait 30 milliards de dollars dans OpenAI' --outlet 'Mon journal' --published today
          ondit contradictions
          ondit history nvidia openai

        """,
        """

        All of this is in \(file), a SQLite file. Your turn:
          export ONDIT_DATABASE=\(file)
          ondit record 'Nvidia could invest $30 billion in OpenAI' --outlet 'My paper' --published today
          ondit contradictions
          ondit history nvidia openai

        """))
  }

  private func heading(_ text: String) {
    Console.write("\n== \(text)\n\n")
  }

  private func ingest(_ database: Database, _ language: Language) throws {
    let loader = SeedLoader(database)
    try database.inTransaction(keeping: true, mapping: { $0 as any Error }) {
      try loader.loadOrganizations(Seeds.organizations.bytes, at: .now)
      try loader.loadOutlets(Seeds.outlets.bytes, at: .now)
    }
    let reader = ArticleReader(Fetcher(FetchSettings()), today: Environment.today)
    let recorder = Recorder(database, extractor: try database.extractor())
    let report = RecordingReport(database: database, language: language, isDryRun: false)
    for file in Seeds.articles {
      let read = try reader.read(file.bytes, named: file.name)
      let outcome = try recorder.record(read, at: .now)
      Console.write(try report.text(outcome, of: read))
    }
  }
}
