/// What was read of fields that come again: a million lines of a table share some thousands of values, dates
/// and names, and to read one takes as long as to record it.
struct SheetMemo<Key: Hashable, Result> {
  private var known: [Key: Result] = [:]
  /// Above this the fields are read anew: memory does not grow with the table.
  private static var mostKept: Int { 10_000 }

  /// What `read` made of the key before, or makes of it now. What cannot be read is not kept.
  mutating func result<Failure: Error>(
    _ key: Key, read: (Key) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let result = known[key] { return result }
    let result = try read(key)
    if known.count >= Self.mostKept { known.removeAll(keepingCapacity: true) }
    known[key] = result
    return result
  }
}
