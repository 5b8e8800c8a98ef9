internal import Claims

/// What the heading line of a table of claims says.
public struct SheetHeader: Sendable {
  /// The place of each column, in the order of their cases; -1 where the table has none.
  private let places: [Int]
  /// Headings that mean nothing here: their columns are left out.
  public let unknown: [String]
  /// The property of every row, where a heading names it: `amount`, `valorisation`.
  let property: Property?
  /// A unit that the heading of the values states: `Montant (Md€)`.
  let unit: String?
  /// How many columns there are.
  let count: Int
  /// The language of the headings, which decides what `1.500` means; nil where they do not tell.
  let language: Language?

  /// Whether a spreadsheet may have wrapped what looks like a formula.
  private let isSpreadsheet: Bool

  /// What a record has in a column; empty where there is none.
  func field(_ column: SheetColumn, _ record: CSVRecord) -> String {
    let range = range(of: column, record)
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
    unknown = []
    property = nil
    unit = nil
    count = places.count
    language = .english
  }

  /// Reads the headings; throws where no row could be read under them.
  init(_ headings: [String], line: Int) throws(SheetProblem) {
    var places: [SheetColumn: Int] = [:]
    var unknown: [String] = []
    var property: Property?
    var unit: String?
    var french = 0
    for (index, heading) in headings.enumerated() {
      let name = HeadingName(heading)
      if let column = SheetColumn.named(name.words), places[column] == nil {
        places[column] = index
        if column == .value {
          unit = name.unit
          property = HeadingName.properties[name.words.folded]
        }
      } else if let named = HeadingName.properties[name.words.folded], places[.value] == nil {
        places[.value] = index
        property = named
        unit = name.unit
      } else if !heading.utf8.allSatisfy({ $0 <= 0x20 }) {
        unknown.append(heading)
      }
      if HeadingName.isFrench(name.words) { french += 1 }
    }
    self.places = SheetColumn.allCases.map { places[$0] ?? -1 }
    isSpreadsheet = true
    self.unknown = unknown
    self.property = property
    self.unit = unit
    count = headings.count
    let english = headings.count { ["property", "value", "published"].contains($0) }
    language = french > 0 ? .french : english > 0 ? .english : nil
    guard places[.value] != nil else { throw SheetProblem(line: line, .missingColumn(.value)) }
    guard places[.deal] != nil || places[.from] != nil || places[.to] != nil else {
      throw SheetProblem(line: line, .missingColumn(.deal))
    }
    guard places[.property] != nil || property != nil else {
      throw SheetProblem(line: line, .missingColumn(.property))
    }
    guard places[.outlet] != nil || places[.url] != nil || places[.title] != nil else {
      throw SheetProblem(line: line, .missingColumn(.outlet))
    }
  }
}

/// A heading parted into its words and the unit after them.
private struct HeadingName {
  let words: String
  let unit: String?

  init(_ heading: String) {
    guard let open = heading.firstIndex(of: "(") else {
      words = heading
      unit = nil
      return
    }
    words = String(heading[..<open])
    let inside = heading[heading.index(after: open)...].prefix { $0 != ")" }
    unit = inside.isEmpty ? nil : String(inside)
  }

  /// Headings that name a property beside the value below them.
  static let properties: [String: Property] = {
    let names: [(Property, [String])] = [
      (.amount, ["amount", "montant"]), (.valuation, ["valuation", "valorisation"]),
      (.stake, ["stake", "part du capital"]), (.capacity, ["capacity", "puissance"]),
    ]
    var table: [String: Property] = [:]
    for (property, headings) in names {
      for heading in headings {
        table[heading] = property
        table[heading + " "] = property
      }
    }
    return table
  }()

  static func isFrench(_ heading: String) -> Bool {
    french.contains(heading.foldedWords.joined(separator: " "))
  }

  private static let french: Set<String> = [
    "operation", "objet", "sujet", "montant", "valeur", "propriete", "attribut", "fait", "media",
    "publie", "publie le", "date de publication", "lien", "adresse", "titre", "auteur", "citation",
    "commentaire", "remarque", "devise", "valorisation", "investisseur", "cible", "entreprise",
  ]
}
