public import Claims

/// A claim in the history of its question.
public struct HistoryEntry: Sendable {
  /// The claim.
  public let claim: Claim
  /// The question that it answers.
  public let question: Question
  /// What it changed.
  public let change: Change
  /// The claim that ``change`` is measured against; nil for a new one.
  public let comparedTo: Int64?
  /// How many times the smaller of the two figures the larger is, where they contradict; nil
  /// otherwise.
  public let ratio: Double?
  /// For dates that contradict, the days between them; nil otherwise.
  public let daysApart: Int?
  /// On whose word it stands.
  public let trail: Trail
  /// What became of it by the day of the history.
  public let verdict: Verdict
  /// What else is worth knowing of it.
  public let notes: [ClaimNote]
}

extension Evidence {
  /// All claims in order of publication, each with what it changed in what was known before it. A
  /// claim without a date stands where it was recorded. n log n in the claims.
  ///
  /// - Parameter since: Leaves out what was surely out, and recorded here, before this day; what changed is still
  ///   measured against it.
  /// - Parameter countingRecords: Whether what was only recorded since is news too: not where all was.
  public func history(since: Day? = nil, countingRecords: Bool = true) -> [HistoryEntry] {
    dossiers().flatMap { $0.history }
      .filter { entry in
        since.map { entry.claim.isNews(since: $0, countingRecords: countingRecords) } ?? true
      }
      .sorted { inOrder($0.claim, $1.claim) }
  }
}
