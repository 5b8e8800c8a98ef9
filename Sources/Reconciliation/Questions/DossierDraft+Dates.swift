import Claims

extension DossierDraft {
  /// The claims of a question of whose plain values most are dates, those that are in words too: `5 mars 1920`
  /// beside `1920-03-05`, and numbers that can be years beside both. What is no date stays what it is. Nil where
  /// no words are a date, or a number is no year.
  ///
  /// Where the numbers of a date can be read in two ways (`05/03/1920`), it is meant as the others have it. If
  /// none of them tells, its numbers stand in the order of those that can be read in one way only, else with
  /// the month first, as beside times of day (``ClockTime``).
  static func writtenDates(_ items: [Item]) -> [Item]? {
    // Hardly any question of a table has a date in words.
    let areAnyInWords = items.contains { item in
      if case .text(let text) = item.comparable { WrittenDate(text) != nil } else { false }
    }
    guard areAnyInWords else { return nil }
    var written: [[WrittenDate.Reading]] = []
    for item in items {
      switch item.comparable {
      case .text(let text): written.append(WrittenDate(text)?.readings ?? [])
      case .date(let date): written.append([WrittenDate.Reading(date: date)])
      case .quantity(let quantity):
        if quantity.unit == .number {
          guard !quantity.isApproximate, let year = quantity.year.flatMap({ EDTFDate(String($0)) })
          else { return nil }
          written.append([WrittenDate.Reading(date: year)])
        } else {
          written.append([])
        }
      }
    }
    let dates = written.count { !$0.isEmpty }
    let words = items.indices.count { place in
      guard written[place].isEmpty, case .text(let text) = items[place].comparable else {
        return false
      }
      return !text.saysNothing
    }
    guard dates > words else { return nil }
    let context = DateContext(written)
    return items.indices.map { place in
      guard let date = context.date(written[place]) else { return items[place] }
      return Item(
        claim: items[place].claim, comparable: .date(date), doubts: items[place].doubts)
    }
  }
}

/// What the dates of one question say of those among them that can be read in several ways.
private struct DateContext {
  /// The dates that can be read in one way only, with how often each is stated.
  private var plain: [EDTFDate: Int] = [:]
  /// Whether numbers have the month before the day; nil where none tells, or they disagree.
  private let isMonthFirst: Bool?

  init(_ written: [[WrittenDate.Reading]]) {
    var orders: Set<Bool> = []
    for readings in written {
      guard let only = readings.first else { continue }
      if Set(readings.map(\.isMonthFirst)).count == 1, let order = only.isMonthFirst {
        orders.insert(order)
      }
      if readings.count == 1 { plain[only.date, default: 0] += 1 }
    }
    isMonthFirst = orders.count == 1 ? orders.first : nil
  }

  /// Of several readings the one that the most others state, then the one that the most others leave open.
  func date(_ readings: [WrittenDate.Reading]) -> EDTFDate? {
    guard readings.count > 1 else { return readings.first?.date }
    let inOrder =
      readings.filter { $0.isMonthFirst == isMonthFirst }
      + readings.filter { $0.isMonthFirst != isMonthFirst }
    let support = inOrder.map { reading in
      let others = plain.filter { reading.date.isInside($0.key) }
      return (stated: plain[reading.date] ?? 0, open: others.reduce(0) { $0 + $1.value })
    }
    let best = inOrder.indices.max { left, right in
      let (one, other) = (support[left], support[right])
      if one != other { return one < other }
      return left > right
    }
    return best.map { inOrder[$0].date }
  }
}
