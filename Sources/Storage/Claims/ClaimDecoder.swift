import Claims

/// Makes claims of the rows of `sourced_claim`. One decoder serves one query: it keeps the dates that are no
/// plain days, which take longest to read and which a million claims share with few articles.
final class ClaimDecoder {
  private var dates: [String: EDTFDate] = [:]
  /// When the claim before was recorded: all claims of an import have one moment.
  private var latest: (text: String, moment: Timestamp)?
  private let known: ClaimContext
  /// Above this the dates are read anew: the memory of a stream does not grow with its length.
  private static let mostKept = 4096
  /// `2026-01-29`, which is read faster than looked up.
  private static let dayLength = 10

  /// Reads claims in the light of what was said of their outlets, articles and places.
  init(_ known: ClaimContext) {
    self.known = known
  }

  /// The claim of a row; an error of the kind `mismatch` where the row cannot be read.
  func claim(_ row: Row) throws(SQLiteError) -> Claim {
    let id: Int64 = row[0]
    let outlet: Int64? = known.publishers.isEmpty ? row[14] : known.publishers[row[13]] ?? row[14]
    return Claim(
      id: id, deal: known.places[id] ?? row[1], property: Property(rawValue: row[2]),
      value: try value(row),
      basis: try row.basis(10, 11), modality: try row.word(12), article: row[13],
      outlet: outlet.map { known.outlets[$0] ?? $0 },
      via: via(row), published: try published(row), recorded: try recorded(row),
      quote: quote(row),
      confidence: row[23])
  }

  private func value(_ row: Row) throws(SQLiteError) -> Value {
    let unit: String = row[3]
    switch unit {
    case "text": return .text(row[4])
    case "date": return .date(try date(row[6], row))
    default:
      let sides: (low: Decimal?, high: Decimal?)?
      if row.isNull(6) {
        sides = (whole(row, 4), whole(row, 5))
      } else {
        sides = ValueColumns.bounds(row[6])
      }
      guard let sides,
        let quantity = Quantity(
          low: sides.low, high: sides.high, unit: Unit(rawValue: unit), isApproximate: row[7],
          isVague: row[8], hedge: row[9])
      else { throw row.unreadable("the value of claim \(row[0] as Int64) cannot be read") }
      return .quantity(quantity)
    }
  }

  private func whole(_ row: Row, _ column: Int32) -> Decimal? {
    row.storage(column) == .integer ? Decimal(row.integer(column)) : nil
  }

  private func via(_ row: Row) -> [Int64] {
    let outlets = known.credits.map { $0[row[0]] ?? [] } ?? credits(row)
    return known.outlets.isEmpty ? outlets : outlets.map { known.outlets[$0] ?? $0 }
  }

  private func credits(_ row: Row) -> [Int64] {
    if row.isNull(15) { return [] }
    let numbers = row.text(15)
    return Int64(numbers).map { [$0] } ?? numbers.split(separator: " ").compactMap { Int64($0) }
  }

  private func published(_ row: Row) throws(SQLiteError) -> EDTFDate? {
    if let given = known.dates[row[13]] { return given }
    return row.isNull(16) ? nil : try date(row[16], row)
  }

  private func recorded(_ row: Row) throws(SQLiteError) -> Timestamp {
    let text: String = row[17]
    if let latest, latest.text == text { return latest.moment }
    let moment = try row.timestamp(text)
    latest = (text, moment)
    return moment
  }

  private func date(_ text: String, _ row: Row) throws(SQLiteError) -> EDTFDate {
    if text.utf8.count == Self.dayLength, let date = EDTFDate(text) { return date }
    if let known = dates[text] { return known }
    guard let date = EDTFDate(text) else { throw row.unreadable("“\(text)” is no date in EDTF") }
    if dates.count >= Self.mostKept { dates.removeAll() }
    dates[text] = date
    return date
  }

  private func quote(_ row: Row) -> Quote? {
    if row.isNull(18) { return nil }
    return Quote(exact: row[18], prefix: row[19], suffix: row[20], start: row[21], end: row[22])
  }
}
