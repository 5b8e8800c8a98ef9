import Claims

/// A value as the columns `low`, `high` and `text` of a claim have it; the schema says how.
struct ValueColumns {
  let low: Bound
  let high: Bound
  let text: String?
  let isApproximate: Bool
  let isVague: Bool
  let hedge: String

  init(_ value: Value) {
    switch value {
    case .quantity(let quantity):
      low = Bound(quantity.low)
      high = Bound(quantity.high)
      text = low.isExact && high.isExact ? nil : Self.decimals(quantity)
      isApproximate = quantity.isApproximate
      isVague = quantity.isVague
      hedge = quantity.hedge
    case .date(let date):
      low = date.earliest.map { .words($0.description) } ?? .none
      high = date.latest.map { .words($0.description) } ?? .none
      text = date.text
      isApproximate = date.isApproximate
      isVague = false
      hedge = ""
    case .text(let words):
      low = .words(words)
      high = .words(words)
      text = nil
      isApproximate = false
      isVague = false
      hedge = ""
    }
  }

  /// Both bounds exactly, as `low/high`; a side that is not stated is empty.
  private static func decimals(_ quantity: Quantity) -> String {
    "\(quantity.low?.description ?? "")/\(quantity.high?.description ?? "")"
  }

  /// The inverse: both bounds of such a text; nil where it is none.
  static func bounds(_ text: String) -> (low: Decimal?, high: Decimal?)? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let (low, high) = (Decimal(digits: sides[0]), Decimal(digits: sides[1]))
    guard (low == nil) == sides[0].isEmpty, (high == nil) == sides[1].isEmpty else { return nil }
    return (low, high)
  }
}

/// One side of a value, as SQLite orders it.
enum Bound: ColumnValue {
  /// Not stated.
  case none
  /// A whole number, exact.
  case whole(Int64)
  /// The nearest binary number; the exact one stands in `text`.
  case nearest(Double)
  /// A day, or words.
  case words(String)

  init(_ number: Decimal?) {
    guard let number else {
      self = .none
      return
    }
    self = number.wholeNumber.map(Bound.whole) ?? .nearest(number.nearestDouble)
  }

  var isExact: Bool {
    if case .nearest = self { false } else { true }
  }

  func bind(to statement: Statement, at index: Int32) -> Int32 {
    switch self {
    case .none: statement.bindNull(at: index)
    case .whole(let number): statement.bind(number, at: index)
    case .nearest(let number): statement.bind(number, at: index)
    case .words(let words): statement.bind(words, at: index)
    }
  }

  init(_ row: Row, _ column: Int32) {
    switch row.storage(column) {
    case .null: self = .none
    case .integer: self = .whole(row.integer(column))
    case .real: self = .nearest(row.double(column))
    case .text: self = .words(row.text(column))
    }
  }
}
