internal import Claims

/// One line of a table of claims, as it is understood.
struct SheetRow {
  var line: Int
  var deal: SheetDeal
  /// Whether the line names no deal, and is about that of the line above it.
  var isOfDealAbove: Bool
  var property: Property
  var value: Value
  var basis: Basis
  /// Nil where the line does not say.
  var statedModality: Modality?
  var source: SheetSource
  var via: [String]
  /// Empty where nobody is said to know without a name.
  var unnamedSource: String
  var quote: String
  var confidence: Double?
  var note: String
  var recorded: Timestamp?

  /// How firm the claim is. Where nothing is said the word of a party to the deal is an announcement, and that of
  /// anybody else talk.
  var modality: Modality {
    if let statedModality { return statedModality }
    let speaker = source.words.outlet.comparable
    let isParty = !speaker.isEmpty && (deal.from + deal.to).contains { $0.comparable == speaker }
    return isParty ? .announced : .rumored
  }
}
