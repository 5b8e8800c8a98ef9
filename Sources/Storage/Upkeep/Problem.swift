/// Something in a file that should not be so.
public struct Problem: Hashable, Sendable {
  /// The table that it is in; empty where SQLite names none.
  public let table: String
  /// The number of the row; nil where it is not about one.
  public let row: Int64?
  /// What is wrong.
  public let what: What
  /// What can be done.
  public let mend: Mend

  /// What can be wrong.
  public enum What: Hashable, Sendable {
    /// Pages or indexes are damaged; in SQLite's words.
    case damage(String)
    /// A table, index, trigger or view, which of them says `kind`, is not there.
    case missing(kind: String)
    /// It is there, and not as our migrations make it.
    case changed(kind: String)
    /// The header of the file states another version of the schema than the list of migrations.
    case otherVersion(stated: Int, applied: Int)
    /// It refers to a row of that table that is not there.
    case danglingReference(to: String)
    /// It breaks a rule of ours.
    case broken(Rule)
    /// The text of a copy is not the one that was recorded.
    case otherText
    /// The row is not the one that was recorded, by its digest.
    case otherRow
    /// The rows from this one to that number are not there, and were recorded.
    case lostRows(through: Int64)
    /// The digests of the rows from this one to that number are damaged: the rows may be as they were.
    case damagedSeal(through: Int64)
    /// A claim cannot be read, and why.
    case unreadable(String)
    /// The search index is not that of the texts.
    case staleIndex
    /// The text in that column is not UTF-8.
    case notUTF8(column: String)
    /// What that column holds is no moment.
    case noMoment(column: String)
    /// The moment in that column is yet to come.
    case yetToCome(column: String)
  }

  /// A rule that the schema alone cannot keep.
  public enum Rule: Hashable, Sendable {
    /// The day of publication of a claim is that of its article.
    case publicationDay
    /// The outlet of an article is the last that was given.
    case lastOutlet
    /// A claim is where its last move put it.
    case lastMove
    /// No claim is on a deal that was merged into another.
    case standingDeal
    /// The text of an article has the quotes of its claims at their places.
    case quote
    /// No claim is corrected by itself, by whatever way.
    case correctionsEnd
    /// The key of a deal is that of its parties.
    case partyKey
    /// No deal was merged into one that was merged itself.
    case standingTarget
    /// An outlet or organization is meant by its own name.
    case ownName
  }

  /// What can be done about it.
  public enum Mend: Hashable, Sendable {
    /// Go back to a backup.
    case restore
    /// Go back to a backup, or save what can be read.
    case restoreOrRecover
    /// Give the outlet of the article again.
    case giveOutlet
    /// Move the claim.
    case move
    /// Retract the claim, and record it again.
    case retract
    /// Withdraw one of the corrections.
    case uncorrect
    /// Undo the merger, and merge again.
    case mergeAgain
    /// Add the name to the outlet or organization.
    case addName
    /// Have SQLite make the index again.
    case rebuild
  }
}
