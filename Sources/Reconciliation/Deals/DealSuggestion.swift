/// Two deals that look like one, or one that looks like two: for a person to decide, never done by
/// itself.
public enum DealSuggestion: Hashable, Sendable {
  /// Two deals that may be one: the same parties and kind of deal, told at the same time, with
  /// figures that agree or none that contradict. The claims are those that agree, one of each deal.
  case merge(left: Int64, right: Int64, agreeing: [Int64])
  /// Two deals of which the parties are spelt nearly alike.
  case respelled(left: Int64, right: Int64)
  /// Two deals of one kind with the same parties, who pay in one and receive in the other.
  case turned(left: Int64, right: Int64)
  /// Two rounds of one company, of which one names who pays and the other nobody.
  case unnamedInvestors(named: Int64, unnamed: Int64)
  /// One deal that may be two, with the claims that may belong to the other.
  case split(deal: Int64, claims: [Int64], because: SplitReason)

  /// The deals that it is about, for sorting; of a split the one deal twice.
  public var deals: (Int64, Int64) {
    switch self {
    case .merge(let left, let right, _), .respelled(let left, let right),
      .turned(let left, let right), .unnamedInvestors(let left, let right):
      (left, right)
    case .split(let deal, _, _): (deal, deal)
    }
  }
}

/// Why one deal looks like two.
public enum SplitReason: String, CaseIterable, Sendable {
  /// A thing done, and later talk of another figure.
  case doneAndTalk = "done_and_talk"
  /// Figures far apart, in separate runs of time, with no source that moved from one to the other.
  case separateRuns = "separate_runs"
}
