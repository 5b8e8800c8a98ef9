internal import Claims
public import Storage

/// Why a file of reference rates was not imported.
public enum RateTableError: Error, Hashable, Sendable {
  /// It is a zip archive, and no table comes out of it.
  case archive(ZipError)
  /// The first line is not that of such a table: `Date`, then currencies by their ISO 4217 codes.
  case badHeader
  /// This line, from 1, has no day at its beginning, or no rate where one must be.
  case badLine(Int)
}

/// The European Central Bank's table of euro reference rates, `eurofxref-hist.csv`: a line a day, a
/// column a currency, `N/A` where there was no rate. Also in the zip archive that the bank gives it
/// in.
public struct RateTable {
  /// What was read.
  public struct Report: Sendable {
    /// Rates in the table.
    public internal(set) var rates = 0
    /// Rates that the file did not have so.
    public internal(set) var changed = 0
    /// Currencies.
    public internal(set) var currencies = 0
    /// The number of the change that this was; nil where it changed nothing.
    public internal(set) var change: Int64?
    /// The first and the last day, in ISO 8601; nil where the table has none.
    public internal(set) var days: (first: String, last: String)?
  }

  private let database: Database

  /// Imports into a database.
  public init(_ database: Database) {
    self.database = database
  }

  /// Keeps every rate of the table. To be called inside a transaction, which must fail when this
  /// throws: ``RateTableError``, `SQLiteError`, or what `input` throws.
  public func run(_ input: InputStream) throws -> Report {
    let isZipped = ZipArchive.begins(try input.peek())
    var reader = try isZipped ? CSVReader(tableInside(input)) : CSVReader(input.next)
    var record = CSVRecord()
    guard try reader.next(&record) else { throw RateTableError.badHeader }
    let heads = record.fields.map(\.trimmed)
    let currencies = heads.enumerated().filter { Unit(rawValue: $0.element).isCurrency }
    guard heads.first?.folded == "date", !currencies.isEmpty else { throw RateTableError.badHeader }
    var report = Report()
    report.currencies = currencies.count
    var span: ClosedRange<Day>?
    while try next(&reader, &record) {
      if record.isBlank { continue }
      guard let day = Day(record[0].trimmed) else {
        throw RateTableError.badLine(record.line)
      }
      span = span.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
      for (place, currency) in currencies {
        let text = record[place].trimmed
        if text.isEmpty || text == "N/A" { continue }
        guard let rate = Decimal(text), rate > .zero else {
          throw RateTableError.badLine(record.line)
        }
        report.rates += 1
        if try database.keep(
          ReferenceRate(currency: currency, day: day, perEuro: rate), of: input.name,
          change: &report.change)
        {
          report.changed += 1
        }
      }
    }
    report.days = span.map { ($0.lowerBound.description, $0.upperBound.description) }
    return report
  }

  /// The most that the table may weigh, zipped or not: 64 MB. The bank's own, of all days since
  /// 1999, has 2.
  private static let sizeLimit = 64 << 20

  /// The one table that an archive holds.
  private func tableInside(_ input: InputStream) throws -> [UInt8] {
    let bytes = try input.rest(limit: Self.sizeLimit)
    do throws(ZipError) {
      let archive = try ZipArchive(bytes)
      let tables = archive.entries.filter { $0.name.lowercased().hasSuffix(".csv") }
      guard let table = tables.first else { throw .nothingInside }
      guard tables.count == 1 else { throw .severalInside(tables.count) }
      return try archive.content(of: table, limit: Self.sizeLimit)
    } catch {
      throw RateTableError.archive(error)
    }
  }

  private func next(_ reader: inout CSVReader, _ record: inout CSVRecord) throws -> Bool {
    do {
      return try reader.next(&record)
    } catch let error as CSVError {
      throw RateTableError.badLine(error.line)
    }
  }
}
