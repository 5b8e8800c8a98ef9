public import Claims

/// What was said about a claim after it was recorded. Each is a record of its own, and can be withdrawn by
/// another.
public struct ClaimRemark: Hashable, Sendable {
  /// What was said.
  public enum Kind: Hashable, Sendable {
    /// It should not have been recorded.
    case retraction
    /// It was recorded wrongly; the claim of this number has it right.
    case correction(replacement: Int64)
    /// A person looked at it.
    case review(Verdict)
  }

  /// What a person who looked at a claim found.
  public enum Verdict: String, CaseIterable, Sendable {
    /// It is as the article has it.
    case accepted
    /// The article says no such thing.
    case rejected
    /// It was changed, by a correction.
    case changed
  }

  /// The record's number among those of its kind.
  public let id: Int64
  /// What was said.
  public let kind: Kind
  /// About which claim.
  public let claim: Int64
  /// Why, in the person's own words; empty where there is nothing to add.
  public let note: String
  /// When it was recorded here.
  public let recorded: Timestamp
  /// When it was withdrawn here; nil while it stands.
  public let withdrawn: Timestamp?
}

extension Row {
  /// A remark: its number, claim, note, and two moments, in the first five columns.
  func remark(_ kind: ClaimRemark.Kind) throws(SQLiteError) -> ClaimRemark {
    let withdrawn: String? = self[4]
    return ClaimRemark(
      id: self[0], kind: kind, claim: self[1], note: self[2], recorded: try timestamp(self[3]),
      withdrawn: try withdrawn.map { (text) throws(SQLiteError) in try timestamp(text) })
  }
}
