import Claims

/// What tells two values of a property apart.
struct PropertyScale {
  /// Numbers this near are one, where the property is not one of deals; nil where there are none.
  private(set) var tolerance: Double?
  /// Whether its words are times of day.
  private(set) var isClock = false
  /// Whether figures are compared by the rules for deals alone.
  let isOfDeals: Bool
  /// How many wrong values there are to a question: one less than the distinct values that anybody
  /// states for the property, 1 to 100.
  private(set) var falseValues = 1

  /// One per cent of the median of all numbers; nothing where all can be years, which are no measures. Words count as times where half are: of the
  /// rest many say that there is none.
  init(_ property: Property, numbers: [Double], clockShare: Double) {
    isOfDeals = Property.standard.contains(property)
    if !numbers.isEmpty, !numbers.allSatisfy(\.canBeYear) {
      let sorted = numbers.map(abs).sorted()
      tolerance = sorted[sorted.count / 2] / 100
    }
    isClock = clockShare >= 0.5
  }

  /// The scales of all properties, in one pass over the candidates.
  static func all(of ballots: Ballots) -> [PropertyScale] {
    let count = ballots.properties.count
    var numbers: [[Double]] = Array(repeating: [], count: count)
    var texts = [Int](repeating: 0, count: count)
    var clocks = [Int](repeating: 0, count: count)
    var distinct: [Set<Value>] = Array(repeating: [], count: count)
    for question in 0..<ballots.questionCount {
      let property = Int(ballots.property[question])
      for value in ballots.values[ballots.candidates(question)] {
        if distinct[property].count <= 100 { distinct[property].insert(value) }
        switch value {
        case .quantity(let quantity):
          if quantity.isPoint, let number = quantity.low {
            numbers[property].append(number.nearestDouble)
          }
        case .text(let text):
          // A thousand are enough to tell, and they come from all over the file.
          guard texts[property] < 1000 else { continue }
          texts[property] += 1
          if ClockTime(text) != nil { clocks[property] += 1 }
        case .date: break
        }
      }
    }
    return (0..<count).map { index in
      var scale = PropertyScale(
        ballots.properties[index], numbers: numbers[index],
        clockShare: texts[index] == 0 ? 0 : Double(clocks[index]) / Double(texts[index]))
      scale.falseValues = max(1, distinct[index].count - 1)
      return scale
    }
  }
}

extension Double {
  /// Whether the number can be that of a year: two such are the same or they are not.
  fileprivate var canBeYear: Bool { (1000...2100).contains(self) && self == rounded() }
}
