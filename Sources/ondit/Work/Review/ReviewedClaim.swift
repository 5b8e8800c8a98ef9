internal import Claims
internal import Presentation
internal import Storage

/// A claim as a review shows it: its article, its quote in the sentence, and what was read out of it.
struct ReviewedClaim {
  let database: Database
  let language: Language

  func text(_ claim: Claim, number: Int, of count: Int) throws -> String {
    let stored = try database.article(claim.article)
    let article = stored?.article
    let about = [
      article?.outlet ?? "", article?.title ?? "", claim.published?.text(in: language) ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    var lines = ["", "[\(number)/\(count)] article \(claim.article) \(about)".safeOnTerminal]
    if let quote = claim.quote {
      let context = QuoteContext(quote, in: Array((article?.text ?? "").unicodeScalars))
      lines += context.text.safeOnTerminal.wrapped(to: max(40, Console.width - 4)).map {
        "    " + $0
      }
    }
    lines += try summary(claim).safeOnTerminal.wrapped(to: max(40, Console.width - 2)).map {
      "  " + $0
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The claim on one line: deal, fact, value, firmness, credits, how sure.
  private func summary(_ claim: Claim) throws -> String {
    var directory = try database.directory(deals: [claim.deal])
    directory.unnamedSources = try database.unnamedSources(of: [claim])
    let question = Question(
      deal: claim.deal, property: claim.property, unit: claim.value.unitCode, basis: claim.basis)
    var parts = [
      "#\(claim.id) \(question.title(directory, in: language))\(language.colon)\(claim.value.text(in: language))",
      directory.deals[claim.deal]?.kind.name(in: language) ?? "", claim.modality.name(in: language),
    ]
    let via = directory.credits(of: claim)
    if !via.isEmpty {
      parts.append(language.choose("d'après ", "citing ") + via.joined(separator: ", "))
    }
    if let confidence = claim.confidence {
      let percent = language.percent(confidence)
      parts.append(language.choose("sûr à \(percent)", "\(percent) sure"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
