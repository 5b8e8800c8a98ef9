internal import Claims

/// Claims as commands of QuickStatements, version 1
/// (<https://www.wikidata.org/wiki/Help:QuickStatements>): what is done or announced, exact, and
/// between organizations whose Wikidata items are known.
public struct QuickStatements {
  private let wikidata: [String: String]

  /// Writes commands; `wikidata` has the item of an organization by its name.
  public init(wikidata: [String: String]) {
    self.wikidata = wikidata
  }

  /// The lines of a claim: holdings as owned by (P127) with the proportion (P1107), investments as
  /// investor (P1951), valuations as estimated value (P8340), each on its day (P585) with its
  /// source (S854). Throws why there are none.
  public func lines(_ sourced: SourcedClaim) throws(ExportOmission) -> String {
    let claim = sourced.claim
    let isDone = claim.modality == .completed
    if claim.modality == .denied { throw .denied }
    guard isDone || claim.modality == .announced else { throw .rumored }
    guard let quantity = claim.value.quantity, quantity.isPoint, !quantity.isApproximate,
      let number = quantity.low
    else { throw .notExact }
    guard claim.basis.part == nil else { throw .part }
    guard let url = sourced.url else { throw .noAddress }
    let targets = sourced.parties(.to).compactMap { wikidata[$0] }
    let owners = sourced.parties(.from).compactMap { wikidata[$0] }
    let end = day(sourced) + source(url)
    switch claim.property {
    case .stake:
      guard isDone else { throw .notDone }
      guard let target = targets.first, sourced.parties(.to).count == 1, let owner = owners.first,
        owners.count == 1
      else { throw .noItem }
      return "\(target)\tP127\t\(owner)\tP1107\t\(number.shifted(by: -2)?.description ?? "")" + end
    case .amount where sourced.deal.kind == .investment:
      guard isDone else { throw .notDone }
      guard let target = targets.first, sourced.parties(.to).count == 1, !owners.isEmpty else {
        throw .noItem
      }
      return owners.map { "\(target)\tP1951\t\($0)" + end }.joined()
    case .valuation:
      guard let unit = Self.currencies[quantity.unit.rawValue] else { throw .noProperty }
      guard let target = targets.first, sourced.parties(.to).count == 1 else { throw .noItem }
      return "\(target)\tP8340\t\(number)U\(unit)" + end
    default: throw .noProperty
    }
  }

  private func day(_ sourced: SourcedClaim) -> String {
    sourced.day.map { "\tP585\t+\($0)T00:00:00Z/11" } ?? ""
  }

  /// A tab, a break or a quotation mark in an address would end it.
  private func source(_ url: String) -> String {
    let isPlain = url.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 < 0x7F }
    return (isPlain ? "\tS854\t\"\(url)\"" : "") + "\n"
  }

  /// The items of currencies, without the Q.
  private static let currencies = [
    "USD": 4917, "EUR": 4916, "GBP": 25224, "JPY": 8146, "CHF": 25344, "CNY": 39099,
  ]
}
