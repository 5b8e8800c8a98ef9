import Claims

extension DossierDraft {
  /// Brings the plain numbers, dates and words that sources give for one property of the user's own
  /// to one kind: what a table has is read value by value, and a gate may be `12` here and `B12`
  /// there, a population `12000` and `about 12,000`. Values with a unit are left alone.
  ///
  /// Where most are numbers, and no other has a digit (`B12`), words that can be read as a number
  /// become one; what cannot (`unknown`) stays words, which are compared with words alone.
  /// Otherwise all become words. Claims keep what was recorded. The unit is that of their one
  /// question; nil where all are of one unit, or none is plain.
  static func inOneKind(_ property: Property, _ items: [Item]) -> ([Item], unit: String?) {
    guard let first = items.first, !Property.standard.contains(property) else {
      return (items, nil)
    }
    guard items.contains(where: { $0.comparable.unitCode != first.comparable.unitCode }) else {
      return writtenNumbers(items).map { ($0, "number") } ?? (items, nil)
    }
    let isPlain = items.map { plainUnits.contains($0.comparable.unitCode) }
    guard isPlain.contains(true) else { return (items, nil) }
    let numbers = zip(items, isPlain).map { item, isPlain in
      isPlain ? Self.number(item.comparable) : nil
    }
    let areNumbers =
      2 * numbers.count(where: { $0 != nil }) > isPlain.count(where: { $0 })
      && items.indices.allSatisfy {
        !isPlain[$0] || numbers[$0] != nil
          || !items[$0].comparable.words.contains(where: \.isNumber)
      }
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

  /// The claims of a question whose values are all words that write a number; nil where one is not.
  private static func writtenNumbers(_ items: [Item]) -> [Item]? {
    var numbers: [Item] = []
    for item in items {
      guard case .text(let text) = item.comparable, let number = WrittenNumber(text)?.value else {
        return nil
      }
      let quantity = Quantity(exactly: number, unit: .number)
      numbers.append(Item(claim: item.claim, comparable: .quantity(quantity), doubts: item.doubts))
    }
    return numbers
  }

  /// The units of values that a table gives without saying what they are.
  static let plainUnits: Set<String> = ["number", "date", "text"]

  private static func number(_ value: Value) -> Value? {
    switch value {
    case .quantity: return value
    case .date: return nil
    case .text(let text):
      guard text.utf8.count <= 40, let quantity = try? ValueNotation.quantity(text),
        quantity.unit == .number
      else { return nil }
      return .quantity(quantity)
    }
  }
}

extension Value {
  /// The value as a table would have it, without its unit.
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.text
    case .quantity(let quantity):
      quantity.isPoint && !quantity.isApproximate
        ? quantity.low?.description ?? canonical : canonical
    }
  }
}
