public import Claims

extension DealSuggestion {
  /// Deals that differ in the spelling of one party only: `Oragne` and `Orange` with the same other parties. Names
  /// of five letters and more, a letter apart; of nine and more, two.
  ///
  /// Linear in the deals, but for those that share all parties but one, of which so many are held against each
  /// other.
  public static func spellings(of deals: [Deal]) -> [DealSuggestion] {
    var spellings: [String: Spelling] = [:]
    for party in deals.lazy.flatMap(\.parties) where spellings[party.name] == nil {
      spellings[party.name] = Spelling(party.name)
    }
    var buckets: [[String]: [(deal: Int64, name: Spelling)]] = [:]
    for deal in deals where deal.parties.count > 1 && deal.parties.count <= mostParties {
      for party in deal.parties {
        guard let name = spellings[party.name], name.letters.count >= shortestName else { continue }
        let others = deal.parties.filter { $0 != party }.map {
          $0.role.rawValue + ":" + (spellings[$0.name]?.words ?? "")
        }
        buckets[[party.role.rawValue] + others.sorted(), default: []].append((deal.id, name))
      }
    }
    var found: Set<DealSuggestion> = []
    for bucket in buckets.values where bucket.count > 1 {
      for (place, left) in bucket.enumerated() {
        for right in bucket[(place + 1)...].prefix(neighbours)
        where left.deal != right.deal && left.name.isNear(right.name) {
          found.insert(
            .respelled(left: min(left.deal, right.deal), right: max(left.deal, right.deal)))
        }
      }
    }
    return found.sorted { $0.deals < $1.deals }
  }

  private static var mostParties: Int { 8 }
  private static var neighbours: Int { 64 }
  private static var shortestName: Int { 5 }
}

/// A name as it is compared with others, letter by letter.
private struct Spelling {
  /// Its words, folded.
  let words: String
  /// The same without what parts them.
  let letters: [Unicode.Scalar]
  private let numbers: String

  init(_ name: String) {
    let folded = name.foldedWords
    words = folded.joined(separator: " ")
    let joined = folded.joined()
    letters = Array(joined.unicodeScalars)
    numbers = joined.filter(\.isNumber)
  }

  func isNear(_ other: Spelling) -> Bool {
    // A number tells names apart: Phase 1 is not Phase 2.
    if letters == other.letters || numbers != other.numbers { return false }
    guard letters.count <= 64 else { return false }
    let edits = min(letters.count, other.letters.count) >= 9 ? 2 : 1
    return Self.isWithin(edits, letters[...], other.letters[...])
  }

  /// Whether the edit distance is no more than that: at most four ways are gone for each letter, where counting it
  /// out would take the product of both lengths.
  private static func isWithin(
    _ edits: Int, _ one: ArraySlice<Unicode.Scalar>, _ two: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard abs(one.count - two.count) <= edits else { return false }
    let same = zip(one, two).prefix { $0 == $1 }.count
    let (one, two) = (one.dropFirst(same), two.dropFirst(same))
    if one.isEmpty, two.isEmpty { return true }
    guard edits > 0 else { return false }
    return isWithin(edits - 1, one.dropFirst(), two.dropFirst())
      || isWithin(edits - 1, one.dropFirst(), two) || isWithin(edits - 1, one, two.dropFirst())
      || one.prefix(2).elementsEqual(two.prefix(2).reversed())
        && isWithin(edits - 1, one.dropFirst(2), two.dropFirst(2))
  }
}
