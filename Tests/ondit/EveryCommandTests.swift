import Foundation
import Testing

/// What holds for each command of the program. A new one has to be named here.
@Suite struct EveryCommandTests {
  /// A command as it is tried.
  struct Trial: CustomTestStringConvertible {
    /// Its words; `%` is replaced by the format asked for.
    let words: String
    /// Whether it has rows to print as CSV or Markdown.
    let hasRows: Bool

    var testDescription: String { words }

    static func rows(_ words: String) -> Trial { Trial(words: words, hasRows: true) }
    static func plain(_ words: String) -> Trial { Trial(words: words, hasRows: false) }
  }

  static let writing: [Trial] = [
    .rows("ingest other.txt"), .rows("ingest table.csv"), .rows("ingest other.xml"),
    .plain("feed add other.xml"), .plain("feed remove 1"),
    .rows("feed poll"),
    .rows("record 'Nvidia could invest $30 billion in OpenAI.' --outlet AFP"),
    .plain("retract 1 --because misread"), .plain("review --accept 1"),
    .plain("rule --prefer 1 --because correction"), .plain("unrule 1"),
    .plain("claims move 3 --to amazon-openai-investment"),
    .plain("claims correct 1 --value '<=12e9 USD' --because typo"),
    .plain("articles date 2 2026-01-30"), .plain("articles outlet 2 'Bloomberg News'"),
    .plain("deals rename amazon-openai-investment --to stake"),
    .plain("deals merge cloud --into amazon-openai-investment"),
    .plain("deals split amazon-openai-investment --claims 1"), .plain("deals undo 1"),
    .plain("outlets add Begeek"), .plain("outlets rename Reuters --to Thomson"),
    .plain("outlets merge Bloomberg --into Reuters"), .plain("outlets undo 1"),
    .plain("organizations add Nvidia"), .plain("organizations rename OpenAI --to 'Open AI'"),
    .plain("organizations merge Amazon --into OpenAI"), .plain("organizations undo 1"),
    .plain("import table.csv"), .plain("rates import other-rates.csv"), .plain("rates forget"),
    .plain("undo 1"),
  ]

  static let reading: [Trial] = [
    .rows("extract article.txt"), .rows("extract article.txt other.txt"),
    .plain("read article.txt"), .plain("read article.txt other.txt"),
    .rows("contradictions"), .rows("history amazon openai investment"), .rows("reconcile"),
    .rows("search Anthropic"), .rows("deals list"), .rows("deals suggest"), .rows("claims list"),
    .rows("articles list"), .rows("outlets list"), .rows("outlets show Reuters"),
    .rows("organizations list"), .rows("organizations show OpenAI"), .rows("review --list"),
    .rows("rulings"), .rows("log"), .plain("backup copy-%.db"),
    .rows("recover deals.db saved-%.db"), .rows("check"), .rows("verify --all"),
    .rows("feed list"),
  ]

  /// Its output has a form of its own: a show for people, and files for other programs.
  private static let ofTheirOwn = ["demo", "export"]

