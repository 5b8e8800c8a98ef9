/// What was saved of one table of a damaged file.
public struct RecoveredTable: Hashable, Sendable {
  /// The table's name.
  public let name: String
  /// How many of its rows the new file has.
  public internal(set) var saved: Int
  /// How many rows could be read, and were left out because a row that they refer to is lost.
  public internal(set) var orphaned: Int
  /// How many numbers of rows lie where nothing could be read: at most so many rows are lost.
  public internal(set) var unreadable: Int
}
