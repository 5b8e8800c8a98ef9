/// Numbers that mostly come in order: a few bytes where they follow each other without a gap.
struct NumberSet: Sendable {
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
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    if low < runs.count, runs[low].contains(number) { return true }
    return stragglers.contains(number)
  }

  /// All of them in order, those that follow each other as one range. n log n in those that came out of order.
  var ranges: [ClosedRange<Int64>] {
    guard !stragglers.isEmpty else { return runs }
    let all = (runs + stragglers.map { $0...$0 }).sorted { $0.lowerBound < $1.lowerBound }
    var ranges: [ClosedRange<Int64>] = []
    for next in all {
      guard let last = ranges.last, next.lowerBound <= last.upperBound &+ 1 else {
        ranges.append(next)
        continue
      }
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
    }
    return ranges
  }
}
