internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct OutletsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an outlet: its names, and how often it reports and is credited.",
    discussion: "Example: ondit outlets show WSJ")

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "Any name of it.")
  var name: String

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let names = NameChanges(
      database: database, register: .outlets, command: "outlets", language: language)
    guard let (outlet, use) = try database.outlet(try names.find(name)) else { return }
    var table = Table([
      Table.Column(language.choose("Compte", "Count")),
      Table.Column(language.choose("Nombre", "Number"), alignsRight: true),
    ])
    table.append(["articles", String(use.articles)])
    table.append([language.choose("assertions", "claims"), String(use.claims)])
    table.append([
      language.choose("assertions d'autres qui le créditent", "claims of others that credit it"),
      String(use.credits),
    ])
    let head = [
      outlet.name,
      outlet.aliases.isEmpty
        ? "" : language.choose("aussi : ", "also: ") + outlet.aliases.joined(separator: "; "),
      outlet.domains.joined(separator: "; "),
      [use.first, use.last].compactMap { $0 }.joined(separator: " → "),
    ].filter { !$0.isEmpty }.joined(separator: "\n").safeLines
    let facts: JSON = .object([
      "outlet": .string(outlet.name), "aliases": .array(outlet.aliases.map { .string($0) }),
      "domains": .array(outlet.domains.map { .string($0) }), "articles": .integer(use.articles),
      "claims": .integer(use.claims), "credits": .integer(use.credits),
      "first_published": .string(orNull: use.first), "last_published": .string(orNull: use.last),
    ])
    Results(
      text: { head + "\n\n" + table.text(width: Console.width) }, rows: { table }, json: { [facts] }
    ).print(as: output.format)
  }
}
