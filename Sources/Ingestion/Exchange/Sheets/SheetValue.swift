internal import Claims

/// Reads the values of one property as a table has them.
struct SheetValue {
  let property: Property
  let language: Language?
  var order: SheetDefaults.DateOrder?

  /// The value of a field, under a heading that may state a unit.
  ///
  /// `unit` is what the row's own column says. Money, stakes and powers need a unit of theirs. What people
  /// name themselves takes anything: a plain number, EDTF where the property's name says that it is a date,
  /// else the text exactly as it stands.
  func read(_ text: String, unit: String, heading: String?) throws(SheetProblem.Kind) -> Value {
    switch unit {
    case "text": return .text(text)
    case "date": return .date(try date(text))
    default: break
    }
    switch property {
    case .amount, .valuation, .stake, .capacity: return try quantity(text, unit, heading)
    case .date: return .date(try date(text))
    case .status: return .text(text)
    default: break
    }
    if !unit.isEmpty || heading != nil { return try quantity(text, unit, heading) }
    return plain(text)
  }

  /// What a field says of a property that people name themselves.
  func plain(_ text: String) -> Value {
    if let number = Self.plainNumber(text) {
      return .quantity(Quantity(exactly: number, unit: .number))
    }
    if isDated, let date = EDTFDate(text) { return .date(date) }
    return .text(text)
  }

  /// Whether the property's name says that it is a date: `closing_date`, `date_of_birth`.
  private var isDated: Bool {
    property.rawValue.hasSuffix("_date") || property.rawValue.hasPrefix("date_")
  }

  /// A number that prints as it stands: an optional minus, digits without idle zeros, a point. Anything
  /// else that looks like a number (`007`, `1,234`, `3.50`) may be a name, and stays what it is.
  static func plainNumber(_ text: String) -> Decimal? {
    guard let first = text.utf8.first, text.utf8.count <= 20,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) || first == UInt8(ascii: "-"),
      let number = Decimal(text), number.description == text
    else { return nil }
    return number
  }

  private func date(_ text: String) throws(SheetProblem.Kind) -> EDTFDate {
    guard let date = SheetDate.date(text, language: language, order: order) else {
      throw .badDate(.value, text)
    }
    return date
  }

  private func quantity(
    _ text: String, _ unit: String, _ heading: String?
  ) throws(SheetProblem.Kind) -> Value {
    var quantity = try parse(text)
    if quantity.unit == .number, let stated = unit.isEmpty ? heading : unit, stated != "number" {
      if let known = try? parse(text + " " + stated) {
        quantity = known
      } else {
        guard stated == unit, let own = quantity.counted(in: Unit(rawValue: unit)) else {
          throw .badUnit(stated)
        }
        quantity = own
      }
    }
    if quantity.unit == .number, property == .amount || property == .valuation {
      throw .noCurrency(text)
    }
    guard property.admits(quantity.unit) else { throw .wrongUnit(property, value: text) }
    return .quantity(quantity)
  }

  /// Excel writes the narrow space between thousands, which its old encoding has not, as `2?400`.
  private static func withoutLostSpaces(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let isDigit = { (index: Int) in bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index] }
    let lost = bytes.indices.filter { index in
      bytes[index] == UInt8(ascii: "?") && isDigit(index - 1) && isDigit(index + 1)
        && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
    }
    guard !lost.isEmpty else { return nil }
    let places = Set(lost)
    return String(
      decoding: bytes.indices.filter { !places.contains($0) }.map { bytes[$0] }, as: UTF8.self)
  }

  private func parse(_ text: String) throws(SheetProblem.Kind) -> Quantity {
    do throws(ValueNotationError) {
      return try ValueNotation.quantity(text, language: language)
    } catch {
      if let mended = Self.withoutLostSpaces(text) { return try parse(mended) }
      if property == .stake, let share = SheetWords.share(text) { return share }
      guard let quantity = RemarkedCell(text)?.quantity(language) else { throw .badValue(error) }
      return quantity
    }
  }
}

extension Quantity {
  /// The same numbers of another thing; nil where that has no name.
  fileprivate func counted(in unit: Unit) -> Quantity? {
    guard unit.rawValue.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return Quantity(
      low: low, high: high, unit: unit, isApproximate: isApproximate, isVague: isVague,
      hedge: hedge)
  }

  /// The same, hedged with these words.
  func hedged(with words: String) -> Quantity? {
    Quantity(
      low: low, high: high, unit: unit, isApproximate: isApproximate, isVague: isVague,
      hedge: words)
  }
}
