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

  /// Writes the article, its claims, figures and dates as one object; offsets count Unicode code points.
  /// With `explained`, each claim has what made it.
  public func write(
    _ extraction: Extraction, of article: Article, explained: Bool, to json: inout JSONWriter
  ) {
    json.object(onLines: true) {
      $0.key("article")
      $0.object {
        $0.member("title", article.title)
        $0.member("outlet", article.outlet)
        $0.member("author", article.author)
        $0.member("language", extraction.language?.rawValue)
        $0.member("published", article.published?.text)
        $0.member("url", article.url)
      }
      $0.key("claims")
      $0.list(extraction.claims, onLines: true) { write($1, explained: explained, to: &$0) }
      $0.key("figures")
      $0.list(extraction.figures, onLines: true) { write($1, to: &$0) }
      $0.key("dates")
      $0.list(extraction.dates, onLines: true) { write($1, to: &$0) }
    }
  }

  private func write(_ claim: ExtractedClaim, explained: Bool, to json: inout JSONWriter) {
    let draft = claim.draft
    json.object(onLines: true) {
      $0.member("property", draft.property.rawValue)
      $0.key("value")
      $0.write(draft.value)
      $0.key("deal")
      $0.object { $0.member("kind", draft.kind.rawValue) }
      $0.key("parties")
      $0.list(draft.parties, onLines: true) { json, party in
        json.object {
          $0.member("name", party.name)
          $0.member("role", party.role.rawValue)
        }
      }
      $0.member("valuation_basis", draft.basis.valuation?.rawValue)
      $0.member("part", draft.basis.part)
      $0.member("modality", draft.modality.rawValue)
      $0.key("attributed_to")
      $0.list(draft.via) { $0.write($1) }
      $0.member("unnamed_source", draft.unnamedSource)
      $0.key("quote")
      if let quote = draft.quote { $0.write(quote) } else { $0.writeNull() }
      $0.member("confidence", draft.confidence.flatMap { Decimal(rounding: $0, places: 3) })
      if explained {
        $0.key("explanation")
        write(claim.explanation, to: &$0)
      }
    }
  }

  private func write(_ made: ExtractedClaim.Explanation, to json: inout JSONWriter) {
    json.object(onLines: !made.rules.isEmpty) {
      $0.member("figure", made.figure)
      $0.member("cue", made.cue)
      $0.member("frame", made.frame)
      $0.key("rules")
      $0.list(made.rules) { $0.write($1) }
    }
  }

  private func write(_ figure: Figure, to json: inout JSONWriter) {
    json.object {
      $0.member("start", figure.start)
      $0.member("end", figure.end)
      $0.member("text", figure.text)
      $0.member("low", figure.low)
      $0.member("high", figure.high)
      $0.member("unit", figure.unit?.rawValue)
      $0.member("approximate", figure.isApproximate)
      $0.member("vague", figure.isVague)
      $0.member("hedge", figure.hedge.isEmpty ? nil : figure.hedge)
    }
  }

  private func write(_ mention: DateMention, to json: inout JSONWriter) {
    json.object {
      $0.member("start", mention.start)
      $0.member("end", mention.end)
      $0.member("text", mention.text)
      $0.member("low", mention.date.earliest?.description)
      $0.member("high", mention.date.latest?.description)
      $0.member("edtf", mention.date.text)
    }
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
      let side = { (role: Role) in draft.parties.names(role).joined(separator: "; ") }
      table.append([
        draft.kind.rawValue, side(.from), side(.to), draft.property.rawValue, draft.value.canonical,
        draft.modality.rawValue, draft.via.joined(separator: "; "),
        draft.confidence.map { JSON.rounded($0, places: 3).line } ?? "", draft.quote?.exact ?? "",
      ])
    }
    return table
  }
}
