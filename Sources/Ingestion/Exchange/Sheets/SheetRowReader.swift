internal import Claims
internal import Extraction

/// Makes rows of the records of a table of claims. Keeps what it has read of fields that come again.
struct SheetRowReader {
  let header: SheetHeader
  private let language: Language?
  private let defaults: SheetDefaults
  private let dateOrder: SheetDefaults.DateOrder?
  /// What the names of deals mean here, told by the first lines once a row has nothing but such a name.
  private lazy var wordings = sample.flatMap { header.wordings(in: $0) }
  private let sample: SheetSample?
  private var assertions = FieldMemo<Assertion>()
  private var deals = FieldMemo<SheetDeal>()
  private var modalities = FieldMemo<Modality>()
  private var lists = FieldMemo<[String]>()
  private var credited = FieldMemo<Credits>()
  private var dates = FieldMemo<EDTFDate>()
  /// The source of the line before, with its fields.
  private var latest: (key: [UInt8], source: SheetSource)?
  /// The deal of the line before, which lines below it that name none are about; nil after an empty line.
  private var dealAbove: SheetDeal?
  /// Whether so many lines name no deal that cells must have been merged: one alone was forgotten.
  private let hasMergedDeals: Bool
  /// The fields that something is looked up by.
  private var key: [UInt8] = []

  /// What a row says.
  private struct Assertion {
    let property: Property
    let value: Value
    /// What the cell says beside its value.
    let remark: String
  }

  /// Whom a row credits by name, and in words for somebody without one.
  private struct Credits {
    let via: [String]
    let unnamed: String
  }

  /// `sample` has the first lines of a table that people made.
  init(_ header: SheetHeader, _ defaults: SheetDefaults, sample: SheetSample? = nil) {
    self.header = header
    self.sample = sample
    self.defaults = defaults
    language = header.language ?? defaults.language
    dateOrder = defaults.dateOrder ?? header.dateOrder
    let gaps = sample?.records.count { !$0.isEmpty && !Self.namesDeal($0, header) } ?? 0
    hasMergedDeals = gaps > 1
  }

  /// Appends the rows that a record holds, one for each of its values; none where it claims nothing.
  mutating func read(_ record: CSVRecord, into rows: inout [SheetRow]) throws(SheetProblem) {
    if record.count > header.count,
      (header.count..<record.count).contains(where: { !record.range(of: $0).isEmpty })
    {
      throw SheetProblem(
        line: record.line, .tooManyFields(record.count, headings: header.count))
    }
    let before = rows.count
    do throws(SheetProblem.Kind) {
      for figure in header.figures {
        guard let assertion = try assertion(figure, record) else { continue }
        rows.append(try row(assertion, record))
      }
      if rows.count == before, namesDeal(record) { dealAbove = try deal(record) }
    } catch {
      if namesDeal(record) { dealAbove = try? deal(record) }
      throw SheetProblem(line: record.line, error)
    }
  }

  /// After an empty line nothing is about the deal of the line above.
  mutating func endDeal() { dealAbove = nil }

  private func namesDeal(_ record: CSVRecord) -> Bool { Self.namesDeal(record, header) }

  private static func namesDeal(_ record: CSVRecord, _ header: SheetHeader) -> Bool {
    ![SheetColumn.deal, .from, .to].allSatisfy { header.range(of: $0, record).isEmpty }
  }

  private mutating func row(
    _ assertion: Assertion, _ record: CSVRecord
  ) throws(SheetProblem.Kind) -> SheetRow {
    let source = try source(record)
    let credits = credits(record)
    // Spreadsheets save merged cells so that only the first line names the deal.
    let above = hasMergedDeals && !namesDeal(record) ? dealAbove : nil
    let deal = if let above { above } else { try deal(record) }
    dealAbove = deal
    let row = SheetRow(
      line: record.line, deal: deal, isOfDealAbove: above != nil, property: assertion.property,
      value: assertion.value, basis: try basis(record, assertion),
      statedModality: try modality(record),
      source: source, via: credits.via, unnamedSource: credits.unnamed,
      quote: header.field(.quote, record),
      confidence: try SheetWords.confidence(header.field(.confidence, record)),
      note: note(header.field(.note, record), assertion.remark),
      recorded: try SheetDate.moment(header.field(.recorded, record)))
    guard !row.deal.name.isEmpty || !row.deal.from.isEmpty || !row.deal.to.isEmpty else {
      throw .noDeal
    }
    return row
  }

