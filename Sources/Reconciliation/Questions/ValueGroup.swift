public import Claims

/// One value of a question, with everybody who states it.
public struct ValueGroup: Sendable {
  /// The value in the question's own unit and kind, which may not be those that its claims state it in.
  public let comparable: Value
  /// Whether its claims report that it is *not* so.
  public let isDenial: Bool
  /// Indices into the dossier's entries, in order of publication.
  let members: [Int]
}

extension ValueGroup {
  /// The distinct values among some claims, the smallest first, denials last; with their places
  /// among the claims, in their order.
  static func groups(of items: [DossierDraft.Item]) -> [ValueGroup] {
    var keys: [ValueKey] = []
    var numbers: [ValueKey: Int] = [:]
    var members: [[Int]] = []
    for (index, item) in items.enumerated() {
      let key = ValueKey(item.comparable, isDenial: item.claim.modality == .denied)
      // A few values are found faster one by one.
      let number = keys.count <= 8 ? keys.firstIndex(of: key) : numbers[key]
      if let number {
        members[number].append(index)
        continue
      }
      keys.append(key)
      members.append([index])
      if keys.count == 9 {
        for (number, key) in keys.enumerated() { numbers[key] = number }
      } else if keys.count > 9 {
        numbers[key] = keys.count - 1
      }
    }
    let groups = members.map { places in
      let first = items[places[0]]
      return ValueGroup(
        comparable: first.comparable, isDenial: first.claim.modality == .denied, members: places)
    }
    return groups.count == 1
      ? groups
      : groups.sorted { left, right in
        left.isDenial == right.isDenial
          ? Value.inOrder(left.comparable, right.comparable) : right.isDenial
      }
  }
}

extension [ValueGroup] {
  /// For each value whether it says that nothing is known ("n/a"), where another says something.
  var blanks: [Bool] {
    if count < 2 { return map { _ in false } }
    let blanks = map { group in
      if case .text(let text) = group.comparable { text.saysNothing } else { false }
    }
    return blanks.contains(false) ? blanks : map { _ in false }
  }

  /// Whether values of a property that deals have are told of a deal. A status is one where all its words are stages
  /// of a deal: that of a restaurant, open or closed, moves by no such course.
  func areFacts(of property: Property) -> Bool {
    Property.standard.contains(property)
      && (property != .status || allSatisfy { DealStage($0.comparable) != nil })
  }
}

/// What makes two values one group: the bounds, and how they are meant; not the words that hedge.
struct ValueKey: Hashable {
  let low: Decimal?
  let high: Decimal?
  let unit: String
  let isApproximate: Bool
  let isVague: Bool
  let words: String
  let isDenial: Bool

  init(_ value: Value, isDenial: Bool) {
    self.isDenial = isDenial
    switch value {
    case .quantity(let quantity):
      low = quantity.low
      high = quantity.high
      unit = quantity.unit.rawValue
      isApproximate = quantity.isApproximate
      isVague = quantity.isVague
      words = ""
    case .date(let date):
      (low, high, unit, isApproximate, isVague) = (nil, nil, "date", false, false)
      words = date.text
    case .text(let text):
      (low, high, unit, isApproximate, isVague) = (nil, nil, "text", false, false)
      words = text
    }
  }
}

extension Value {
  /// A total order of values, for answers that are the same whatever the order of the claims: by
  /// the floor, then the ceiling; dates by their days, words by their letters.
  static func inOrder(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.quantity(let left), .quantity(let right)):
      let (low, otherLow) = (left.low ?? .zero, right.low ?? .zero)
      if low != otherLow { return low < otherLow }
      if left.high != right.high {
        guard let high = left.high else { return false }
        return right.high.map { high < $0 } ?? true
      }
      if (left.low == nil) != (right.low == nil) { return left.low == nil }
      if left.isApproximate != right.isApproximate { return !left.isApproximate }
      if left.isVague != right.isVague { return !left.isVague }
      return left.unit.rawValue < right.unit.rawValue
    case (.date(let left), .date(let right)):
      let (first, other) = (left.earliest ?? left.latest, right.earliest ?? right.latest)
      if let first, let other, first != other { return first < other }
      return left.text < right.text
    case (.text(let left), .text(let right)): return left < right
    default: return left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .quantity: 0
    case .date: 1
    case .text: 2
    }
  }
}
