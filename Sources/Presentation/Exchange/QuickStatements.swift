internal import Claims

/// Claims as commands of QuickStatements, version 1 (<https://www.wikidata.org/wiki/Help:QuickStatements>):
/// what is done or announced, exact, and between organizations whose Wikidata items are known.
public struct QuickStatements {
  private let wikidata: [String: String]

  /// Writes commands; `wikidata` has the item of an organization by its name.
  public init(wikidata: [String: String]) {
    self.wikidata = wikidata
  }

  /// The lines of a claim: holdings as owned by (P127) with the proportion (P1107), investments as investor
  /// (P1951), valuations as estimated value (P8340), each on its day (P585) with its source (S854). Empty for
  /// everything else.
  public func lines(_ sourced: SourcedClaim) -> String {
    let claim = sourced.claim
    guard claim.modality == .completed || claim.modality == .announced,
      let quantity = claim.value.quantity, quantity.isPoint, !quantity.isApproximate,
      let number = quantity.low, claim.basis.part == nil, let url = sourced.url
    else { return "" }
    let targets = sourced.parties(.to).compactMap { wikidata[$0] }
    let owners = sourced.parties(.from).compactMap { wikidata[$0] }
    guard targets.count == 1, let target = targets.first, sourced.parties(.to).count == 1 else {
      return ""
    }
    let end = day(sourced) + source(url)
    switch claim.property {
    case .stake where claim.modality == .completed && owners.count == 1:
      let share = number.shifted(by: -2)?.description ?? ""
      return "\(target)\tP127\t\(owners[0])\tP1107\t\(share)" + end
    case .amount where claim.modality == .completed && sourced.deal.kind == .investment:
      return owners.map { "\(target)\tP1951\t\($0)" + end }.joined()
    case .valuation:
      guard let unit = Self.currencies[quantity.unit.rawValue] else { return "" }
      return "\(target)\tP8340\t\(number)U\(unit)" + end
    default: return ""
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
