import Claims

extension Ballots {
  /// The votes on disputed questions alone, from the same sources: those where one vote's floor is above
  /// another's ceiling, where one leaves a side open and others put it in different places, and where words or
  /// kinds of values differ.
  ///
  /// A file finds such questions by its index. What rests on them alone is the same for who reads all claims and
  /// for who reads only theirs.
  var onDisputes: Ballots {
    var kept = self
    kept.removeVotes()
    for question in 0..<questionCount where isDisputed(question) {
      let (votes, candidates) = (votes(question), candidates(question))
      kept.speaker += speaker[votes]
      kept.voice += voice[votes]
      kept.candidate += candidate[votes]
      kept.isSettler += isSettler[votes]
      kept.weight += weight[votes]
      kept.voteStarts.append(Int32(clamping: kept.speaker.count))
      kept.values += values[candidates]
      kept.candidateStarts.append(Int32(clamping: kept.values.count))
      kept.property.append(property[question])
      kept.known.append(known[question])
    }
    return kept
  }

  /// Whether a question is disputed, see ``onDisputes``.
  func isDisputed(_ question: Int) -> Bool {
    let values = values[candidates(question)]
    guard values.count > 1 else { return false }
    var isVoted = [Bool](repeating: false, count: values.count)
    for vote in votes(question) { isVoted[Int(candidate[vote])] = true }
    var (numbers, days) = (Extremes<Decimal>(), Extremes<Day>())
    var words: String?
    var (areNumbers, areDays) = (false, false)
    for (value, isVoted) in zip(values, isVoted) where isVoted {
      switch value {
      case .quantity(let quantity):
        areNumbers = true
        numbers.add(quantity.low, quantity.high)
      case .date(let date):
        areDays = true
        days.add(date.earliest, date.latest)
      case .text(let text):
        if let words, words != text { return true }
        words = text
      }
    }
    let isMixed = areNumbers ? areDays || words != nil : areDays && words != nil
    return isMixed || numbers.areDisputed || days.areDisputed
  }
}

/// Where the bounds of some values lie.
private struct Extremes<Bound: Comparable> {
  private var lows: ClosedRange<Bound>?
  private var highs: ClosedRange<Bound>?
  private var isLowOpen = false
  private var isHighOpen = false

  mutating func add(_ low: Bound?, _ high: Bound?) {
    Self.add(low, to: &lows, &isLowOpen)
    Self.add(high, to: &highs, &isHighOpen)
  }

  private static func add(
    _ bound: Bound?, to range: inout ClosedRange<Bound>?, _ isOpen: inout Bool
  ) {
    guard let bound else { return isOpen = true }
    range = range.map { min($0.lowerBound, bound)...max($0.upperBound, bound) } ?? bound...bound
  }

  var areDisputed: Bool {
    if let lows, let highs, lows.upperBound > highs.lowerBound { return true }
    return isLowOpen && highs.map { $0.lowerBound < $0.upperBound } ?? false
      || isHighOpen && lows.map { $0.lowerBound < $0.upperBound } ?? false
  }
}
