internal import Claims

/// A small CSV file held in memory, its fields named by the header line.
struct CSVTable {
  /// A row that is asked for its fields by column.
  struct Row {
    let line: Int
    fileprivate let fields: [String: String]

    /// The field of that column; empty where there is none.
    subscript(column: String) -> String { fields[column] ?? "" }

    /// The parts of a field that holds several, parted by semicolons.
    func list(_ column: String) -> [String] {
      self[column].split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    }
  }

  private(set) var rows: [Row] = []

  init(_ bytes: [UInt8]) throws {
    var reader = CSVReader(bytes)
    var record = CSVRecord()
    guard try reader.next(&record) else { return }
    let columns = record.fields
    while try reader.next(&record) {
      if record.isBlank { continue }
      let pairs = zip(columns, record.fields).map { ($0, $1) }
      rows.append(
        Row(line: record.line, fields: Dictionary(firstOf: pairs)))
    }
  }
}
