public import Claims

extension EDTFDate {
  /// Compares two dates by the days that they can mean: apart, they contradict; a finer one inside
  /// a vaguer refines it. A date never contradicts by a bound.
  ///
  /// An approximate date reaches as far again as it is long, on both sides: January~ may be late
  /// December. An open or unknown side reaches without end.
  public func compared(to other: EDTFDate) -> Comparison {
    let (left, right) = (reach, other.reach)
    if left.upperBound < right.lowerBound || right.upperBound < left.lowerBound {
      let days = max(right.lowerBound - left.upperBound, left.lowerBound - right.upperBound)
      return Comparison(.contradicts, by: .disjoint, daysApart: days)
    }
    if earliest == other.earliest, latest == other.latest {
      return Comparison(.agrees, by: .sameBounds)
    }
    let (mine, theirs) = (days, other.days)
    if mine.lowerBound >= theirs.lowerBound, mine.upperBound <= theirs.upperBound {
      return Comparison(.refines, by: .inside, narrower: .left)
    }
    if theirs.lowerBound >= mine.lowerBound, theirs.upperBound <= mine.upperBound {
      return Comparison(.refines, by: .inside, narrower: .right)
    }
    return Comparison(.compatible, by: .overlap)
  }

  /// The days that it names, counted from 1970, wide enough where a side is open.
  private var days: ClosedRange<Int> {
    let first = earliest?.number ?? -10_000_000
    let last = latest?.number ?? 10_000_000
    return first...max(first, last)
  }

  /// The days that it can mean.
  private var reach: ClosedRange<Int> {
    guard isApproximate, earliest != nil, latest != nil else { return days }
    let length = days.count
    return days.lowerBound - length...days.upperBound + length
  }
}
