public import Claims
public import Storage

/// Whether an article still has the quote of a claim.
public struct QuoteCheck: Sendable {
  /// The claim.
  public let claim: Claim
  /// Where its quote stands in the article's last capture.
  public let place: QuotePlace
  /// When the last capture that has the quote was retrieved; nil where none has it.
  public let present: Timestamp?
  /// When the first capture after that, which lacks it, was; nil where the last one has it.
  public let absent: Timestamp?
}

extension Database {
  /// Finds the quotes of an article's claims that stand again in its captures, in the order of the
  /// claims.
  ///
  /// Claims without a quote are left out; all are where no capture was kept. Linear in the captures
  /// and quotes.
  public func checkedQuotes(ofArticle id: Int64) throws(SQLiteError) -> [QuoteCheck] {
    let quoted = try claims(ofArticle: id).compactMap { claim in claim.quote.map { (claim, $0) } }
    guard !quoted.isEmpty else { return [] }
    let captures = try captures(ofArticle: id)
    guard let last = captures.last else { return [] }
    let places = QuoteSearch(last.text).places(of: quoted.map(\.1))
    var seen: [Int: Int] = [:]
    var lost = quoted.indices.filter { places[$0] == .missing }
    for (number, capture) in captures.enumerated().dropLast().reversed() where !lost.isEmpty {
      let earlier = QuoteSearch(capture.text).places(of: lost.map { quoted[$0].1 })
      for (index, place) in zip(lost, earlier) where place != .missing { seen[index] = number }
      lost = zip(lost, earlier).filter { $0.1 == .missing }.map(\.0)
    }
    return quoted.indices.map { index in
      let number = places[index] == .missing ? seen[index] : captures.count - 1
      return QuoteCheck(
        claim: quoted[index].0, place: places[index],
        present: number.map { captures[$0].retrieved },
        absent: number.flatMap { $0 + 1 < captures.count ? captures[$0 + 1].retrieved : nil })
    }
  }
}
