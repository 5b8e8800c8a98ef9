/// A sample of a text's ``WordRuns`` that finds the texts with which it shares many.
///
/// One run in sixteen is a mark: those with the smallest numbers, and 24 of them at least, so that
/// short texts have enough. All texts choose alike: what two of them share shows in their marks.
/// Where the smaller text has m marks, the share that the marks tell is off by √(s(1 − s)/m): for
/// 500 words (31 marks) by 7 points at 80 %, for a short text (24 marks) by 8. It is used to find
/// candidates, from half the least share that matters on; the shares themselves are counted on the
/// texts (``WordRuns/overlap(with:)``). So a text of which half is shared is missed once in some
/// 10⁴ times, one with a fifth once in ten.
public struct TextSketch: Hashable, Sendable {
  /// The marks, in order.
  public let marks: [Int64]
  /// Every run of the text up to this number is a mark.
  public let reach: Int64
  /// How many distinct runs the text has.
  public let runs: Int

  private static let oneIn: Int64 = 16
  private static let fewest = 24

  /// Takes the sample. Linear in the runs.
  public init(_ text: WordRuns) {
    runs = text.numbers.count
    let usual = Int64.max / Self.oneIn
    if runs <= Self.fewest {
      reach = .max
    } else {
      reach = max(usual, text.numbers[Self.fewest - 1])
    }
    let limit = reach
    marks = Array(text.numbers.prefix { $0 <= limit })
  }

  /// About how much of the smaller of two texts the other shares, 0 to 1 and, by chance, above:
  /// from how many marks they share, and the runs and reach of each.
  public static func likelyOverlap(
    marks: Int, runs: (Int, Int), reach: (Int64, Int64)
  ) -> Double {
    let common = Double(min(reach.0, reach.1)) / Double(Int64.max)
    let expected = Double(min(runs.0, runs.1)) * common
    return expected > 0 ? Double(marks) / expected : 0
  }
}
