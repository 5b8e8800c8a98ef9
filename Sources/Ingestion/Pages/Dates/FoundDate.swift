internal import Claims

/// A date read in a text or an attribute, with what the writer said about it.
struct FoundDate: Sendable, Equatable {
  /// What the words before the date call it.
  enum Label: Sendable { case none, published, modified }

  /// How the clock time relates to UTC.
  enum Offset: Sendable, Equatable {
    /// No zone: the outlet's own time.
    case local
    /// `Z`, `GMT`, `UTC` or `+00:00`.
    case utc
    /// Any other offset, in minutes east of Greenwich.
    case minutes(Int)
  }

  var day: Day
  /// Minutes since midnight, as written; nil if no time is given.
  var clock: Int?
  var offset: Offset = .local
  var label: Label = .none
  /// Whether the date was counted back from the day of reading ("3 hours ago").
  var isRelative = false
}
