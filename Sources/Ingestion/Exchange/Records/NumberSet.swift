internal import Claims

/// Numbers that mostly come in order: a few bytes where they follow each other without a gap.
struct NumberSet {
  private var runs: [ClosedRange<Int64>] = []
  private var stragglers: Set<Int64> = []

  mutating func insert(_ number: Int64) {
    guard let last = runs.last else {
      runs.append(number...number)
      return
    }
    if number > last.upperBound {
      if number - 1 == last.upperBound {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    } else if !last.contains(number) {
      stragglers.insert(number)
    }
  }

  /// In time logarithmic in the number of gaps.
  func contains(_ number: Int64) -> Bool {
    let place = runs.partitioningIndex { $0.upperBound >= number }
    if place < runs.count, runs[place].contains(number) { return true }
    return stragglers.contains(number)
  }
}
