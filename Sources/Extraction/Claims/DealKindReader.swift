internal import Claims

/// Tells which kind of deal a claim is of, from its own words and those beside it.
struct DealKindReader {
  let sketches: [ClaimSketch]

  /// The kind of the deal of a sketch, by its number. Looks at a bounded number of others.
  func kind(of number: Int, _ roles: Roles) -> DealKind {
    let frame = sketches[number].frame
    switch frame {
    case .raise where !roles.from.isEmpty: return .fundingRound
    case .value: return kind(ofValued: number)
    case .acquire, .bid, .sell, .pay: return isOfAMinority(number) ? .investment : frame.kind
    default: return frame.kind
    }
  }

  /// "acquiert 15 % pour 20 millions": who buys less than half takes a stake.
  private func isOfAMinority(_ number: Int) -> Bool {
    let cue = sketches[number].cue
    return near(number, sentences: 0).contains { other in
      guard sketches[other].subject.property == .stake, sketches[other].cue == cue,
        case .quantity(let stake) = sketches[other].subject.value,
        let bound = stake.high ?? stake.low
      else { return false }
      return bound < Decimal(50)
    }
  }

  /// A valuation is that of the deal told nearest to it; of none, it is what an investor would pay.
  private func kind(ofValued number: Int) -> DealKind {
    let place = sketches[number].index
    let deal = near(number, sentences: 3)
      .filter { sketches[$0].frame != .value && sketches[$0].frame != .hold }
      .min { abs(sketches[$0].index - place) < abs(sketches[$1].index - place) }
    guard let deal else { return .investment }
    switch sketches[deal].frame.kind {
    case .acquisition: return isOfAMinority(deal) ? .fundingRound : .acquisition
    case .merger: return .merger
    case .listing: return .listing
    default: return .fundingRound
    }
  }

  /// The numbers of the sketches around one, no farther than so many sentences.
  private func near(_ number: Int, sentences: Int) -> [Int] {
    let place = sketches[number].index
    return (max(0, number - 12)..<min(sketches.count, number + 13)).filter {
      $0 != number && abs(sketches[$0].index - place) <= sentences
        || $0 == number && sentences == 0
    }
  }
}
