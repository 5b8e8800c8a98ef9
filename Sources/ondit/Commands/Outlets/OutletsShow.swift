internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct OutletsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an outlet: its names, and what its reports were worth, as counts.",
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
    let record = try reliability(of: outlet.id, database)
    var table = Table([
      Table.Column(language.choose("Compte", "Count")),
      Table.Column(language.choose("Nombre", "Number"), alignsRight: true),
    ])
    for (label, number) in counts(use, record) { table.append([label, String(number)]) }
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
      "claims": .integer(record.claims), "second_hand": .integer(record.secondHand),
      "credited": .integer(record.credited), "settled": .integer(record.settled),
      "right": .integer(record.right), "first": .integer(record.first),
      "days_of_lead": .integer(record.daysOfLead),
      "hedges_dropped": .integer(record.hedgesDropped),
      "corrections": .integer(record.corrections),
      "first_published": .string(orNull: use.first), "last_published": .string(orNull: use.last),
    ])
    Results(
      text: { head + "\n\n" + table.text(width: Console.width) }, rows: { table }, json: { [facts] }
    ).print(as: output.format)
  }

  private func counts(_ use: OutletUse, _ record: Reliability) -> [(String, Int)] {
    let language = output.language
    return [
      ("articles", use.articles), (language.choose("assertions", "claims"), record.claims),
      (language.choose("dont d'après d'autres", "of them on another's word"), record.secondHand),
      (
        language.choose("assertions d'autres d'après lui", "claims of others on its word"),
        record.credited
      ),
      (language.choose("questions tranchées depuis", "questions settled since"), record.settled),
      (language.choose("dont il avait raison", "of them right"), record.right),
      (language.choose("dont il était le premier", "of them first to report"), record.first),
      (language.choose("jours d'avance, en tout", "days of lead, in all"), record.daysOfLead),
      (language.choose("réserves perdues", "hedges dropped"), record.hedgesDropped),
      (language.choose("corrections", "corrections"), record.corrections),
    ]
  }

  /// What all claims together tell of an outlet.
  private func reliability(of outlet: Int64, _ database: Database) throws -> Reliability {
    var records = Records()
    try CaseFile(database, asOf: Environment.today).forEachDeal { records.add($0) }
    return records[outlet]
  }
}
