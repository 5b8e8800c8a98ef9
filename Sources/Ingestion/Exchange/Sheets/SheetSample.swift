internal import Claims

/// The first lines of a table, looked at together.
struct SheetSample {
  let records: [CSVRecord]
  /// Whether semicolons part the fields, as where the comma is a decimal sign.
  let hasSemicolons: Bool

  /// Whether most of the cells of a column that hold something are what `isSuch` tells.
  func holds(_ place: Int, mostly isSuch: (String) -> Bool) -> Bool {
    var (such, all) = (0, 0)
    for record in records {
      let cell = record[place].trimmed
      if cell.saysNothing { continue }
      all += 1
      if isSuch(cell) { such += 1 }
    }
    return such * 2 > all
  }

  /// Whether a value is written as in French only: "3 Md€", "2 milliards".
  func isFrench(_ places: [Int]) -> Bool {
    records.contains { record in
      places.contains { place in
        let cell = record[place]
        // Most cells have no such word, and need not be folded to see it.
        guard cell.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "m") || $0 >= 0x80 }) else {
          return false
        }
        return cell.foldedWords.contains { word in
          let letters = word.drop { $0.isNumber }
          return letters == "md" || letters == "mds" || letters.hasPrefix("milliard")
        }
      }
    }
  }

  /// Which number of the dates in a column is the day: what those say that can be read in one way only; else,
  /// with semicolons, the first. Nil where nothing tells, or the dates themselves disagree.
  func dateOrder(_ place: Int) -> SheetDefaults.DateOrder? {
    var found: Set<SheetDefaults.DateOrder> = []
    for date in Set(records.map { $0[place] }) {
      if let order = SheetDate.order(of: date) { found.insert(order) }
    }
    if found.isEmpty { return hasSemicolons ? .dayFirst : nil }
    return found.count == 1 ? found.first : nil
  }
}
