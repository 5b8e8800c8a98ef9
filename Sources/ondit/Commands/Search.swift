internal import ArgumentParser
internal import Presentation
internal import Storage

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in articles and quotes, whatever their accents.",
    discussion: "Example: ondit search tour de table")

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The words; all of them must be there.")
  var words: [String]

  @Option(help: "How many hits at the most.")
  var limit = 20

  func run() throws {
    let database = try file.open(for: .reading)
    let words = words.joined(separator: " ")
    let hits = try database.search(words, limit: max(1, limit))
    if hits.isEmpty, output.format == .table {
      Console.note(output.language.nothingFound(words))
      return
    }
    var table = Table([
      Table.Column("article", alignsRight: true),
      Table.Column(output.language.choose("assertion", "claim"), alignsRight: true),
      Table.Column(output.language.choose("passage", "passage"), isFlexible: true),
    ])
    for hit in hits {
      table.append([String(hit.article), hit.claim.map(String.init) ?? "", hit.snippet])
    }
    Results(
      text: { table.text(width: Console.width) }, rows: { table },
      json: {
        hits.map { hit in
          .object([
            "article": .integer(hit.article), "claim": .integer(hit.claim),
            "passage": .string(hit.snippet),
          ])
        }
      }
    ).print(as: output.format)
  }
}
