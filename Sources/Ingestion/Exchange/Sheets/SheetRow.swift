internal import Claims

/// One line of a table of claims, as it is understood.
struct SheetRow {
  var line: Int
  var deal: String
  var kind: DealKind?
  var label: String
  var from: [String]
  var to: [String]
  var property: Property
  var value: Value
  var basis: Basis
  var modality: Modality
  var source: SheetSource
  var published: EDTFDate?
  var via: [String]
  var quote: String
  var confidence: Double?
  var note: String
  var recorded: Timestamp?

  var parties: [Party] {
    from.map { Party(name: $0, role: .from) } + to.map { Party(name: $0, role: .to) }
  }
}

/// What a line says of its article: lines that say the same are of one article.
struct SheetSource: Hashable {
  var outlet: String
  var published: String
  var url: String
  var title: String
  var author: String
  /// The user's own name for the article.
  var article: String
}
