public import Claims
public import Storage

/// Whether an article still has the quote of a claim.
public struct QuoteCheck: Sendable {
  /// The claim.
  public let claim: Claim
  /// Where its quote stands in the article's last capture.
  public let place: QuotePlace
  /// When the first of the last captures in a row that have the quote was retrieved; nil where none has it.
  public let since: Timestamp?
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
    // The last captures in a row that have each quote, from the newest back.
    var runs: [ClosedRange<Int>?] = places.map {
      $0 == .missing ? nil : captures.count - 1...captures.count - 1
    }
    var open = Array(quoted.indices)
    for (number, capture) in captures.enumerated().dropLast().reversed() where !open.isEmpty {
      let earlier = QuoteSearch(capture.text).places(of: open.map { quoted[$0].1 })
      var next: [Int] = []
      for (index, place) in zip(open, earlier) {
        if place != .missing {
          runs[index] = number...(runs[index]?.upperBound ?? number)
          next.append(index)
        } else if runs[index] == nil {
          next.append(index)
        }
      }
      open = next
    }
    return quoted.indices.map { index in
      let run = runs[index]
      let after = run.map { $0.upperBound + 1 }
      return QuoteCheck(
        claim: quoted[index].0, place: places[index],
        since: run.map { captures[$0.lowerBound].retrieved },
        present: run.map { captures[$0.upperBound].retrieved },
        absent: after.flatMap { $0 < captures.count ? captures[$0].retrieved : nil })
    }
  }
}
