internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Says what was recorded of an article, and how to take it back.
struct RecordingReport {
  let database: Database
  let language: Language
  let isDryRun: Bool

  func text(_ outcome: Recorder.Outcome, of read: ReadArticle) throws -> String {
    let article = read.article
    let about = [
      article.title ?? "", article.outlet ?? "", article.published?.text(in: language) ?? "",
    ]
    .filter { !$0.isEmpty }.joined(separator: ", ").safeOnTerminal
    let name = "article \(outcome.article.id)" + (about.isEmpty ? "" : " (\(about))")
    switch outcome.article {
    case .sameAddress, .sameText:
      return language.choose(
        "Déjà là : \(name). Rien de nouveau n'est enregistré.\n",
        "Already here: \(name). Nothing new was recorded.\n")
    case .recorded:
      let cut = language.choose(
        "Article réservé aux abonnés : lu jusqu'où la page va.\n",
        "For subscribers: read as far as the page goes.\n")
      return try recorded(outcome, name) + (read.isCut ? cut : "")
    }
  }

  private func recorded(_ outcome: Recorder.Outcome, _ name: String) throws -> String {
    let claims = outcome.claims
    guard !claims.isEmpty else {
      return language.choose("\(name) : aucune assertion trouvée.\n", "\(name): no claims found.\n")
    }
    let directory = try database.directory(deals: Set(claims.map(\.deal)))
    let rows = claims.map { claim in
      ClaimTable.Row(claim.draft, id: claim.id, deal: directory.deals[claim.deal]?.slug ?? "")
    }
    let table = ClaimTable(directory: directory, language: language).table(rows, withSource: false)
    let count = language.count(claims.count, ("assertion", "assertions"), ("claim", "claims"))
    let undo =
      claims.count == 1
      ? "ondit retract \(claims[0].id) --because '…'"
      : "ondit retract --article \(outcome.article.id) --because '…'"
    let closing =
      isDryRun
      ? language.choose("Essai : rien n'est écrit.\n", "Dry run: nothing was written.\n")
      : language.choose("Pour y revenir : ", "To take back: ") + undo + "\n"
    return "\(name): \(count)\n" + table.text(width: Console.width, indent: 2) + closing
  }

  /// The same for programs.
  func json(_ outcome: Recorder.Outcome) throws -> JSON {
    let directory = try database.directory(deals: Set(outcome.claims.map(\.deal)))
    var isNew = false
    if case .recorded = outcome.article { isNew = true }
    return .object([
      "article": .integer(outcome.article.id), "new": .bool(isNew), "dry_run": .bool(isDryRun),
      "claims": .array(
        outcome.claims.map { claim in
          .object([
            "claim": .integer(claim.id), "deal": .string(orNull: directory.deals[claim.deal]?.slug),
            "property": .string(claim.draft.property.rawValue), "value": claim.draft.value.json,
            "modality": .string(claim.draft.modality.rawValue),
            "attributed_to": .array(claim.draft.via.map { .string($0) }),
            "quote": claim.draft.quote?.json ?? .null,
            "confidence": .rounded(claim.draft.confidence, places: 3),
          ])
        }),
    ])
  }
}
