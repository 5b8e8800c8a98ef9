internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct DealsSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract:
      "Point out deals that look like one, and one that looks like two. Nothing is changed.",
    discussion: """
      Examples:
        ondit deals suggest
        ondit deals suggest --format json
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let rows = try database.reading(mapping: { $0 as any Error }) {
      let file = try CaseFile(database, asOf: Environment.today)
      let suggestions = try merges(file) + retold(file) + splits(file)
      let slugs = try file.directory(deals: Set(suggestions.flatMap { [$0.deals.0, $0.deals.1] }))
        .deals.mapValues(\.slug)
      return suggestions.map { Row($0, slugs, language) }
    }
    var table = Table([
      Table.Column(language.choose("Ce qui se voit", "What shows"), isFlexible: true),
      Table.Column(language.choose("À faire, si c'est vrai", "To do, if it is so")),
    ])
    for row in rows { table.append([row.reason, row.command]) }
    Results(
      text: {
        rows.isEmpty
          ? language.choose("Rien à proposer.\n", "Nothing to suggest.\n")
          : table.text(width: Console.width)
      }, rows: { table }, json: { rows.map(\.json) }
    ).print(as: output.format)
  }

  /// Deals that look like one, by number. Of all deals only a hash of what must be alike is held.
  private func merges(_ file: CaseFile) throws(SQLiteError) -> [DealSuggestion] {
    var alike: [Int: [Int64]] = [:]
    try file.database.forEachDeal { deal in
      if !deal.parties.isEmpty { alike[deal.likeness.hashValue, default: []].append(deal.id) }
    }
    var suggestions: [DealSuggestion] = []
    for numbers in alike.values where numbers.count > 1 {
      var (claims, deals): ([Claim], [Deal]) = ([], [])
      for number in numbers {
        claims += try file.database.claims(ofDeal: number)
        if let deal = try file.deal(number) { deals.append(deal) }
      }
      suggestions += try file.evidence(claims).dealsToMerge(deals)
    }
    return suggestions.sorted { $0.deals < $1.deals }
  }

  /// Deals whose parties are spelt nearly alike, or told in two ways at one time, by number.
  private func retold(_ file: CaseFile) throws(SQLiteError) -> [DealSuggestion] {
    var deals: [Deal] = []
    try file.database.forEachDeal { deals.append($0) }
    var suggestions = DealSuggestion.spellings(of: deals)
    for suggestion in DealSuggestion.retold(among: deals) {
      let left = try file.database.claims(ofDeal: suggestion.deals.0)
      let right = try file.database.claims(ofDeal: suggestion.deals.1)
      guard DealSuggestion.areToldTogether(left, right) else { continue }
      // The way round that most reports tell is named first, and kept.
      if case .turned(let one, let other) = suggestion, right.count > left.count {
        suggestions.append(.turned(left: other, right: one))
      } else {
        suggestions.append(suggestion)
      }
    }
    return suggestions
  }

  /// Deals that look like two, by number.
  private func splits(_ file: CaseFile) throws -> [DealSuggestion] {
    var suggestions: [DealSuggestion] = []
    try file.forEachDeal { suggestions += $0.dealsToSplit() }
    return suggestions
  }

  /// One suggestion, with the command that follows it.
  private struct Row {
    let reason: String
    let command: String
    let json: JSON

    init(_ suggestion: DealSuggestion, _ slugs: [Int64: String], _ language: Language) {
      let list = { (claims: [Int64]) in claims.map { "#\($0)" }.joined(separator: " ") }
      let kind: String
      let claims: [Int64]
      switch suggestion {
      case .merge(let left, let right, let agreeing):
        (kind, claims) = ("merge", agreeing)
        let (one, other) = (slugs[left] ?? "", slugs[right] ?? "")
        reason = language.choose(
          "\(one) et \(other) disent la même chose (\(list(agreeing)))",
          "\(one) and \(other) say the same (\(list(agreeing)))")
        command = "ondit deals merge \(other) --into \(one)"
      case .respelled(let left, let right):
        (kind, claims) = ("merge", [])
        let (one, other) = (slugs[left] ?? "", slugs[right] ?? "")
        reason = language.choose(
          "\(one) et \(other) ne diffèrent que d'une lettre ou deux",
          "\(one) and \(other) differ in a letter or two only")
        command = "ondit deals merge \(other) --into \(one)"
      case .turned(let left, let right):
        (kind, claims) = ("merge", [])
        let (one, other) = (slugs[left] ?? "", slugs[right] ?? "")
        reason = language.choose(
          "\(one) et \(other) : les mêmes parties, en sens inverse, à la même époque",
          "\(one) and \(other): the same parties, the other way round, at one time")
        command = "ondit deals merge \(other) --into \(one)"
      case .unnamedInvestors(let named, let unnamed):
        (kind, claims) = ("merge", [])
        let (one, other) = (slugs[named] ?? "", slugs[unnamed] ?? "")
        reason = language.choose(
          "\(one) et \(other) : des levées d'une même société à la même époque, l'une sans investisseurs",
          "\(one) and \(other): rounds of one company at one time, one without its investors")
        command = "ondit deals merge \(other) --into \(one)"
      case .split(let deal, let apart, let because):
        (kind, claims) = ("split", apart)
        let slug = slugs[deal] ?? ""
        let why =
          switch because {
          case .doneAndTalk:
            language.choose(
              "une chose faite, et une autre dont on parle", "one thing done, another talked of")
          case .separateRuns:
            language.choose(
              "des chiffres éloignés, en deux temps", "figures far apart, at separate times")
          }
        reason = "\(slug)\(language.colon)\(why) (\(list(apart)))"
        let numbers = apart.map(String.init).joined(separator: " ")
        command = "ondit deals split \(slug) --claims \(numbers)"
      }
      json = .object([
        "suggestion": .string(kind), "reason": .string(reason),
        "claims": .array(claims.map { .integer($0) }), "command": .string(command),
      ])
    }
  }
}
