internal import Claims
internal import Ingestion
internal import Presentation

/// Claims whose quote an article no longer has: when it was seen last, when it was missed, what
/// stands there now.
struct CaptureChangeTable {
  let directory: Directory
  let language: Language

  func table(_ changes: [CaptureChange]) -> Table {
    var table = Table([
      Table.Column("#", alignsRight: true), Table.Column(language.choose("Opération", "Deal")),
      Table.Column(language.choose("Fait", "Property")),
      Table.Column(language.choose("Valeur", "Value")),
      Table.Column(language.choose("Présente le", "Present on")),
      Table.Column(language.choose("Absente le", "Absent on")),
      Table.Column(language.choose("À sa place", "In its place")),
      Table.Column(language.choose("Citation", "Quote"), isFlexible: true),
    ])
    for change in changes {
      let claim = change.claim
      table.append([
        String(claim.id), directory.deals[claim.deal]?.slug ?? "",
        claim.property.name(in: language), claim.value.text(in: language),
        EDTFDate(change.present.day).text(in: language),
        EDTFDate(change.absent.day).text(in: language), place(change), claim.quote?.exact ?? "",
      ])
    }
    return table
  }

  private func place(_ change: CaptureChange) -> String {
    switch change.state {
    case .reworded: language.choose("d'autres mots", "other words")
    case .changed(let claims): claims.map { "#\($0)" }.joined(separator: " ")
    case .gone: language.choose("rien", "nothing")
    }
  }

  func json(_ changes: [CaptureChange]) -> [JSON] {
    changes.map { change in
      var (state, others): (String, [Int64]) = ("gone", [])
      switch change.state {
      case .reworded: state = "reworded"
      case .changed(let claims): (state, others) = ("changed", claims)
      case .gone: break
      }
      return .object([
        "claim": .integer(change.claim.id),
        "deal": .string(orNull: directory.deals[change.claim.deal]?.slug),
        "property": .string(change.claim.property.rawValue), "value": change.claim.value.json,
        "state": .string(state), "replaced_by": .array(others.map { .integer($0) }),
        "present": .string(change.present.description),
        "absent": .string(change.absent.description),
        "quote": change.claim.quote?.json ?? .null,
      ])
    }
  }
}
