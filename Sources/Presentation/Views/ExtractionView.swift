public import Claims
public import Extraction

/// What was found in an article, for people and for programs.
public struct ExtractionView {
  private let language: Language

  /// Prints in this language.
  public init(_ language: Language) {
    self.language = language
  }

  /// A row for each claim; with `explained`, what made it below.
  public func text(_ extraction: Extraction, explained: Bool, width: Int) -> String {
    let claims = extraction.claims
    guard !claims.isEmpty else {
      return language.choose("Aucune assertion trouvée.\n", "No claims found.\n")
    }
    guard explained else { return table(claims).text(width: width) }
    return claims.enumerated().map { number, claim in
      let draft = claim.draft
      let head =
        "\(number + 1). \(deal(draft)) · \(draft.kind.name(in: language)) · \(draft.property.name(in: language)): \(draft.value.text(in: language))  [\(draft.modality.name(in: language))]"
      let made = claim.explanation
      let lines = [
        draft.quote.map { "« \($0.exact) »" } ?? "",
        language.choose("chiffre : ", "figure: ") + made.figure,
        language.choose("indice : ", "cue: ") + "\(made.cue) (\(made.frame))",
        made.rules.isEmpty
          ? "" : language.choose("règles : ", "rules: ") + made.rules.joined(separator: ", "),
        draft.unnamedSource.map { language.choose("source sans nom : ", "unnamed source: ") + $0 }
          ?? "",
        language.choose("sûr à ", "confidence ")
          + (draft.confidence.map { JSON.rounded($0).line } ?? ""),
      ]
      return head.safeOnTerminal + "\n"
        + lines.filter { !$0.isEmpty }.map { line in
          line.safeOnTerminal.wrapped(to: max(20, width - 3)).map { "   \($0)\n" }.joined()
        }.joined()
    }.joined()
  }

  private func table(_ claims: [ExtractedClaim]) -> Table {
    var table = Table([
      Table.Column(language.choose("Parties", "Parties"), isFlexible: true),
      Table.Column(language.choose("Nature", "Kind")),
      Table.Column(language.choose("Fait", "Property")),
      Table.Column(language.choose("Valeur", "Value")),
      Table.Column(language.choose("Fermeté", "Firmness")),
      Table.Column(language.choose("D'après", "Credits"), isFlexible: true),
      Table.Column(language.choose("Sûr à", "Sure"), alignsRight: true),
      Table.Column(language.choose("Citation", "Quote"), isFlexible: true),
    ])
    for claim in claims {
      let draft = claim.draft
      table.append([
        deal(draft), draft.kind.name(in: language), draft.property.name(in: language),
        draft.value.text(in: language), draft.modality.name(in: language),
        draft.via.joined(separator: ", "), draft.confidence.map { JSON.rounded($0).line } ?? "",
        draft.quote?.exact ?? "",
      ])
    }
    return table
  }

  private func deal(_ draft: ClaimDraft) -> String {
    Deal(id: 0, slug: "", kind: draft.kind, parties: draft.parties).title()
  }

  /// The article, its claims, figures and dates as one object; offsets count Unicode code points.
  /// With `explained`, each claim has what made it.
  public func json(
    _ extraction: Extraction, of article: Article, explained: Bool = false
  ) -> JSON {
    .object([
      "article": .object([
        "title": .string(orNull: article.title), "outlet": .string(orNull: article.outlet),
        "author": .string(orNull: article.author),
        "language": .string(orNull: extraction.language?.rawValue),
        "published": .string(orNull: article.published?.text), "url": .string(orNull: article.url),
      ]),
      "claims": .array(extraction.claims.map { json($0, explained: explained) }),
      "figures": .array(extraction.figures.map(json)),
      "dates": .array(extraction.dates.map(json)),
    ])
  }

  private func json(_ claim: ExtractedClaim, explained: Bool) -> JSON {
    let draft = claim.draft
    let parties = draft.parties.map { party -> JSON in
      .object(["name": .string(party.name), "role": .string(party.role.rawValue)])
    }
    let plain: JSON = .object([
      "property": .string(draft.property.rawValue), "value": draft.value.json,
      "deal": .object(["kind": .string(draft.kind.rawValue)]), "parties": .array(parties),
      "valuation_basis": .string(orNull: draft.basis.valuation?.rawValue),
      "part": .string(orNull: draft.basis.part), "modality": .string(draft.modality.rawValue),
      "attributed_to": .array(draft.via.map { .string($0) }),
      "unnamed_source": .string(orNull: draft.unnamedSource),
      "quote": draft.quote?.json ?? .null, "confidence": .rounded(draft.confidence, places: 3),
    ])
    guard explained, case .object(let members) = plain else { return plain }
    return .object(members + [.init("explanation", json(claim.explanation))])
  }

  private func json(_ made: ExtractedClaim.Explanation) -> JSON {
    .object([
      "figure": .string(made.figure), "cue": .string(made.cue), "frame": .string(made.frame),
      "rules": .array(made.rules.map { .string($0) }),
    ])
  }

  private func json(_ figure: Figure) -> JSON {
    .object([
      "start": .integer(figure.start), "end": .integer(figure.end), "text": .string(figure.text),
      "low": .decimal(figure.low), "high": .decimal(figure.high),
      "unit": .string(orNull: figure.unit?.rawValue), "approximate": .bool(figure.isApproximate),
      "vague": .bool(figure.isVague),
      "hedge": .string(orNull: figure.hedge.isEmpty ? nil : figure.hedge),
    ])
  }

  private func json(_ mention: DateMention) -> JSON {
    .object([
      "start": .integer(mention.start), "end": .integer(mention.end), "text": .string(mention.text),
      "low": .string(orNull: mention.date.earliest?.description),
      "high": .string(orNull: mention.date.latest?.description), "edtf": .string(mention.date.text),
    ])
  }

  /// A row for each claim, for programs.
  public func rows(_ extraction: Extraction) -> Table {
    var table = Table(
      [
        "kind", "from", "to", "property", "value", "modality", "attributed_to", "confidence",
        "quote",
      ]
      .map { Table.Column($0) })
    for claim in extraction.claims {
      let draft = claim.draft
      let side = { (role: Role) in
        draft.parties.filter { $0.role == role }.map(\.name).joined(separator: "; ")
      }
      table.append([
        draft.kind.rawValue, side(.from), side(.to), draft.property.rawValue, draft.value.canonical,
        draft.modality.rawValue, draft.via.joined(separator: "; "),
        draft.confidence.map { JSON.rounded($0, places: 3).line } ?? "", draft.quote?.exact ?? "",
      ])
    }
    return table
  }
}
