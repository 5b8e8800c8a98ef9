/// Something in a file that should not be so.
public struct Problem: Hashable, Sendable {
  /// The table that it is in; empty where SQLite names none.
  public let table: String
  /// The number of the row; nil where it is not about one.
  public let row: Int64?
  /// What is wrong.
  public let what: String
  /// What can be done.
  public let mend: String
}
