internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct Rulings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rulings",
    abstract: "List the rulings in force, and which of them to look at again.",
    discussion: """
      Examples:
        ondit rulings
        ondit rulings amazon openai
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "Only this deal: its name, or words that pick it out.")
  var deal: [String] = []

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    var rulings = try database.rulings()
    if !deal.isEmpty {
      let id = try database.deal(meaning: deal.joined(separator: " "), language).id
      rulings = rulings.filter { $0.question.deal == id }
    }
    let doubtful = try doubtful(rulings, database)
    let directory = try database.directory(deals: Set(rulings.map(\.question.deal)))
    var table = Table([
      Table.Column("#", alignsRight: true),
      Table.Column(language.choose("Question", "Question"), isFlexible: true),
      Table.Column(language.choose("À croire", "Believe")),
      Table.Column(language.choose("Motif", "Reason"), isFlexible: true),
      Table.Column(language.choose("Depuis", "Since")),
      Table.Column(language.choose("À revoir", "Look again")),
    ])
    var json: [JSON] = []
    for ruling in rulings {
      let claim = try ruling.preferred.flatMap { try database.claim($0) }
      let again = doubtful.contains(ruling.id)
      table.append([
        String(ruling.id), ruling.question.title(directory, in: language),
        claim.map { "\($0.value.text(in: language)) (#\($0.id))" }
          ?? language.choose("aucune valeur", "no value"),
        ruling.reason.name(in: language)
          + (ruling.note.isEmpty ? "" : language.choose(" : ", ": ") + ruling.note),
        ruling.recorded.day.description, again ? language.choose("oui", "yes") : "",
      ])
      json.append(
        .object([
          "ruling": .integer(ruling.id),
          "deal": .string(orNull: directory.deals[ruling.question.deal]?.slug),
          "property": .string(ruling.question.property.rawValue),
          "unit": .string(ruling.question.unit),
          "valuation_basis": .string(orNull: ruling.question.basis.valuation?.rawValue),
          "part": .string(orNull: ruling.question.basis.part),
          "preferred": .integer(ruling.preferred), "value": claim?.value.json ?? .null,
          "reason": .string(ruling.reason.rawValue), "note": .string(ruling.note),
          "recorded": .string(ruling.recorded.description), "look_again": .bool(again),
        ]))
    }
    Results(
      text: {
        rulings.isEmpty
          ? language.choose("Aucune décision.\n", "No rulings.\n")
          : table.text(width: Console.width)
      }, rows: { table }, json: { json }
    ).print(as: output.format)
  }

  /// The rulings that rest on what has changed since.
  private func doubtful(_ rulings: [Ruling], _ database: Database) throws -> Set<Int64> {
    guard !rulings.isEmpty else { return [] }
    let file = try CaseFile(database, asOf: Environment.today)
    var doubtful: Set<Int64> = []
    for (deal, ofDeal) in Dictionary(grouping: rulings, by: \.question.deal) {
      let evidence = try file.evidence(onDeal: deal)
      let standing = Set(evidence.claims.map(\.id))
      for ruling in ofDeal where ruling.preferred.map({ !standing.contains($0) }) ?? false {
        doubtful.insert(ruling.id)
      }
      for case .rulingInDoubt(let ruling, _) in evidence.findings().flatMap(\.reasons) {
        doubtful.insert(ruling)
      }
    }
    return doubtful
  }
}
