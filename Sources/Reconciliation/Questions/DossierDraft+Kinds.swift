import Claims

extension DossierDraft {
  /// Brings the plain numbers, dates and words that sources give for one property of the user's own
  /// to one kind: what a table has is read value by value, and a gate may be `12` here and `B12`
  /// there, a population `12000` and `about 12,000`. Values with a unit are left alone.
  ///
  /// Where most are numbers, and no other has a digit (`B12`), words that can be read as a number
  /// become one; what cannot (`unknown`) stays words.
  /// Where most are dates, the words that are one become one. Otherwise all become words. Claims keep what was
  /// recorded. The unit is that of their one question; nil where all are of one unit, or none is plain.
  static func inOneKind(_ property: Property, _ items: [Item]) -> ([Item], unit: String?) {
    guard let first = items.first, property == .date || !Property.standard.contains(property)
    else { return (items, nil) }
    if let dates = writtenDates(items) { return (dates, "date") }
    if property == .date { return (items, nil) }
    let isMixed = items.contains { $0.comparable.unitCode != first.comparable.unitCode }
    guard isMixed || items.contains(where: { writtenNumber($0.comparable) != nil }) else {
      return (items, nil)
    }
    let isPlain = items.map { plainUnits.contains($0.comparable.unitCode) }
    guard isPlain.contains(true) else { return (items, nil) }
    let numbers = zip(items, isPlain).map { item, isPlain in
      isPlain ? Self.number(item.comparable, amongNumbers: isMixed) : nil
    }
    let others = items.indices.filter { isPlain[$0] && numbers[$0] == nil }
      .map { items[$0].comparable.words }
    let areNumbers =
      numbers.count(where: { $0 != nil }) > others.count(where: { !$0.saysNothing })
      && !others.contains { $0.contains(where: \.isNumber) }
    guard isMixed || areNumbers else { return (items, nil) }
    let brought = items.indices.map { place in
      let item = items[place]
      guard isPlain[place] else { return item }
      let words = Value.text(item.comparable.words)
      return Item(
        claim: item.claim, comparable: areNumbers ? numbers[place] ?? words : words,
        doubts: item.doubts)
    }
    return (brought, areNumbers ? "number" : "text")
  }

  /// The units of values that a table gives without saying what they are.
  static let plainUnits: Set<String> = ["number", "date", "text"]

  /// The number that words write: `12,345`, `about 12 345`, `12 345 inhabitants`, `12,345 (2006)`; beside plain
  /// numbers `3,5` and `1,23,456` too.
  private static func number(_ value: Value, amongNumbers: Bool) -> Value? {
    switch value {
    case .quantity: return value
    case .date: return nil
    case .text(let text):
      if let written = writtenNumber(value) { return written }
      guard text.utf8.count <= 40, text.utf8.contains(where: { 0x30...0x39 ~= $0 }),
        amongNumbers || text.contains(where: \.isLetter)
      else { return nil }
      var words = text.prefix { !"([".contains($0) }.split(separator: " ")
      while let last = words.last {
        let whole = words.joined(separator: " ")
        if let number = writtenNumber(.text(whole)) { return number }
        if let quantity = try? ValueNotation.quantity(whole) {
          return quantity.unit == .number ? .quantity(quantity) : nil
        }
        // What is counted.
        guard last.utf8.count > 2, last.allSatisfy({ $0.isLetter || $0 == "." }) else { return nil }
        words.removeLast()
      }
      return nil
    }
  }

  private static func writtenNumber(_ value: Value) -> Value? {
    guard case .text(let text) = value, let number = WrittenNumber(text)?.value else { return nil }
    return .quantity(Quantity(exactly: number, unit: .number))
  }
}

extension Value {
  /// The value as a table would have it, without its unit.
  var words: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.text
    case .quantity(let quantity):
      quantity.isPoint && !quantity.isApproximate
        ? quantity.low?.description ?? canonical : canonical
    }
  }
}
