internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct Rule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Decide a question: which claim to believe, or none.",
    discussion: """
      The decision stands until it is withdrawn, and asks to be looked at again when what it rests \
      on changes. The claim alone says which question is meant.

      Reasons: official_statement, correction, misquote, other_basis, unreliable_source, \
      superseded, other; in French too; or a sentence of your own.

      Examples:
        ondit rule --prefer 12 --because official_statement
        ondit rule amazon openai --property amount --none --because misquote --note 'see #9'
      """)

  @OptionGroup var options: ChangeOptions
  @OptionGroup var question: QuestionOptions

  @Argument(
    help: ArgumentHelp("The deal: its name, or words that pick it out.", valueName: "question"))
  var words: [String] = []

  @Option(help: ArgumentHelp("The claim to believe.", valueName: "claim"))
  var prefer: Int64?

  @Flag(help: "Believe none of its claims.")
  var none = false

  @Option(help: ArgumentHelp("Why.", valueName: "reason"))
  var because: ReasonArgument

  @Option(help: "Why, in your own words.")
  var note = ""

  func validate() throws {
    if none == (prefer != nil) {
      throw ValidationError(
        options.language.choose(
          "donner --prefer ASSERTION ou --none",
          "give --prefer CLAIM or --none"))
    }
    if words.isEmpty, prefer == nil {
      throw ValidationError(
        options.language.choose(
          "nommer l'opération, ou une assertion par --prefer",
          "name the deal, or --prefer a claim"))
    }
  }

  func run() throws {
    try options.change { database in
      let finder = QuestionFinder(database: database, language: options.language)
      let dossier = try dossier(finder)
      let note = [because.note, note].filter { !$0.isEmpty }.joined(separator: "; ")
      let id = try database.rule(
        on: dossier.question, preferring: prefer, because: because.reason, note: note)
      return try report(id, dossier, note, database)
    }
  }

  private func dossier(_ finder: QuestionFinder) throws -> Dossier {
    guard let prefer else { return try finder.dossier(words.joined(separator: " "), question) }
    let dossier = try finder.dossier(ofClaim: prefer)
    let isOther =
      try !words.isEmpty
      && finder.database.deal(meaning: words.joined(separator: " "), options.language).id
        != dossier.question.deal
    if isOther || !question.admits(dossier.question) {
      let deal = try finder.database.deal(dossier.question.deal)?.slug ?? ""
      throw Failure(
        options.language.choose(
          "l'assertion \(prefer) répond à une autre question : \(deal) \(dossier.question.options)",
          "claim \(prefer) answers another question: \(deal) \(dossier.question.options)"))
    }
    return dossier
  }

  private func report(
    _ id: Int64, _ dossier: Dossier, _ note: String, _ database: Database
  ) throws -> ChangeReport {
    let language = options.language
    let directory = try database.directory(deals: [dossier.question.deal])
    let preferred = dossier.entries.first { $0.claim.id == prefer }?.claim
    let belief =
      preferred.map { "\($0.value.text(in: language)) (#\($0.id))" }
      ?? language.choose("aucune valeur", "no value")
    let title = dossier.question.title(directory, in: language)
    let reason = because.reason.name(in: language) + (note.isEmpty ? "" : " (\(note))")
    var hints: [String] = []
    if let former = dossier.ruling {
      hints.append(
        language.choose(
          "Elle remplace la décision \(former.id).", "It takes the place of ruling \(former.id)."))
    }
    return ChangeReport(
      language.choose(
        "Décision \(id) : \(title) : \(belief) ; motif : \(reason).",
        "Ruling \(id): \(title): \(belief); reason: \(reason)."),
      hints: hints, undo: "ondit unrule \(id)",
      [
        "ruling": .integer(id),
        "deal": .string(orNull: directory.deals[dossier.question.deal]?.slug),
        "property": .string(dossier.question.property.rawValue),
        "unit": .string(dossier.question.unit),
        "valuation_basis": .string(orNull: dossier.question.basis.valuation?.rawValue),
        "part": .string(orNull: dossier.question.basis.part), "preferred": .integer(prefer),
        "reason": .string(because.reason.rawValue), "note": .string(note),
        "replaces": .integer(dossier.ruling?.id),
      ])
  }
}
