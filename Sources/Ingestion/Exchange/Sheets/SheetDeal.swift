internal import Claims

/// What a line says of its deal, shared by the lines that say the same.
final class SheetDeal {
  /// The deal's slug or any words for it; empty where the line has parties only.
  let name: String
  let kind: DealKind?
  let label: String
  let from: [String]
  let to: [String]
  /// Who is on which side, as the name tells, or the row; nil where it does not.
  let wording: DealWording?
  /// Whether the name is one of a deal in a table about deals, and so the same in another spelling.
  let isWording: Bool
  /// The deal's number in the file, once it is known.
  var number: Int64?
  /// The deal by its parties, once it is known that no deal of the file has the name.
  var byParties: SheetDeal?

  init(
    name: String, kind: DealKind?, label: String, from: [String], to: [String],
    wording: DealWording? = nil, isWording: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.from = from
    self.to = to
    self.wording = wording
    self.isWording = isWording
  }

  var parties: [Party] {
    from.map { Party(name: $0, role: .from) } + to.map { Party(name: $0, role: .to) }
  }
}
