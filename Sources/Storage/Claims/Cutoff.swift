public import Claims

/// What a question may use: the two clocks of `--as-of` and `--recorded-by`. Each day counts as a
/// whole, in UTC.
public struct Cutoff: Hashable, Sendable {
  /// Only claims whose article can have been published by then. An article without a date counts
  /// from the day on which the claim was recorded; nil is no limit.
  public let publishedBy: Day?
  /// Only what this file held by then; nil is no limit.
  public let recordedBy: Day?

  /// Names the days; nil is no limit.
  public init(publishedBy: Day? = nil, recordedBy: Day? = nil) {
    self.publishedBy = publishedBy
    self.recordedBy = recordedBy
  }

  /// All that the file holds.
  public static let now = Cutoff()

  var lastDay: String { publishedBy?.description ?? "9999-12-31" }
  var lastMoment: String { (recordedBy?.description ?? "9999-12-31") + "T23:59:59.999Z" }
}
