internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// Finds the question that a person means, with what is known on it.
struct QuestionFinder {
  let database: Database
  let language: Language

  /// The questions of a deal, as of today.
  private func dossiers(ofDeal deal: Int64) throws -> [Dossier] {
    try CaseFile(database, asOf: Environment.today, for: .deals([deal])).evidence(onDeal: deal)
      .dossiers()
  }

  /// The question that a claim answers.
  func dossier(ofClaim number: Int64) throws -> Dossier {
    let claim = try database.standingClaim(number, language)
    let dossier = try dossiers(ofDeal: claim.deal).first { dossier in
      dossier.entries.contains { $0.claim.id == number }
    }
    guard let dossier else {
      throw Failure(
        language.choose(
          "l'assertion \(number) n'est pas encore publiée", "claim \(number) is not yet published"))
    }
    return dossier
  }

  /// The one question of a deal that words and options pick out. Fails with the candidates where there are
  /// several.
  func dossier(_ words: String, _ options: QuestionOptions) throws -> Dossier {
    let deal = try database.deal(meaning: words, language)
    let all = try dossiers(ofDeal: deal.id)
    let meant = all.filter { options.admits($0.question) }
    // Where nothing says which part is meant, it is the whole.
    let whole = meant.filter { $0.question.basis == .whole }
    for found in [meant, whole] where found.count == 1 { return found[0] }
    let shown = (meant.isEmpty ? all : meant).prefix(12).map { dossier in
      "  \(deal.slug) \(dossier.question.options)"
    }.joined(separator: "\n")
    if all.isEmpty {
      throw Failure(
        language.choose("\(deal.slug) : aucune assertion", "\(deal.slug): no claims"))
    }
    throw Failure(
      (meant.isEmpty
        ? language.choose(
          "\(deal.slug) n'a pas cette question ; elle a :\n",
          "\(deal.slug) has no such question; it has:\n")
        : language.choose(
          "\(deal.slug) a plusieurs questions :\n", "\(deal.slug) has several questions:\n"))
        + shown)
  }
}

extension Question {
  /// The question for a person to read: "Amazon → OpenAI · amount, first tranche".
  func title(_ directory: Directory, in language: Language) -> String {
    var parts = [property.name(in: language)]
    if let valuation = basis.valuation { parts.append(valuation.name) }
    if let part = basis.part { parts.append(part) }
    return (directory.deals[deal]?.title() ?? "#\(deal)") + " · " + parts.joined(separator: ", ")
  }
}
