/// The digests of rows with consecutive numbers, made of what was bound when they were inserted.
///
/// To read a claim once more takes several times as long as to hash what is at hand.
struct NewDigests {
  private(set) var first: Int64 = 1
  private var digests: [UInt64] = []

  /// How many there are.
  var count: Int { digests.count }

  /// The number of the last row; nil where there is none.
  var last: Int64? { digests.isEmpty ? nil : first + Int64(digests.count - 1) }

  /// Adds a row. Where it does not follow the last one, those before it are forgotten, and must be read.
  mutating func append(_ digest: UInt64, of number: Int64) {
    if number &- 1 != last {
      digests.removeAll(keepingCapacity: true)
      first = number
    }
    digests.append(digest)
  }

  /// Forgets the rows after the first `count`: they were taken back.
  mutating func removeAll(after count: Int) {
    digests.removeLast(max(0, digests.count - count))
  }

  /// Hands over the digest of each row.
  func forEach(
    _ body: (_ number: Int64, _ digest: UInt64) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    for (place, digest) in digests.enumerated() { try body(first + Int64(place), digest) }
  }
}
