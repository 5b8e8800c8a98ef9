internal import Claims
internal import Storage

/// The claims that the file had before the import, each of which stands for one row of the table at most: a table may
/// have lines that are alike, and an import that goes on after an interruption finds some of them recorded.
struct EarlierClaims {
  /// What rows must share to be alike.
  private struct Content: Hashable {
    let article: Int64
    let deal: Int64
    let property: Property
    let value: Value
    let basis: Basis
    let modality: Modality
    let quote: String?
  }

  private let database: Database
  private var taken = NumberSet()
  /// Of some contents, the claims that no row was yet.
  private var left: [Content: ArraySlice<KnownClaim>] = [:]
  private static let mostKept = 10_000

  init(_ database: Database) {
    self.database = database
  }

  /// The first claim that says what a row says and that no row before was; nil where there is none. What the
  /// import itself recorded, as `report` has it, is another row.
  mutating func claim(
    like row: SheetRow, on deal: Int64, _ article: Int64, quote: String?,
    madeHere report: ImportReport
  ) throws(SQLiteError) -> KnownClaim? {
    let content = Content(
      article: article, deal: deal, property: row.property, value: row.value, basis: row.basis,
      modality: row.modality, quote: quote)
    if left[content] == nil {
      if left.count >= Self.mostKept { left.removeAll() }
      try database.makeClaimIndexes()
      left[content] = try database.knownClaims(
        row.property, row.value, basis: row.basis, modality: row.modality, article: article,
        deal: deal, quote: quote
      ).filter { !taken.contains($0.claim) && !report.recorded(claim: $0.claim) }[...]
    }
    guard let found = left[content]?.popFirst() else { return nil }
    taken.insert(found.claim)
    return found
  }
}