  /// Whom a row credits, whatever the column.
  private mutating func credits(_ record: CSVRecord) -> Credits {
    gather(Self.ofCredits, record)
    if let known = credited.result(of: key.span) { return known }
    let stated = header.field(.unnamedSource, record).trimmed
    let named = list(.via, record)
    let unnamed = named.filter(UnnamedSource.isMeant)
    let credits = Credits(
      via: named.filter { !unnamed.contains($0) },
      unnamed: ((stated.isEmpty ? [] : [stated]) + unnamed).joined(separator: "; "))
    let key = key
    credited.keep(credits, for: key.span)
    return credits
  }

  private func note(_ note: String, _ remark: String) -> String {
    note.isEmpty ? remark : remark.isEmpty ? note : note + "; " + remark
  }

  /// Makes ``key`` of the fields of some columns. No byte of UTF-8 is 0xFF.
  private mutating func gather(_ columns: [SheetColumn], _ record: CSVRecord) {
    key.removeAll(keepingCapacity: true)
    for column in columns {
      key.append(copying: record.bytes.span.extracting(header.range(of: column, record)))
      key.append(0xFF)
    }
  }

  private static let besideValue: [SheetColumn] = [.property, .unit, .hedge]
  private static let ofCredits: [SheetColumn] = [.unnamedSource, .via]
  private static let ofDeal: [SheetColumn] = [.deal, .kind, .label, .from, .to]
  private static let ofSource: [SheetColumn] = [
    .outlet, .published, .url, .title, .author, .article,
  ]

  private mutating func assertion(
    _ figure: SheetFigure, _ record: CSVRecord
  ) throws(SheetProblem.Kind) -> Assertion? {
    gather(Self.besideValue, record)
    key.append(UInt8(truncatingIfNeeded: figure.place))
    key.append(copying: record.bytes.span.extracting(record.range(of: figure.place)))
    if let known = assertions.result(of: key.span) { return known }
    let words = header.field(at: figure.place, record)
    let unit = header.field(.unit, record).trimmed
    guard unit == "text" || words.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    let property = try property(figure, record)
    let isText =
      unit == "text" || header.isOfAnything || !Property.standard.contains(property)
    guard isText || !words.saysNothing else { return nil }
    let value = try value(property, words, unit: unit, figure, record)
    let remark = value.quantity == nil ? nil : RemarkedCell(words)?.remark(language)
    let assertion = Assertion(property: property, value: value, remark: remark ?? "")
    let key = key
    assertions.keep(assertion, for: key.span)
    return assertion
  }

  private func property(
    _ figure: SheetFigure, _ record: CSVRecord
  ) throws(SheetProblem.Kind) -> Property {
    if let property = figure.property, header.figures.count > 1 { return property }
    let text = header.field(.property, record)
    if text.utf8.contains(where: { $0 > 0x20 }) { return try SheetWords.property(text) }
    guard let property = figure.property else { throw .missing(.property) }
    return property
  }

  private func value(
    _ property: Property, _ words: String, unit: String, _ figure: SheetFigure, _ record: CSVRecord
  ) throws(SheetProblem.Kind) -> Value {
    let isMoney = property == .amount || property == .valuation
    // Beside other values a column of units is one of currencies.
    let isOwn = header.figures.count == 1 || isMoney
    let reading = SheetValue(property: property, language: language, order: dateOrder)
    let value: Value
    do throws(SheetProblem.Kind) {
      value = try reading.read(
        words, unit: isOwn ? unit : "",
        heading: figure.unit ?? (isMoney ? defaults.currency : property == .stake ? "%" : nil))
    } catch {
      guard header.isOfAnything, unit.isEmpty else { throw error }
      value = reading.plain(words)
    }
    let hedge = header.field(.hedge, record)
    guard !hedge.isEmpty, let hedged = value.quantity?.hedged(with: hedge) else { return value }
    return .quantity(hedged)
  }

