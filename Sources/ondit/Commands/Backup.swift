internal import ArgumentParser
internal import Presentation
internal import Storage

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the file, as it stands at one moment, to a new one, and check the copy.",
    discussion: """
      Others may write meanwhile. The copy is a file like the first: use it with --database.

      Example: ondit backup deals-2026-01-29.db
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp("The new file; one that exists is never replaced.", valueName: "file"))
  var copy: String

  func run() throws {
    try output.requireNoRows()
    let database = try file.open(for: .reading)
    let language = output.language
    try database.backup(to: copy)
    let counts = try Database(file: copy, for: .reading).counts()
    switch output.format {
    case .table, .csv, .markdown:
      let claims = language.count(counts.claims, ("assertion", "assertions"), ("claim", "claims"))
      Console.write(
        language.choose(
          "\(copy) : copie vérifiée, \(claims)\n", "\(copy): copied and checked, \(claims)\n"
        )
        .safeLines)
    case .json, .jsonl:
      let facts: JSON = .object([
        "file": .string(copy), "articles": .integer(counts.articles),
        "claims": .integer(counts.claims),
      ])
      Console.write(facts.line + "\n")
    }
  }
}
