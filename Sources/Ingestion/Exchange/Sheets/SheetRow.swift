internal import Claims

/// One line of a table of claims, as it is understood.
struct SheetRow {
  var line: Int
  var deal: SheetDeal
  var property: Property
  var value: Value
  var basis: Basis
  var modality: Modality
  var source: SheetSource
  var via: [String]
  /// Empty where nobody is said to know without a name.
  var unnamedSource: String
  var quote: String
  var confidence: Double?
  var note: String
  var recorded: Timestamp?
}
