internal import Claims

/// A sum of which a part is told.
extension SentenceClaims {
  /// "800 millions, dont 200 apportés par Kestrel", "$800 million, including $200 million from Kestrel": whether those who
  /// pay a sum are only said to pay a part of it.
  func isPaidInPart(_ figure: Range<Int>, by payers: [Int]) -> Bool {
    guard !payers.isEmpty,
      let place = facts.figures.firstIndex(where: { $0.tokens == figure }),
      place + 2 == facts.figures.count
    else { return false }
    let part = facts.figures[place + 1]
    guard part.partOf != nil else { return false }
    let named = facts.groups.filter { $0.entities.contains(where: payers.contains) }
    return named.count == 1 && named.allSatisfy { $0.tokens.lowerBound >= part.tokens.upperBound }
  }
}
