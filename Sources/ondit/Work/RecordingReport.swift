internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Says what was recorded of an article, and how to take it back.
struct RecordingReport {
  let database: Database
  let language: Language
  let isDryRun: Bool

  /// What the format asks for.
  func piece(
    _ outcome: Recorder.Outcome, of read: ReadArticle, _ printed: ArticleOutput
  ) throws -> ArticleOutput.Piece {
    try printed.piece {
      try text(outcome, of: read)
    } rows: {
      try rows(outcome.claims.map(\.id))
    } json: {
      $0.write(try json(outcome))
    }
  }

  /// Claims by their numbers, as `ondit claims` lists them.
  func rows(_ numbers: [Int64]) throws -> Table {
    let claims = try numbers.compactMap { try database.claim($0) }
    var directory = try database.directory(deals: Set(claims.map(\.deal)))
    directory.unnamedSources = try database.unnamedSources(of: claims)
    return ClaimTable(directory: directory, language: language).rows(claims)
  }

  func text(_ outcome: Recorder.Outcome, of read: ReadArticle) throws -> String {
    // As it was recorded: a page that does not name its outlet has that of its domain.
    let article = try database.article(outcome.article.id)?.article ?? read.article
    let about = [
      article.title ?? "", article.outlet ?? "", article.published?.text(in: language) ?? "",
    ]
    .filter { !$0.isEmpty }.joined(separator: ", ").safeOnTerminal
    let name = "article \(outcome.article.id)" + (about.isEmpty ? "" : " (\(about))")
    let cut = read.isCut ? language.incompleteText + "\n" : ""
    switch outcome.article {
    case .sameAddress, .sameText:
      return try known(outcome, name)
    case .recorded:
      return try recorded(outcome, read, name) + cut
    case .copied(_, let original):
      let copy = language.choose(
        "Même texte, mot pour mot, que l'article \(original) : une copie.\n",
        "Word for word the text of article \(original): a copy.\n")
      return try copy + recorded(outcome, read, name) + cut
    case .recaptured: return try recaptured(outcome, name)
    }
  }

  private func recorded(
    _ outcome: Recorder.Outcome, _ read: ReadArticle, _ name: String
  ) throws -> String {
    guard !outcome.claims.isEmpty else {
      return language.choose("\(name) : aucune assertion trouvée.\n", "\(name): no claims found.\n")
        + bare(outcome)
    }
    let count = language.count(
      outcome.claims.count, ("assertion", "assertions"), ("claim", "claims"))
    let undo =
      outcome.claims.count == 1
      ? "ondit retract \(outcome.claims[0].id) --because '…'"
      : "ondit retract --article \(outcome.article.id) --because '…'"
    return try name + language.colon + "\(count)\n" + table(outcome.claims) + bare(outcome)
      + unsourced(outcome)
      + undated(outcome, read) + closing(undo)
  }

  /// The sums that were left out, for nothing tells whose money they are; the first few of many.
  private func bare(_ outcome: Recorder.Outcome) -> String {
    let sums = outcome.sumsWithoutCurrency
    guard !sums.isEmpty else { return "" }
    let named = sums.prefix(5).map {
      language.choose("« \($0.safeOnTerminal) »", "\"\($0.safeOnTerminal)\"")
    }.joined(separator: ", ")
    let more =
      sums.count > 5
      ? language.choose(" et \(sums.count - 5) autres", " and \(sums.count - 5) more") : ""
    return language.choose(
      "Laissé de côté, la devise manque : ", "Left out, the currency is missing: ")
      + named + more + "\n"
  }

  /// An article that was here before: what it took of what is now given, and its claims where all were retracted.
  private func known(_ outcome: Recorder.Outcome, _ name: String) throws -> String {
    let (number, addition) = (outcome.article.id, outcome.addition)
    var text = language.alreadyHere + language.colon + name + "."
    var undo: [String] = []
    if !outcome.claims.isEmpty {
      let heading = language.choose(
        " Relu, car ses assertions étaient retirées :\n",
        " Read again, as its claims had been retracted:\n")
      text += try heading + table(outcome.claims)
      let numbers = ClaimNumbers.list(outcome.claims.map(\.id)).joined(separator: " ")
      undo.append("ondit retract \(numbers) --because '…'")
    } else if addition.outlet == nil, addition.published == nil {
      text += language.choose(
        " Rien de nouveau n'est enregistré.\n", " Nothing new was recorded.\n")
    } else {
      text += "\n"
    }
    if let outlet = addition.outlet {
      text +=
        language.choose("Son média est noté : ", "Its outlet is noted: ")
        + outlet.safeOnTerminal + "\n"
      undo.append("ondit articles outlet \(number) --undo")
    }
    if let date = addition.published {
      text +=
        language.choose("Sa date est notée : ", "Its date is noted: ")
        + date.text(in: language) + "\n"
      undo.append("ondit articles date \(number) --undo")
    }
    if let outlet = addition.otherOutlet {
      let command = "ondit articles outlet \(number) \(outlet.safeOnTerminal.shellWord)"
      text += language.choose(
        "Un autre média que celui donné ; si c'est lui le bon : \(command)\n",
        "Another outlet than the one given; if that is the right one: \(command)\n")
    }
    if let date = addition.otherDate {
      let command = "ondit articles date \(number) \(date.text.shellWord)"
      text += language.choose(
        "Une autre date que celle donnée ; si c'est elle la bonne : \(command)\n",
        "Another date than the one given; if that is the right one: \(command)\n")
    }
    return undo.isEmpty ? text : text + closing(undo.joined(separator: "; "))
  }

