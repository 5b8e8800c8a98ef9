internal import Claims
internal import Presentation
internal import Storage

/// The lines of an export: one JSON object a record, with its table's name under `type`.
struct ExportLines {
  func outlet(_ outlet: Outlet) -> JSON {
    .object([
      "type": "outlet", "id": .integer(outlet.id), "name": .string(outlet.name),
      "aliases": .array(outlet.aliases.map { .string($0) }),
      "domains": .array(outlet.domains.map { .string($0) }),
    ])
  }

  func organization(_ organization: Organization) -> JSON {
    .object([
      "type": "organization", "id": .integer(organization.id), "name": .string(organization.name),
      "wikidata": .string(orNull: organization.wikidataID),
      "aliases": .array(
        organization.aliases.map {
          .object(["name": .string($0.name), "language": .string(orNull: $0.language)])
        }),
    ])
  }

  func deal(_ deal: Deal) -> JSON {
    .object([
      "type": "deal", "id": .integer(deal.id), "slug": .string(deal.slug),
      "kind": .string(deal.kind.rawValue), "parties": deal.partiesJSON,
    ])
  }

  func article(_ stored: StoredArticle) -> JSON {
    let article = stored.article
    return .object([
      "type": "article", "id": .integer(stored.id), "title": .string(orNull: article.title),
      "outlet": .string(orNull: article.outlet), "author": .string(orNull: article.author),
      "language": .string(orNull: article.language?.rawValue),
      "published": .string(orNull: article.published?.text), "url": .string(orNull: article.url),
      "canonical_url": .string(orNull: stored.canonicalURL),
      "retrieved": .string(orNull: stored.retrieved?.description),
      "recorded": .string(stored.recorded.description), "text": .string(article.text),
    ])
  }

  func claim(_ claim: Claim) -> JSON {
    .object([
      "type": "claim", "id": .integer(claim.id), "deal": .integer(claim.deal),
      "article": .integer(claim.article), "property": .string(claim.property.rawValue),
      "value": claim.value.json, "canonical": .string(claim.value.canonical),
      "valuation_basis": .string(orNull: claim.basis.valuation?.rawValue),
      "part": .string(orNull: claim.basis.part), "modality": .string(claim.modality.rawValue),
      "via": .array(claim.via.map { .integer($0) }), "quote": claim.quote?.json ?? .null,
      "confidence": .rounded(claim.confidence, places: 6),
      "recorded": .string(claim.recorded.description),
    ])
  }

  func remark(_ remark: ClaimRemark) -> JSON {
    var members: [JSON.Member] = []
    switch remark.kind {
    case .retraction: members = [JSON.Member("type", "retraction")]
    case .correction(let replacement):
      members = [
        JSON.Member("type", "correction"), JSON.Member("replacement", .integer(replacement)),
      ]
    case .review(let verdict):
      members = [JSON.Member("type", "review"), JSON.Member("verdict", .string(verdict.rawValue))]
    }
    members += [
      JSON.Member("claim", .integer(remark.claim)), JSON.Member("note", .string(remark.note)),
      JSON.Member("recorded", .string(remark.recorded.description)),
      JSON.Member("withdrawn", .string(orNull: remark.withdrawn?.description)),
    ]
    return .object(members)
  }

  func ruling(_ ruling: Ruling) -> JSON {
    .object([
      "type": "ruling", "deal": .integer(ruling.question.deal),
      "property": .string(ruling.question.property.rawValue), "unit": .string(ruling.question.unit),
      "valuation_basis": .string(orNull: ruling.question.basis.valuation?.rawValue),
      "part": .string(orNull: ruling.question.basis.part), "preferred": .integer(ruling.preferred),
      "reason": .string(ruling.reason.rawValue), "note": .string(ruling.note),
      "recorded": .string(ruling.recorded.description),
    ])
  }
}
