internal import ArgumentParser

/// Claims as people name them: `12`, or `12-3400` for all from one to another.
struct ClaimNumbers: ExpressibleByArgument {
  let range: ClosedRange<Int64>

  init?(argument: String) {
    let sides = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard let first = sides.first ?? nil, let last = sides.last ?? nil, sides.count <= 2,
      0 < first, first <= last
    else { return nil }
    range = first...last
  }

  /// Numbers as they can be typed again, those that follow each other as `12-3400`.
  static func list(_ numbers: [Int64]) -> [String] {
    var ranges: [ClosedRange<Int64>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return list(ranges)
  }

  /// Ranges of numbers as they can be typed again.
  static func list(_ ranges: [ClosedRange<Int64>]) -> [String] {
    ranges.flatMap { range in
      switch range.count {
      case 1: ["\(range.lowerBound)"]
      case 2: ["\(range.lowerBound)", "\(range.upperBound)"]
      default: ["\(range.lowerBound)-\(range.upperBound)"]
      }
    }
  }
}
