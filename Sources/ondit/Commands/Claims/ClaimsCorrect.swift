internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct ClaimsCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Put right a claim that was recorded wrongly. The wrong one stays on record.",
    discussion: """
      Records a new claim of the same article with the same quote, in the place of the old one.

      Examples:
        ondit claims correct 12 --value '<=50e9 USD' --because 'the article says up to'
        ondit claims correct 12 --property valuation --valuation post_money --because misread
        ondit claims correct 12 --undo
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The claim's number.")
  var number: Int64

  @Option(help: "\"<=50e9 USD\", \"20-50 Md$\", \"27 %\", \"1 GW\"; a date in EDTF; a text.")
  var value: String?

  @Option(help: "amount, valuation, stake, capacity, date, status, or one of your own.")
  var property: PropertyArgument?

  @Option(help: "rumored, announced, completed or denied.")
  var modality: Modality?

  @Option(help: "Which part of the whole is meant: \"first tranche\".")
  var part: String?

  @Option(help: "Of a valuation: pre_money or post_money.")
  var valuation: Basis.Valuation?

  @Option(help: "An outlet that the article credits, the nearest first. May be repeated.")
  var via: [String] = []

  @Option(help: "Why.")
  var because = ""

  @Flag(help: "Take the correction back.")
  var undo = false

  private var changes: ClaimChanges {
    ClaimChanges(
      property: property?.property, value: value, modality: modality,
      part: part,
      valuation: valuation, via: via.isEmpty ? nil : via)
  }

  func validate() throws {
    if undo { return }
    if changes.isEmpty {
      throw ValidationError(
        options.language.choose(
          "dire ce qui est juste : --value, --modality, --property…",
          "say what is right: --value, --modality, --property…"))
    }
    if because.isEmpty {
      throw ValidationError(
        options.language.choose(
          "dire pourquoi : --because '…'",
          "say why: --because '…'"))
    }
  }

  func run() throws {
    let language = options.language
    try options.change { database in
      if undo { return try takeBack(database) }
      let claim = try database.standingClaim(number, language)
      let replacement = try database.correct(claim, by: changes, because: because, language)
      let hints = try database.rulingHints(on: [number], language)
      let value = try database.claim(replacement)?.value.text(in: language) ?? ""
      return ChangeReport(
        language.choose(
          "#\(number) est corrigée par #\(replacement) : \(value).",
          "#\(number) is corrected by #\(replacement): \(value)."),
        hints: hints, undo: "ondit claims correct \(number) --undo",
        ["claim": .integer(number), "replacement": .integer(replacement)])
    }
  }

  private func takeBack(_ database: Database) throws -> ChangeReport {
    let language = options.language
    let replacements = try database.undoCorrection(ofClaim: number, because: because)
    guard !replacements.isEmpty else {
      throw Failure(
        language.choose(
          "l'assertion \(number) n'est pas corrigée", "claim \(number) was not corrected"))
    }
    let list = replacements.map { "#\($0)" }.joined(separator: " ")
    return ChangeReport(
      language.choose(
        "#\(number) vaut de nouveau ; \(list) est retirée.",
        "#\(number) stands again; \(list) is retracted."),
      undo: nil,
      [
        "claim": .integer(number), "withdrawn": .bool(true),
        "retracted": .array(replacements.map { .integer($0) }),
      ])
  }
}
