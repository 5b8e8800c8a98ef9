internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Storage

struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record a claim: from a sentence, or with everything given.",
    discussion: """
      Examples:
        ondit record 'Selon le Financial Times, Amazon serait prêt à investir plus de 10 milliards \
      de dollars dans OpenAI' --outlet Begeek --published 2025-12-18
        ondit record --deal amazon-openai --property amount --value '<=50e9 USD' \
      --outlet Cointribune --published 2026-01-29
        ondit record --from Amazon --to OpenAI --kind investment --property amount \
      --value '20-50bn USD' --outlet 'The Deal Post' --published 2026-01-30 --via Bloomberg
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var source: SourceOptions

  @Argument(help: "The sentence; its claims are found in it.")
  var sentence: String?

  @Option(help: "The deal: its name, or words that pick it out.")
  var deal: String?

  @Option(help: "Of a new deal: who pays, invests, buys, holds. May be repeated.")
  var from: [String] = []

  @Option(help: "Of a new deal: who receives, supplies, is bought, held, valued. May be repeated.")
  var to: [String] = []

  @Option(
    help:
      "Of a new deal: investment, funding_round, acquisition, merger, contract, partnership, holding, listing."
  )
  var kind: DealKind?

  @Option(help: "amount, valuation, stake, capacity, date, status, or one of your own.")
  var property: PropertyArgument?

  @Option(help: "\"<=50e9 USD\", \"20-50 Md$\", \"27 %\", \"1 GW\"; a date in EDTF; a text.")
  var value: String?

  @Option(help: "rumored, announced, completed or denied.")
  var modality: Modality = .rumored

  @Option(help: "An outlet that the article credits, the nearest first. May be repeated.")
  var via: [String] = []

  @Option(help: "Who is said to know, without a name: \"sources proches du dossier\".")
  var unnamedSource: String?

  @Option(help: "The article's own words.")
  var quote: String?

  @Option(help: "The article, if it is here already: its number.")
  var article: Int64?

  @Option(help: "Which part of the whole is meant: \"first tranche\".")
  var part: String?

  @Option(help: "Of a valuation: pre_money or post_money.")
  var valuation: Basis.Valuation?

  @Flag(help: "Show what would be recorded.")
  var dryRun = false

  func validate() throws {
    if sentence != nil {
      if value != nil || deal != nil || property != nil || unnamedSource != nil {
        throw ValidationError(
          output.language.choose(
            "donner une phrase, ou --deal, --property et --value ; pas les deux",
            "give a sentence, or --deal, --property and --value; not both"))
      }
      return
    }
    guard property != nil, value != nil else { throw ValidationError(needed) }
    if deal == nil, from.isEmpty, to.isEmpty {
      throw ValidationError(
        output.language.choose(
          "dire quelle opération : --deal, ou --from et --to avec --kind",
          "say which deal: --deal, or --from and --to with --kind"))
    }
  }

  private var needed: String {
    output.language.choose(
      "donner une phrase, ou --property et --value", "give a sentence, or --property and --value")
  }

  func run() throws {
    let database = try file.open()
    let language = output.language
    let report = RecordingReport(database: database, language: language, isDryRun: dryRun)
    let remarks = try OutletRemarks(on: [source.outlet].compactMap(\.self) + via, in: database)
    var printed = ArticleOutput(output.format, isOne: true)
    var guesses: [String] = []
    printed.add(
      try database.inTransaction(keeping: !dryRun) {
        let (outcome, article) =
          try sentence.map { try recordSentence($0, database) }
          ?? recordGiven(database)
        if let sentence {
          guesses = GuessedSides(sentence: sentence, language: language)
            .remarks(on: outcome.claims, isDryRun: dryRun)
        }
        return try report.piece(outcome, of: ReadArticle(article), printed)
      })
    for remark in guesses { Console.note(remark) }
    remarks.say(in: language, isDryRun: dryRun)
  }

  private func recordSentence(
    _ sentence: String, _ database: Database
  ) throws -> (Recorder.Outcome, Article) {
    let read = source.applied(to: ReadArticle(Article(text: sentence)))
    let article = read.article
    let extractor = try database.extractor()
    let recorder = Recorder(database, extractor: extractor)
    let outcome = try recorder.record(read, at: .now)
    if case .recorded = outcome.article, outcome.claims.isEmpty {
      if sentence == "-" || InputFile.modified(sentence) != nil {
        let command = "ondit ingest \(sentence.shellWord)"
        throw Failure(
          output.language.choose(
            "record prend une phrase ; pour lire un texte : \(command)",
            "record takes a sentence; to read a text: \(command)"))
      }
      // "50 milliards dans Kestrel": all is there but whose money it is.
      if let bare = outcome.sumsWithoutCurrency.first {
        throw Failure(
          output.language.choose(
            "la devise manque après « \(bare) » : l'écrire (dollars, euros…), ou donner l'assertion avec --value et sa devise",
            "the currency is missing after \"\(bare)\": write it (dollars, euros, …), or give the claim with --value and its currency"
          ))
      }
      throw Failure(
        output.language.choose(
          "aucune assertion dans cette phrase ; la donner en entier avec --from, --to, --kind, --property et --value",
          "no claim was found in this sentence; give it with --from, --to, --kind, --property and --value"
        ))
    }
    return (outcome, article)
  }

  private func recordGiven(_ database: Database) throws -> (Recorder.Outcome, Article) {
    var anchored = try draft(database)
    let moment = Timestamp.now
    let (id, article, credits) = try sourceArticle(database, at: moment)
    if anchored.via.isEmpty { anchored.via = credits }
    anchored.quote = try quote.map { try anchor($0, in: article, id) }
    let claims: [Recorder.RecordedClaim]
    if let deal {
      let number = try database.deal(meaning: deal, output.language).id
      let claim = try database.record(anchored, article: id, deal: number, at: moment)
      claims = [Recorder.RecordedClaim(id: claim, deal: number, draft: anchored)]
    } else {
      claims = try Recorder.record(
        [anchored], article: id, published: article.published, isKindGiven: true, at: moment,
        in: database)
    }
    return (Recorder.Outcome(article: .recorded(id), claims: claims), article)
  }

  private func draft(_ database: Database) throws -> ClaimDraft {
    guard let property = property?.property, let value else { throw UsageError(needed) }
    let typed = try TypedValue(property: property, language: output.language).read(value)
    if deal == nil, kind == nil {
      throw Failure(
        output.language.choose(
          "quelle sorte d'opération ? --kind investment, acquisition, contract…",
          "what kind of deal? --kind investment, acquisition, contract…"))
    }
    let outlets = via.filter { !UnnamedSource.isMeant(by: $0) }
    let sources =
      [unnamedSource ?? ""].filter { !$0.isEmpty } + via.filter(UnnamedSource.isMeant)
    return ClaimDraft(
      property: property, value: typed, basis: Basis(valuation: valuation, part: part),
      kind: kind ?? .investment,
      parties: from.map { Party(name: $0, role: .from) } + to.map { Party(name: $0, role: .to) },
      modality: modality, via: try outlets.map { try OutletWording($0, in: database).outlet },
      unnamedSource: sources.isEmpty ? nil : sources.joined(separator: "; "))
  }

  /// The article that makes the claim, and whom it credits beside its outlet's name.
  private func sourceArticle(
    _ database: Database, at moment: Timestamp
  ) throws -> (Int64, Article, credits: [String]) {
    if let number = article {
      guard let known = try database.article(number) else {
        throw Failure.noArticle(number, output.language)
      }
      return (number, known.article, [])
    }
    let read = try source.applied(to: ReadArticle(Article(text: ""))).named(in: database)
    let article = read.article
    guard article.outlet != nil || article.url != nil || article.title != nil else {
      throw Failure(
        output.language.choose(
          "qui le dit ? --outlet, --url ou --article", "who says so? --outlet, --url or --article"))
    }
    let outcome = try database.record(article, canonicalURL: read.canonicalURL, at: moment)
    if case .recorded = outcome { return (outcome.id, article, read.credits) }
    return (outcome.id, try database.article(outcome.id)?.article ?? article, read.credits)
  }

  /// Finds the quote in the article's text; an article without text has only what is quoted.
  private func anchor(_ quote: String, in article: Article, _ id: Int64) throws -> Quote {
    if article.text.isEmpty {
      return Quote(
        exact: quote, prefix: "", suffix: "", start: 0, end: max(1, quote.unicodeScalars.count))
    }
    guard let anchored = Quote(finding: quote, in: article.text) else {
      throw Failure(
        output.language.choose(
          "la citation « \(quote) » n'est pas dans l'article \(id) ; la copier mot pour mot",
          "the quote \"\(quote)\" is not in article \(id); copy it word for word"))
    }
    return anchored
  }
}
