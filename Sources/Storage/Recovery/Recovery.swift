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
  }

  /// Every table of the schema.
  public internal(set) var tables: [Table] = []
  /// Rows that were found but no table can be told to have had.
  public internal(set) var unplaced = 0
  /// What the check of the new file finds.
  public internal(set) var problems: [Problem] = []

  /// Whether every row was saved, as far as can be told.
  public var isWhole: Bool {
    unplaced == 0 && problems.isEmpty
      && tables.allSatisfy { $0.lost.isEmpty && $0.leftOut == 0 && $0.standIns == 0 }
  }
}
