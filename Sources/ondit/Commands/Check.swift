internal import ArgumentParser
internal import Presentation
internal import Storage

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Examine the file: SQLite's own checks, then ondit's.",
    discussion: """
      Each row has a checksum since it was recorded: one that a failing disk or memory changed by a single bit is named. \
      Files made before there were such checksums get them when ondit first opens them, for the rows as they are then; rows that \
      another program adds or changes get them with the next command of ondit that writes. Exit code 2 where anything is \
      wrong.

      Example: ondit check --database deals.db
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    let problems = try database.check()
    let language = output.language
    let counts = problems.isEmpty ? try database.counts() : nil
    var table = Table(
      [
        Table.Column("table"), Table.Column(language.choose("ligne", "row")),
        Table.Column(language.choose("problème", "problem"), isFlexible: true),
        Table.Column(language.choose("remède", "mend")),
      ])
    for problem in problems {
      table.append([
        problem.table, problem.row.map(String.init) ?? "", problem.what(in: language),
        problem.mend(in: language),
      ])
    }
    Results(
      text: {
        problems.isEmpty
          ? language.choose("\(database.file) : en ordre", "\(database.file): sound")
            + " (\(counts.map(contents) ?? ""))\n"
          : table.text(width: Console.width)
      },
      rows: { table },
      json: {
        problems.map { problem in
          .object([
            "table": .string(problem.table), "row": .integer(problem.row),
            "problem": .string(problem.what(in: language)),
            "mend": .string(problem.mend(in: language)),
          ])
        }
      }
    ).print(as: output.format)
    if !problems.isEmpty { throw ExitCode(2) }
  }

  private func contents(_ counts: Counts) -> String {
    let language = output.language
    return [
      language.count(counts.articles, ("article", "articles"), ("article", "articles")),
      language.count(counts.deals, ("opération", "opérations"), ("deal", "deals")),
      language.count(counts.claims, ("assertion", "assertions"), ("claim", "claims")),
    ].joined(separator: ", ")
  }
}
