public import Claims
internal import Glibc

extension Database {
  /// Keeps all that `body` writes when it returns, and nothing when it throws.
  ///
  /// The lock for writing is taken at once. Inside another transaction it is a part of that one,
  /// which can fail by itself. With `keeping` false nothing is kept even when `body` returns: a dry
  /// run, which shows the numbers that the real one would give. `mapping` wraps what SQLite says in
  /// the error of `body`.
  public func inTransaction<Result, Failure: Error>(
    keeping: Bool = true, mapping: (SQLiteError) -> Failure, body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let unindexed = firstUnindexedClaim
    let known = newClaims.count
    let postponed = postponedIndexes
    let isWhole = !connection.isInTransaction
    do throws(Failure) {
      let result = try connection.transaction(.writing, keeping: keeping, mapping: mapping) {
        () throws(Failure) in
        let result = try body()
        if keeping {
          do throws(SQLiteError) {
            try indexQuotes()
            if isWhole {
              try makeClaimIndexes()
              try sealNewRows()
            }
          } catch {
            throw mapping(error)
          }
        } else {
          firstUnindexedClaim = unindexed
          newClaims.removeAll(after: known)
          postponedIndexes = postponed
        }
        return result
      }
      if keeping, !connection.isInTransaction { whenRecorded() }
      return result
    } catch {
      firstUnindexedClaim = unindexed
      newClaims.removeAll(after: known)
      postponedIndexes = postponed
      throw error
    }
  }

  /// The same for a body that throws nothing but what SQLite says.
  public func inTransaction<Result>(
    keeping: Bool = true, body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try inTransaction(keeping: keeping, mapping: { $0 }, body: body)
  }

  /// The same for a body that throws whatever it likes.
  public func inTransaction<Result>(
    keeping: Bool = true, body: () throws -> Result
  ) throws -> Result {
    try inTransaction(keeping: keeping, mapping: { $0 as any Error }, body: body)
  }

  /// Lets several questions see one state of the file, whatever others write meanwhile.
  public func reading<Result>(
    body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try connection.transaction(.reading, body: body)
  }

  /// The same for a body that throws whatever it likes.
  public func reading<Result>(body: () throws -> Result) throws -> Result {
    try connection.transaction(.reading, mapping: { $0 as any Error }, body: body)
  }
}

extension Timestamp {
  /// The present moment, by the clock of this machine.
  public static var now: Timestamp {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