  private mutating func source(_ record: CSVRecord) throws(SheetProblem.Kind) -> SheetSource {
    gather(Self.ofSource, record)
    if let latest, latest.key.span.isEqual(to: key.span) { return latest.source }
    let words = SheetSource.Words(
      outlet: header.field(.outlet, record).trimmed,
      published: header.field(.published, record).trimmed,
      url: header.field(.url, record).trimmed, title: header.field(.title, record),
      author: header.field(.author, record), article: header.field(.article, record))
    guard
      !words.outlet.isEmpty || !words.url.isEmpty || !words.title.isEmpty || !words.article.isEmpty
    else { throw .noSource }
    let source = SheetSource(words, published: try published(words.published, record))
    latest = (key, source)
    return source
  }

  private mutating func published(
    _ text: String, _ record: CSVRecord
  ) throws(SheetProblem.Kind) -> EDTFDate? {
    if text.isEmpty { return nil }
    let field = header.range(of: .published, record)
    if let known = dates.result(of: record.bytes.span.extracting(field)) { return known }
    guard let date = SheetDate.date(text, language: language, order: dateOrder) else {
      throw .badDate(.published, text)
    }
    dates.keep(date, for: record.bytes.span.extracting(field))
    return date
  }

  private mutating func deal(_ record: CSVRecord) throws(SheetProblem.Kind) -> SheetDeal {
    gather(Self.ofDeal, record)
    if let known = deals.result(of: key.span) { return known }
    let kind =
      try SheetWords.word(.kind, header.field(.kind, record), SheetWords.kind) ?? header.kind
    var (from, to) = (list(.from, record), list(.to, record))
    // Whoever is alone in a round or a listing raises the money or is listed, in whatever column.
    if to.isEmpty, kind == .fundingRound || kind == .listing { (from, to) = ([], from) }
    let name = header.field(.deal, record).trimmed
    let isNameOnly = !name.isEmpty && from.isEmpty && to.isEmpty && kind != .subject
    let deal = SheetDeal(
      name: name, kind: kind, label: header.field(.label, record), from: from, to: to,
      wording: isNameOnly ? wordings?.deal(named: name) : nil,
      isWording: isNameOnly && wordings != nil)
    let key = key
    deals.keep(deal, for: key.span)
    return deal
  }

  private func basis(
    _ record: CSVRecord, _ assertion: Assertion
  ) throws(SheetProblem.Kind) -> Basis {
    let part = header.field(.part, record)
    var valuation = try SheetWords.word(
      .valuationBasis, header.field(.valuationBasis, record), SheetWords.valuation)
    // "$4.5bn post-money"
    if valuation == nil, assertion.property == .valuation {
      valuation = SheetWords.valuation(assertion.remark)
    }
    return Basis(valuation: valuation, part: part.isEmpty ? nil : part)
  }

  private mutating func modality(_ record: CSVRecord) throws(SheetProblem.Kind) -> Modality? {
    let field = header.range(of: .modality, record)
    if let known = modalities.result(of: record.bytes.span.extracting(field)) { return known }
    let words = header.field(.modality, record)
    if header.hasStatuses { return SheetWords.modality(words) }
    guard let modality = try SheetWords.word(.modality, words, SheetWords.modality) else {
      return nil
    }
    modalities.keep(modality, for: record.bytes.span.extracting(field))
    return modality
  }

  /// The parts of a field that holds several.
  private mutating func list(_ column: SheetColumn, _ record: CSVRecord) -> [String] {
    let field = header.range(of: column, record)
    if field.isEmpty { return [] }
    if let known = lists.result(of: record.bytes.span.extracting(field)) { return known }
    let list = header.field(column, record).split(separator: ";")
      .map(\.trimmed).filter { !$0.isEmpty }
    lists.keep(list, for: record.bytes.span.extracting(field))
    return list
  }
}
