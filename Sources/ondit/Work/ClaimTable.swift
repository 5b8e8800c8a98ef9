internal import Claims
internal import Presentation

/// Claims as rows: what ingest, record, claims and the demo print.
struct ClaimTable {
  let directory: Directory
  let language: Language

  /// A claim to be printed, recorded or only drafted.
  struct Row {
    let id: Int64?
    let deal: String
    let property: Property
    let value: Value
    let basis: Basis
    let modality: Modality
    let source: String
    let published: EDTFDate?
    let quote: String?

    init(_ claim: Claim, _ directory: Directory) {
      id = claim.id
      deal = directory.deals[claim.deal]?.slug ?? ""
      property = claim.property
      value = claim.value
      basis = claim.basis
      modality = claim.modality
      let outlet = claim.outlet.flatMap { directory.outlets[$0] } ?? "article \(claim.article)"
      source = ([outlet] + directory.credits(of: claim)).joined(separator: " ← ")
      published = claim.published
      quote = claim.quote?.exact
    }

    init(_ draft: ClaimDraft, id: Int64?, deal: String) {
      self.id = id
      self.deal = deal
      property = draft.property
      value = draft.value
      basis = draft.basis
      modality = draft.modality
      source = (draft.via + [draft.unnamedSource].compactMap { $0 }).joined(separator: " ← ")
      published = nil
      quote = draft.quote?.exact
    }
  }

  /// A table for people.
  func table(_ rows: [Row], withSource: Bool = true) -> Table {
    var columns = [
      Table.Column("#", alignsRight: true), Table.Column(language.choose("Opération", "Deal")),
      Table.Column(language.choose("Fait", "Property")),
      Table.Column(language.choose("Valeur", "Value")),
      Table.Column(language.choose("Fermeté", "Firmness")),
    ]
    columns.append(
      withSource
        ? Table.Column(language.choose("Source", "Source"), isFlexible: true)
        : Table.Column(language.choose("D'après", "Credits"), isFlexible: true))
    columns.append(Table.Column(language.choose("Citation", "Quote"), isFlexible: true))
    var table = Table(columns)
    for row in rows {
      let part = row.basis.part.map { " (\($0))" } ?? ""
      let valuation =
        row.basis.valuation.map { " " + $0.name } ?? ""
      table.append([
        row.id.map(String.init) ?? "", row.deal, row.property.name(in: language) + valuation,
        row.value.text(in: language) + part, row.modality.name(in: language), row.source,
        row.quote ?? "",
      ])
    }
    return table
  }

  /// A table for programs: every field by its stored name.
  func rows(_ claims: [Claim]) -> Table {
    var table = Table(
      [
        "claim", "deal", "property", "value", "unit", "part", "valuation_basis", "modality",
        "outlet", "attributed_to", "unnamed_source", "published", "recorded", "article", "quote",
        "confidence",
      ].map { Table.Column($0) })
    for claim in claims {
      table.append([
        String(claim.id), directory.deals[claim.deal]?.slug ?? "", claim.property.rawValue,
        claim.value.canonical, claim.value.unitCode, claim.basis.part ?? "",
        claim.basis.valuation?.rawValue ?? "", claim.modality.rawValue,
        claim.outlet.flatMap { directory.outlets[$0] } ?? "",
        claim.via.compactMap { directory.outlets[$0] }.joined(separator: "; "),
        directory.unnamedSources[claim.id] ?? "", claim.published?.text ?? "",
        claim.recorded.description, String(claim.article),
        claim.quote?.exact ?? "", claim.confidence.map { JSON.rounded($0, places: 3).line } ?? "",
      ])
    }
    return table
  }

  /// Claims for programs.
  func json(_ claims: [Claim]) -> [JSON] {
    claims.map { claim in
      .object([
        "claim": .integer(claim.id), "deal": .string(orNull: directory.deals[claim.deal]?.slug),
        "property": .string(claim.property.rawValue), "value": claim.value.json,
        "valuation_basis": .string(orNull: claim.basis.valuation?.rawValue),
        "part": .string(orNull: claim.basis.part), "modality": .string(claim.modality.rawValue),
        "outlet": .string(orNull: claim.outlet.flatMap { directory.outlets[$0] }),
        "attributed_to": .array(claim.via.compactMap { directory.outlets[$0] }.map { .string($0) }),
        "unnamed_source": .string(orNull: directory.unnamedSources[claim.id]),
        "published": .string(orNull: claim.published?.text),
        "recorded": .string(claim.recorded.description), "article": .integer(claim.article),
        "quote": claim.quote?.json ?? .null, "confidence": .rounded(claim.confidence, places: 3),
      ])
    }
  }
}
