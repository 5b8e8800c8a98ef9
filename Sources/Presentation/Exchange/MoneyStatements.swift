internal import Claims

/// Claims as statements of FollowTheMoney (<https://followthemoney.tech>), the CSV that its tools
/// read: deals as payments from one organization to another, one line for each fact and source.
public struct MoneyStatements {
  /// The headings.
  public static let header =
    "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,"
    + "external,first_seen,last_seen,id\r\n"

  private let wikidata: [String: String]
  private var known: Set<String> = []

  /// Writes statements; `wikidata` has the item of an organization by its name, where it is known.
  public init(wikidata: [String: String]) {
    self.wikidata = wikidata
  }

  /// The lines of a claim, with those of its deal and organizations where they are met for the
  /// first time. Subjects that are no deals have none; a claim that is denied would read as a payment made, and is left
  /// out; one that is rumored is told in the `summary`, with that word.
  public mutating func lines(_ sourced: SourcedClaim) throws(ExportOmission) -> String {
    if sourced.claim.modality == .denied { throw .denied }
    guard sourced.deal.kind != .subject else { return "" }
    let deal = "ondit-" + sourced.deal.slug
    var lines = ""
    if known.insert(deal).inserted {
      for (role, prop) in [(Role.from, "payer"), (.to, "beneficiary")] {
        for name in sourced.parties(role) {
          let id = entity(name, into: &lines)
          lines += line(deal, "Payment", prop, "entity", id, sourced)
        }
      }
      lines += line(
        deal, "Payment", "purpose", "string", sourced.deal.kind.name(in: .english), sourced)
    }
    let claim = sourced.claim
    // A payment has no word for what is only talked about: in `amount` a rumor would read as money paid.
    let isTalk = claim.modality == .rumored
    if !isTalk, claim.property == .amount, let quantity = claim.value.quantity, quantity.isPoint,
      let number = quantity.low
    {
      lines += line(deal, "Payment", "amount", "number", number.description, sourced)
      lines += line(deal, "Payment", "currency", "string", quantity.unit.rawValue, sourced)
    } else if !isTalk, claim.property == .date, let date = claim.value.date,
      let day = date.span.low,
      day == date.span.high
    {
      lines += line(deal, "Payment", "date", "date", day, sourced)
    } else {
      let firmness = isTalk ? " (\(claim.modality.name(in: .english)))" : ""
      lines += line(deal, "Payment", "summary", "text", sourced.sentence + firmness, sourced)
    }
    if let url = sourced.url {
      lines += line(deal, "Payment", "sourceUrl", "url", url, sourced)
    }
    if let outlet = sourced.outlet {
      lines += line(deal, "Payment", "publisher", "string", outlet, sourced)
    }
    return lines
  }

  private mutating func entity(_ name: String, into lines: inout String) -> String {
    let item = wikidata[name]
    let id = item ?? "ondit-" + name.foldedWords.joined(separator: "-")
    if known.insert("organization " + id).inserted {
      lines += line(id, "Organization", "name", "name", name, nil)
      if let item { lines += line(id, "Organization", "wikidataId", "identifier", item, nil) }
    }
    return id
  }

  private func line(
    _ entity: String, _ schema: String, _ prop: String, _ type: String, _ value: String,
    _ sourced: SourcedClaim?
  ) -> String {
    let claim = sourced?.claim
    let moment = claim.map { String($0.recorded.description.prefix(19)) } ?? ""
    let original = prop == "amount" ? claim?.value.text(in: .english) ?? "" : ""
    let id = "\(entity)-\(prop)-\(claim?.id ?? 0)-\(value.foldedWords.joined(separator: "-"))"
    return CSV.line([
      entity, entity, prop, type, schema, value, "ondit", sourced?.outlet ?? "", "", original,
      "f", moment, moment, id,
    ])
  }
}
