/// Who takes part in a deal, by number: what tells whether two deals have the same parties.
public struct DealParties: Hashable, Sendable {
  /// Who pays, invests, buys, holds.
  public let from: [Int64]
  /// Who receives, supplies, is bought, held, valued, listed.
  public let to: [Int64]

  /// Names the parties, in the order to be shown; an organization that is named twice on a side
  /// counts once.
  public init(from: [Int64], to: [Int64]) {
    self.from = Self.withoutRepeats(from)
    self.to = Self.withoutRepeats(to)
  }

  /// The same text for the same organizations in any order: `1,2>3`.
  var key: String {
    let side = { (ids: [Int64]) in ids.sorted().map(String.init).joined(separator: ",") }
    return side(from) + ">" + side(to)
  }

  private static func withoutRepeats(_ ids: [Int64]) -> [Int64] {
    var seen: Set<Int64> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