  /// A folder with a file that every command finds something in.
  private static let folder: Result<URL, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-commands-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>NAME</title><item><title>One</title>\
      <guid>NAME</guid><description>A word on OpenAI, which has nothing to announce.</description></item></channel></rss>
      """
    let contents = [
      "article.txt": "Amazon invested $8 billion in Anthropic.\n",
      "other.txt": "Kestrel bought Novalis for 2 billion euros.\n",
      "table.csv":
        "outlet,from,to,kind,property,value\nAFP,Kestrel,Novalis,acquisition,amount,2e9 EUR\n",
      "rates.csv": "Date,USD,JPY,\n2026-01-29,1.0874,161.35,\n",
      "other-rates.csv": "Date,USD,\n2026-01-30,1.09,\n",
      "feed.xml": feed.replacingOccurrences(of: "NAME", with: "News"),
      "other.xml": feed.replacingOccurrences(of: "NAME", with: "More news"),
    ]
    for (name, text) in contents {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let given = "ondit record --from Amazon --to OpenAI --property amount"
    for command in [
      "\(given) --kind investment --value '<=10e9 USD' --outlet Reuters --published 2025-12-17",
      "\(given) --kind investment --value '<=50e9 USD' --outlet Bloomberg --published 2026-01-29",
      "\(given) --kind contract --value '38e9 USD' --outlet AFP --published 2025-11-03",
      "ondit ingest article.txt --outlet 'Le Journal' --published 2026-02-02",
      "ondit rule --prefer 2 --because official_statement",
      "ondit deals rename amazon-openai-contract --to cloud",
      "ondit outlets rename AFP --to 'Agence France-Presse'",
      "ondit organizations rename Anthropic --to 'Anthropic PBC'", "ondit feed add feed.xml",
      "ondit rates import rates.csv",
    ] {
      let step = try Program.run(command, in: folder)
      #expect(step.exitCode == 0 && step.errors.isEmpty, "\(step)")
    }
    return folder
  }

  @Test func noCommandIsLeftOut() throws {
    struct Help: Decodable {
      struct Command: Decodable {
        var commandName: String
        var subcommands: [Command]?

        func leaves(under path: String) -> [String] {
          let names = (subcommands ?? []).filter { $0.commandName != "help" }
          return names.isEmpty
            ? [path] : names.flatMap { $0.leaves(under: "\(path) \($0.commandName)") }
        }
      }
      var command: Command
    }
    let step = try Program.run("ondit --experimental-dump-help", in: Self.folder.get())
    let help = try JSONDecoder().decode(Help.self, from: Data(step.output.utf8))
    let commands = help.command.leaves(under: "").map { $0.dropFirst() }
    #expect(commands.count > 40)
    let tried = (Self.writing + Self.reading).map(\.words) + Self.ofTheirOwn
    for command in commands {
      #expect(tried.contains { "\($0) ".hasPrefix("\(command) ") }, "\(command)")
    }
  }

  @Test(arguments: writing) func aDryRunWritesNothing(_ trial: Trial) throws {
    let folder = try Self.folder.get()
    let everything = "ondit export; ondit feed list --format json; ondit rates forget --dry-run"
    let before = try Program.run(everything, in: folder)
    let step = try Program.run("ondit \(trial.words) --dry-run", in: folder)
    #expect(step.exitCode == 0, "\(step)")
    #expect(step.output.hasSuffix("Dry run: nothing was written.\n"), "\(step)")
    #expect(!step.output.contains("To take back"), "\(step)")
    #expect(try Program.run(everything, in: folder) == before)
  }

  @Test(
    arguments: writing.map { Trial(words: "\($0.words) --dry-run", hasRows: $0.hasRows) } + reading)
  func printsEveryFormat(_ trial: Trial) throws {
    let folder = try Self.folder.get()
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
      let words = trial.words.replacingOccurrences(of: "%", with: format)
      let step = try Program.run("ondit \(words) --format \(format)", in: folder)
      let isRefused = !trial.hasRows && ["csv", "markdown"].contains(format)
      #expect(step.exitCode == (isRefused ? 64 : 0), "\(step)")
      // An empty list has no lines.
      #expect(step.output.isEmpty == isRefused || format == "jsonl", "\(step)")
      if isRefused {
        #expect(step.errors.hasPrefix("ondit: --format \(format): "), "\(step)")
        continue
      }
      let lines = step.output.split(separator: "\n").map { Data($0.utf8) }
      switch format {
      case "table": #expect((try? Self.json(Data(step.output.utf8))) == nil, "\(step)")
      case "json": #expect(throws: Never.self, "\(step)") { try Self.json(Data(step.output.utf8)) }
      case "jsonl":
        for line in lines { #expect(throws: Never.self, "\(step)") { try Self.json(line) } }
      case "csv":
        #expect(step.output.split(separator: "\r\n").first?.contains(",") == true, "\(step)")
      // Of some there is a table for each deal or question, below its name.
      default:
        #expect(step.output.split(separator: "\n").contains { $0.hasPrefix("| ") }, "\(step)")
      }
    }
  }

  @discardableResult private static func json(_ data: Data) throws -> Any {
    try JSONSerialization.jsonObject(with: data)
  }
}
