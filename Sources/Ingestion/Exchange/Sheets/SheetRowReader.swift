internal import Claims

/// Makes rows of the records of a table of claims. Keeps what it has read of words that come again.
struct SheetRowReader {
  let header: SheetHeader
  private let language: Language?
  private let defaults: SheetDefaults
  private var properties = SheetMemo<String, Property>()
  private var values = SheetMemo<ValueFields, Value>()
  private var kinds = SheetMemo<String, DealKind?>()
  private var modalities = SheetMemo<String, Modality?>()
  private var dates = SheetMemo<String, EDTFDate>()
  private var lists = SheetMemo<String, [String]>()

  /// What a row says of its value.
  private struct ValueFields: Hashable {
    let property: Property
    let words: String
    let unit: String
    let hedge: String
  }

  init(_ header: SheetHeader, _ defaults: SheetDefaults) {
    self.header = header
    self.defaults = defaults
    language = header.language ?? defaults.language
  }

  /// The row that a record holds.
  mutating func row(_ record: CSVRecord) throws(SheetProblem) -> SheetRow {
    if record.count > header.count,
      (header.count..<record.count).contains(where: { !record[$0].isEmpty })
    {
      throw SheetProblem(
        line: record.line, .tooManyFields(record.count, headings: header.count))
    }
    let header = header
    return try row(line: record.line) { header.field($0, record) }
  }

  /// The row that has these fields.
  mutating func row(
    line: Int, _ text: (SheetColumn) -> String
  ) throws(SheetProblem) -> SheetRow {
    do throws(SheetProblem.Kind) {
      return try read(line, text)
    } catch {
      throw SheetProblem(line: line, error)
    }
  }

  private mutating func read(
    _ line: Int, _ text: (SheetColumn) -> String
  ) throws(SheetProblem.Kind) -> SheetRow {
    let property = try property(text(.property))
    let value = try value(
      ValueFields(
        property: property, words: text(.value), unit: text(.unit).trimmingSpaces,
        hedge: text(.hedge)))
    let source = SheetSource(
      outlet: text(.outlet).trimmingSpaces, published: text(.published).trimmingSpaces,
      url: text(.url).trimmingSpaces, title: text(.title), author: text(.author),
      article: text(.article))
    guard
      !source.outlet.isEmpty || !source.url.isEmpty || !source.title.isEmpty
        || !source.article.isEmpty
    else { throw .noSource }
    let kind = try kinds.result(text(.kind)) { (text) throws(SheetProblem.Kind) in
      try Self.word(.kind, text, SheetWords.kind)
    }
    var (from, to) = (list(text(.from)), list(text(.to)))
    // Whoever is alone in a round or a listing raises the money or is listed, in whatever column.
    if to.isEmpty, kind == .fundingRound || kind == .listing { (from, to) = ([], from) }
    let row = SheetRow(
      line: line, deal: text(.deal).trimmingSpaces, kind: kind, label: text(.label),
      from: from, to: to, property: property,
      value: value,
      basis: Basis(
        valuation: try Self.word(.valuationBasis, text(.valuationBasis), SheetWords.valuation),
        part: text(.part).isEmpty ? nil : text(.part)),
      modality: try modalities.result(text(.modality)) { (text) throws(SheetProblem.Kind) in
        try Self.word(.modality, text, SheetWords.modality)
      } ?? .rumored,
      source: source, published: try published(source.published), via: list(text(.via)),
      quote: text(.quote),
      confidence: try confidence(text(.confidence)), note: text(.note),
      recorded: try moment(text(.recorded)))
    guard !row.deal.isEmpty || !row.from.isEmpty || !row.to.isEmpty else { throw .noDeal }
    return row
  }

  private mutating func published(_ text: String) throws(SheetProblem.Kind) -> EDTFDate? {
    if text.isEmpty { return nil }
    let (language, order) = (language, defaults.dateOrder)
    return try dates.result(text) { (text) throws(SheetProblem.Kind) in
      guard let date = SheetDate.date(text, language: language, order: order) else {
        throw .badDate(.published, text)
      }
      return date
    }
  }

  private mutating func value(_ fields: ValueFields) throws(SheetProblem.Kind) -> Value {
    // Long texts seldom come again, and would fill the memory; texts with accents can be equal and yet not
    // the same bytes.
    guard fields.words.utf8.count <= 64, fields.words.utf8.allSatisfy({ $0 < 0x80 }) else {
      return try Self.value(fields, under: heading(fields), language)
    }
    let (heading, language) = (heading(fields), language)
    return try values.result(fields) { (fields) throws(SheetProblem.Kind) in
      try Self.value(fields, under: heading, language)
    }
  }

  /// The unit of values that state none.
  private func heading(_ fields: ValueFields) -> String? {
    let isMoney = fields.property == .amount || fields.property == .valuation
    return header.unit ?? (isMoney ? defaults.currency : nil)
  }

  private static func value(
    _ fields: ValueFields, under heading: String?, _ language: Language?
  ) throws(SheetProblem.Kind) -> Value {
    let isText = fields.unit == "text" || !Property.standard.contains(fields.property)
    guard isText || !SheetWords.isNothing(fields.words) else { throw .missing(.value) }
    guard fields.unit == "text" || fields.words.utf8.contains(where: { $0 > 0x20 }) else {
      throw .missing(.value)
    }
    let value = try SheetValue(property: fields.property, language: language).read(
      fields.words, unit: fields.unit, heading: heading)
    guard !fields.hedge.isEmpty, let hedged = value.quantity?.hedged(with: fields.hedge) else {
      return value
    }
    return .quantity(hedged)
  }

  /// The parts of a field that holds several.
  private mutating func list(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    return lists.result(text) { text in
      text.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    }
  }

  private mutating func property(_ text: String) throws(SheetProblem.Kind) -> Property {
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      guard let property = header.property else { throw .missing(.property) }
      return property
    }
    return try properties.result(text) { (text) throws(SheetProblem.Kind) in
      let words = text.foldedWords.joined(separator: "_")
      let isName = text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
      }
      let name = Self.standard[words]?.rawValue ?? (isName ? text : words)
      guard !name.isEmpty, name.utf8.allSatisfy({ $0 < 0x80 }) else { throw .badProperty(text) }
      return Property(rawValue: name)
    }
  }

  private static let standard: [String: Property] = [
    "montant": .amount, "valorisation": .valuation, "part_du_capital": .stake,
    "puissance": .capacity, "statut": .status, "etat": .status,
  ]

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: SheetColumn, _ text: String, _ named: (String) -> Word?
  ) throws(SheetProblem.Kind) -> Word? {
    if text.isEmpty { return nil }
    guard let word = named(text) else {
      throw .badWord(column, text, expected: Word.allCases.map(\.rawValue))
    }
    return word
  }

  private func confidence(_ text: String) throws(SheetProblem.Kind) -> Double? {
    if text.isEmpty { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw .badNumber(.confidence, text)
    }
    return number
  }

  private func moment(_ text: String) throws(SheetProblem.Kind) -> Timestamp? {
    if text.isEmpty { return nil }
    if let moment = Timestamp(text) { return moment }
    guard let day = Day(text.trimmingSpaces) else { throw .badDate(.recorded, text) }
    return Timestamp(milliseconds: Int64(day.number) * 86_400_000)
  }
}
