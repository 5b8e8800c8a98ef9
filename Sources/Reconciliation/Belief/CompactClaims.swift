import Claims

/// Claims in flat arrays, at some 50 bytes each, deal after deal: what a million of them fit in.
/// Quotes and the confidence of the extraction are left out; no finding needs them.
struct CompactClaims: Sendable {
  private struct Row {
    let id: Int64
    let article: Int64
    let outlet: Int64
    let recorded: Int64
    let published: Int32
    let value: Int32
    let basis: Int32
    let via: Int32
    let property: Int16
    let modality: Modality
  }

  private static let none = Int64.min

  private(set) var deals: [Int64] = []
  private var rows: [Row] = []
  private var starts: [Int] = [0]
  private var values: [Value] = []
  private var dates = Interned<EDTFDate>()
  private var bases = Interned<Basis>()
  private var credits = Interned<[Int64]>()
  private var properties = Interned<Property>()

  /// Adds all claims of one deal.
  mutating func add(_ claims: [Claim], of deal: Int64) {
    var numbers: [Value: Int32] = [:]
    for claim in claims {
      let value = numbers[claim.value] ?? Int32(clamping: values.count)
      if value == Int32(clamping: values.count) {
        numbers[claim.value] = value
        values.append(claim.value)
      }
      rows.append(
        Row(
          id: claim.id, article: claim.article, outlet: claim.outlet ?? Self.none,
          recorded: claim.recorded.milliseconds,
          published: claim.published.map { dates.number(of: $0) } ?? -1, value: value,
          basis: bases.number(of: claim.basis),
          via: claim.via.isEmpty ? -1 : credits.number(of: claim.via),
          property: Int16(clamping: properties.number(of: claim.property)),
          modality: claim.modality))
    }
    deals.append(deal)
    starts.append(rows.count)
  }

  /// The claims of the deal that was added in this place.
  func claims(_ place: Int) -> [Claim] {
    rows[starts[place]..<starts[place + 1]].map { row in
      Claim(
        id: row.id, deal: deals[place], property: properties[Int32(row.property)],
        value: values[Int(row.value)], basis: bases[row.basis], modality: row.modality,
        article: row.article, outlet: row.outlet == Self.none ? nil : row.outlet,
        via: row.via < 0 ? [] : credits[row.via],
        published: row.published < 0 ? nil : dates[row.published],
        recorded: Timestamp(milliseconds: row.recorded))
    }
  }
}

/// Values by number, each held once.
private struct Interned<Element: Hashable & Sendable>: Sendable {
  private var elements: [Element] = []
  private var numbers: [Element: Int32] = [:]

  subscript(number: Int32) -> Element { elements[Int(number)] }

  mutating func number(of element: Element) -> Int32 {
    if let number = numbers[element] { return number }
    let number = Int32(clamping: elements.count)
    numbers[element] = number
    elements.append(element)
    return number
  }
}