  /// What to do where nobody is known to have published an article: its claims count as those of someone new.
  private func unsourced(_ outcome: Recorder.Outcome) throws -> String {
    let number = outcome.article.id
    guard try database.article(number)?.outlet == nil else { return "" }
    return language.choose(
      "Sans média : compté comme une source à part ; pour le donner : ondit articles outlet \(number) 'Le Monde'\n",
      "No outlet: counted as a source of its own; to give it: ondit articles outlet \(number) 'Le Monde'\n"
    )
  }

  /// What to do where an article has no date: no past day has its claims then.
  private func undated(_ outcome: Recorder.Outcome, _ read: ReadArticle) throws -> String {
    let number = outcome.article.id
    let published = try database.article(number)?.article.published
    if let published, let day = published.earliest, day > Environment.today {
      return language.choose(
        "Daté dans l'avenir (\(published.text(in: language))) : invisible jusque-là ; pour corriger : ondit articles date \(number) \(Environment.today)\n",
        "Dated in the future (\(published.text(in: language))): unseen until then; to put it right: ondit articles date \(number) \(Environment.today)\n"
      )
    }
    guard published == nil else { return "" }
    if let day = read.modified?.text {
      return language.choose(
        "Sans date, sinon celle d'une modification : --as-of passe dessus ; si c'est la bonne : ondit articles date \(number) \(day)\n",
        "No date but that of a change: --as-of passes over it; if it is the one: ondit articles date \(number) \(day)\n"
      )
    }
    return language.choose(
      "Sans date : --as-of passe dessus ; pour la donner : ondit articles date \(number) 2026-01-29\n",
      "No date: --as-of passes over it; to give it: ondit articles date \(number) 2026-01-29\n")
  }

  private func recaptured(_ outcome: Recorder.Outcome, _ name: String) throws -> String {
    let count = language.count(
      outcome.claims.count, ("nouvelle assertion", "nouvelles assertions"),
      ("new claim", "new claims"))
    let heading = language.choose(
      "\(name) : relu, son texte a changé, \(count)\n",
      "\(name): read again, its text has changed, \(count)\n")
    var text = try heading + (outcome.claims.isEmpty ? "" : table(outcome.claims))
    if !outcome.changes.isEmpty {
      let directory = try database.directory(deals: Set(outcome.changes.map(\.claim.deal)))
      text += CaptureChangeTable(directory: directory, language: language)
        .table(outcome.changes).text(width: Console.width, indent: 2)
    }
    guard let first = outcome.claims.first?.id, let last = outcome.claims.last?.id else {
      return text
    }
    let numbers = first == last ? "\(first)" : "\(first)-\(last)"
    return text + bare(outcome) + closing("ondit retract \(numbers) --because '…'")
  }

  private func table(_ claims: [Recorder.RecordedClaim]) throws -> String {
    let directory = try database.directory(deals: Set(claims.map(\.deal)))
    let rows = claims.map { claim in
      ClaimTable.Row(claim.draft, id: claim.id, deal: directory.deals[claim.deal]?.slug ?? "")
    }
    return ClaimTable(directory: directory, language: language).table(rows, withSource: false)
      .text(width: Console.width, indent: 2)
  }

  private func closing(_ undo: String) -> String {
    (isDryRun ? language.dryRun : language.takingBack(undo)) + "\n"
  }

  /// The same for programs.
  func json(_ outcome: Recorder.Outcome) throws -> JSON {
    let numbers = outcome.claims.map(\.deal) + outcome.changes.map(\.claim.deal)
    let directory = try database.directory(deals: Set(numbers))
    var original: Int64?
    if case .copied(_, let first) = outcome.article { original = first }
    var isChanged = false
    if case .recaptured = outcome.article { isChanged = true }
    return .object([
      "article": .integer(outcome.article.id), "new": .bool(outcome.article.isNew),
      "copy_of": .integer(original), "changed": .bool(isChanged),
      "outlet_given": .string(orNull: outcome.addition.outlet),
      "date_given": .string(orNull: outcome.addition.published?.text), "dry_run": .bool(isDryRun),
      "sums_without_currency": .integer(outcome.sumsWithoutCurrency.count),
      "claims": .array(
        outcome.claims.map { claim in
          .object([
            "claim": .integer(claim.id), "deal": .string(orNull: directory.deals[claim.deal]?.slug),
            "property": .string(claim.draft.property.rawValue), "value": claim.draft.value.json,
            "modality": .string(claim.draft.modality.rawValue),
            "attributed_to": .array(claim.draft.via.map { .string($0) }),
            "unnamed_source": .string(orNull: claim.draft.unnamedSource),
            "quote": claim.draft.quote?.json ?? .null,
            "confidence": .rounded(claim.draft.confidence, places: 3),
          ])
        }),
      "changes": .array(
        CaptureChangeTable(directory: directory, language: language).json(outcome.changes)),
    ])
  }
}
