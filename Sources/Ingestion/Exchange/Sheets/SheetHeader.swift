internal import Claims

/// A column of values.
struct SheetFigure: Sendable {
  /// Where it stands in a record.
  let place: Int
  /// The property of every value, where the heading names it: `amount`, `valorisation`.
  let property: Property?
  /// A unit that the heading states: `Montant (Md€)`.
  let unit: String?
}

/// What the heading line of a table of claims says.
public struct SheetHeader: Sendable {
  /// The place of each column, in the order of their cases; -1 where the table has none.
  private let places: [Int]
  /// Headings that mean nothing here: their columns are left out.
  public let unknown: [String]
  /// The columns of values: each makes a claim of a line.
  let figures: [SheetFigure]
  /// What kind of deal the headings of the parties speak of: who has an acquirer is bought.
  let kind: DealKind?
  /// How many columns there are.
  let count: Int
  /// The language of the headings, or of the values, which decides what `1.500` means; nil where they do not tell.
  let language: Language?
  /// Which number of a date is the day, as far as the dates tell.
  let dateOrder: SheetDefaults.DateOrder?

  /// Whether the column of firmness may hold words that say nothing of it.
  let hasStatuses: Bool

  /// Whether the table tells attributes of objects: a `status` or a `capacity` is none of a deal there.
  let isOfAnything: Bool

  /// Whether a spreadsheet may have wrapped what looks like a formula.
  private let isSpreadsheet: Bool

  /// What a record has in a column; empty where there is none.
  func field(_ column: SheetColumn, _ record: CSVRecord) -> String {
    field(at: places[column.rawValue], record)
  }

  /// What a record has at a place; empty where there is none.
  func field(at place: Int, _ record: CSVRecord) -> String {
    let range = record.range(of: place)
    if range.isEmpty { return "" }
    let text = String(decoding: record.bytes[range], as: UTF8.self)
    return isSpreadsheet ? CSVFormula.undone(text) : text
  }

  /// Where the field of a column stands in a record's bytes; an empty range where there is none.
  func range(of column: SheetColumn, _ record: CSVRecord) -> Range<Int> {
    record.range(of: places[column.rawValue])
  }

  /// The header of records that have all columns in the order of their cases, and are of no spreadsheet.
  static let allColumns = SheetHeader()

  private init() {
    places = SheetColumn.allCases.map(\.rawValue)
    isSpreadsheet = false
    hasStatuses = false
    isOfAnything = false
    unknown = []
    figures = [SheetFigure(place: SheetColumn.value.rawValue, property: nil, unit: nil)]
    kind = nil
    count = places.count
    language = .english
    dateOrder = nil
  }

  /// Reads the headings, and in the lines below them what they leave open; throws where no row could be read
  /// under them.
  init(_ headings: [String], line: Int, sample: SheetSample) throws(SheetProblem) {
    var reading = HeadingReading(headings)
    reading.settle(by: sample)
    places = SheetColumn.allCases.map { reading.places[$0] ?? -1 }
    isSpreadsheet = true
    unknown = reading.unknown
    hasStatuses = reading.hasStatuses
    isOfAnything = reading.isOfAnything
    figures = reading.figures
    kind = reading.kind
    count = headings.count
    let columns = reading.figures.map(\.place)
    // French amounts stand below English headings too; English ones never below French.
    language = sample.isFrench(columns) ? .french : reading.language
    dateOrder = reading.places[.published].flatMap { sample.dateOrder($0) }
    guard !figures.isEmpty else { throw SheetProblem(line: line, .missingColumn(.value)) }
    let has = { (column: SheetColumn) in reading.places[column] != nil }
    guard has(.deal) || has(.from) || has(.to) else {
      throw SheetProblem(line: line, .missingColumn(.deal))
    }
    guard has(.property) || figures.allSatisfy({ $0.property != nil }) else {
      throw SheetProblem(line: line, .missingColumn(.property))
    }
    guard has(.outlet) || has(.url) || has(.title) else {
      throw SheetProblem(line: line, .missingColumn(.outlet))
    }
  }

  /// What the names of deals mean in a table about deals: one with a property that deals have, or the status of one.
  /// Names in any other table stay what they are.
  func wordings(in sample: SheetSample) -> TableWordings? {
    let isAboutDeals =
      figures.contains { $0.property.map { Property.standard.contains($0) } ?? false }
      || sample.records.contains { record in
        switch SheetWords.standardProperty(field(.property, record)) {
        case nil: false
        case .status: SheetWords.modality(field(.value, record)) != nil
        default: true
        }
      }
    guard isAboutDeals, !isOfAnything else { return nil }
    // A line that claims nothing is left out, and decides nothing.
    let claiming = sample.records.lazy.filter { record in
      figures.contains { !field(at: $0.place, record).saysNothing }
    }
    return TableWordings(claiming.map { field(.deal, $0).trimmed })
  }
}
