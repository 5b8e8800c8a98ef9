/// What was saved of a damaged file, and what was not.
public struct Recovery: Hashable, Sendable {
  /// The rows of one table.
  public struct Table: Hashable, Sendable {
    /// The table's name, as the schema has it.
    public let name: String
    /// How many rows the new file has.
    public internal(set) var saved = 0
    /// The numbers of rows that must have been there and were not found, as far as numbers tell.
    public internal(set) var lost: [ClosedRange<Int64>] = []
    /// Rows that were found and say nothing without a row that was not.
    public internal(set) var leftOut = 0
    /// Rows that stand for lost ones, so that what refers to them could be kept.
    public internal(set) var standIns = 0
    /// Rows whose moment of recording was none, and is now that of the row before.
    public internal(set) var mended = 0
    /// The numbers of rows that are not what was recorded, by their digests.
    public internal(set) var changed: [ClosedRange<Int64>] = []
    /// The numbers of rows whose digests are damaged: they may be as they were.
    public internal(set) var unverified: [ClosedRange<Int64>] = []
    /// Whether it may have had rows that nothing tells of: a page that it had, or the list of tables, cannot be
    /// read.
    public internal(set) var mayLack = false
    /// Columns that this program does not know, of a newer one: what they held was left.
    public internal(set) var unknownColumns: [String] = []

    /// Whether every row was saved as it was, as far as can be told.
    public var isWhole: Bool {
      lost.isEmpty && leftOut == 0 && standIns == 0 && mended == 0 && changed.isEmpty
        && unverified.isEmpty && !mayLack && unknownColumns.isEmpty
    }
  }

  /// Every table of the schema.
  public internal(set) var tables: [Table] = []
  /// Tables that this program does not know, of a newer one or of the user's: their rows were left.
  public internal(set) var unknownTables: [String] = []
  /// Rows that were found but no table can be told to have had.
  public internal(set) var unplaced = 0
  /// What the check of the new file finds.
  public internal(set) var problems: [Problem] = []

  /// Whether every row was saved, as far as can be told.
  public var isWhole: Bool {
    unplaced == 0 && unknownTables.isEmpty && problems.isEmpty && tables.allSatisfy(\.isWhole)
  }
}
