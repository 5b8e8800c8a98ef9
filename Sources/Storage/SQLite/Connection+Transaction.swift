internal import CSQLite

extension Connection {
  /// How a transaction begins, and so what it may do.
  enum Transaction {
    /// Takes the lock for writing at once, so that it never fails half-way for want of it.
    case writing
    /// Reads one state of the file, whatever others write meanwhile.
    case reading
  }

  /// Runs `body` as one change: all of it is kept when it returns, none of it when it throws.
  ///
  /// Inside another transaction it is a savepoint of that one. With `keeping` false nothing is kept
  /// even when `body` returns. `mapping` wraps what SQLite says in the error of `body`.
  func transaction<Result, Failure: Error>(
    _ kind: Transaction = .writing, keeping: Bool = true, mapping: (SQLiteError) -> Failure,
    body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let nested = isInTransaction
    let begin: StaticString =
      nested ? "SAVEPOINT step" : kind == .writing ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED"
    try control(begin, mapping)
    do {
      let result = try body()
      if keeping {
        try control(nested ? "RELEASE step" : "COMMIT", mapping)
      } else {
        undo(nested)
      }
      return result
    } catch {
      undo(nested)
      throw error
    }
  }

  /// The same for a body that throws nothing but what SQLite says.
  func transaction<Result>(
    _ kind: Transaction = .writing, keeping: Bool = true,
    body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try transaction(kind, keeping: keeping, mapping: { $0 }, body: body)
  }

  /// Runs `body` as one change or, inside a transaction, as a plain part of it, which must fail
  /// with it.
  ///
  /// A savepoint for each claim would make FTS5 write its index out each time: a third of the
  /// speed.
  func together<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    isInTransaction ? try body() : try transaction(body: body)
  }

  /// Whether a transaction is under way.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  private func control<Failure: Error>(
    _ sql: StaticString, _ mapping: (SQLiteError) -> Failure
  ) throws(Failure) {
    do throws(SQLiteError) {
      try run(sql)
    } catch {
      throw mapping(error)
    }
  }

  /// Takes the change back. A failure leaves nothing to take back: SQLite did it by itself, as it
  /// does on a full disk.
  private func undo(_ nested: Bool) {
    guard isInTransaction else { return }
    if nested { try? run("ROLLBACK TO step") }
    try? run(nested ? "RELEASE step" : "ROLLBACK")
  }
}
