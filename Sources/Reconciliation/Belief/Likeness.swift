import Claims

/// A value as it is compared with others of its question while learning.
enum Shape {
  case number(Double)
  case quantity(Quantity)
  case date(EDTFDate)
  case clock(ClockTime)
  case words([String], TextMarks)

  init(_ value: Value, _ scale: PropertyScale) {
    switch value {
    case .quantity(let quantity):
      if !scale.isOfDeals, quantity.isPoint, !quantity.isApproximate, let number = quantity.low {
        self = .number(number.nearestDouble)
      } else {
        self = .quantity(quantity)
      }
    case .date(let date): self = .date(date)
    case .text(let text):
      if scale.isClock, let clock = ClockTime(text) {
        self = .clock(clock)
      } else {
        self = .words(NameMatch.words(of: text), TextMarks(text))
      }
    }
  }
}

/// How much what is said for one value says for another.
struct Likeness {
  /// How much of the votes for the first support the second: 0 to 1.
  var forward = 0.0
  /// How much of the votes for the second support the first.
  var backward = 0.0
  /// Whether the first is right where the second is: Paris, where it is Paris, France.
  var isImpliedForward = false
  /// Whether the second is right where the first is.
  var isImpliedBackward = false
  /// Whether the two are figures or dates that both can be right: what is said for one that leaves more open
  /// supports the other, and neither stands against the other.
  var isJoint = false

  static let none = Likeness()

  static func narrower(_ side: Comparison.Side?) -> Likeness {
    switch side {
    case .left:
      Likeness(forward: 0, backward: 1, isImpliedForward: false, isImpliedBackward: true)
    case .right:
      Likeness(forward: 1, backward: 0, isImpliedForward: true, isImpliedBackward: false)
    case nil: .none
    }
  }

  static func mutual(_ likeness: Double) -> Likeness {
    likeness < 0.05 ? .none : Likeness(forward: likeness, backward: likeness)
  }
}

extension Shape {
  /// Whether two values are one and the same.
  func isSame(as other: Shape, _ scale: PropertyScale) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      // Half a tolerance to either side, and never two in a hundred of the number itself.
      let width = min(scale.tolerance ?? 0, abs(left) / 50)
      return left == right || abs(left - right) <= width / 2
    case (.quantity(let left), .quantity(let right)):
      return left.unit == right.unit && left.compared(to: right).relation == .agrees
    case (.date(let left), .date(let right)): return left.compared(to: right).relation == .agrees
    case (.clock(let left), .clock(let right)):
      let minutes = left.distance(to: right)
      return minutes.map { 2 * $0 <= ComparableText.minutesOfTolerance } ?? false
    case (.words(let left, let marks), .words(let right, let theirs)):
      guard marks == theirs, !left.isEmpty, !right.isEmpty else { return false }
      return left == right || NameMatch(left, right).isSameButForInitials
    default: return false
    }
  }

  /// How much what is said for this value says for another that is not the same.
  func likeness(to other: Shape, _ scale: PropertyScale) -> Likeness {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      guard let tolerance = scale.tolerance, tolerance > 0 else { return .none }
      if left.canBeRounded(to: right) { return .narrower(.left) }
      if right.canBeRounded(to: left) { return .narrower(.right) }
      let width = min(tolerance, max(abs(left), abs(right)) / 50)
      return width > 0
        ? .mutual(Logarithm.exponential(-abs(left - right) / (3 * width))) : .none
    case (.quantity(let left), .quantity(let right)):
      return left.unit == right.unit ? Self.likeness(left.compared(to: right)) : .none
    case (.date(let left), .date(let right)): return Self.likeness(left.compared(to: right))
    case (.clock(let left), .clock(let right)):
      guard let minutes = left.distance(to: right) else { return .none }
      let width = Double(3 * ComparableText.minutesOfTolerance)
      return .mutual(Logarithm.exponential(-Double(minutes) / width))
    case (.words(let left, let marks), .words(let right, let theirs)):
      guard marks == theirs || left != right else { return .none }
      let match = NameMatch(left, right)
      if match.leftOnly == 0, match.shared > 0 { return .narrower(.right) }
      if match.rightOnly == 0, match.shared > 0 { return .narrower(.left) }
      // Any two words have some letters in common; from here on it may be a slip.
      let likeness = Bigrams(left).likeness(to: Bigrams(right))
      return likeness < 0.4 ? .none : .mutual(likeness)
    default: return .none
    }
  }

  /// Of figures and dates: what a value refines or is compatible with supports it.
  private static func likeness(_ comparison: Comparison) -> Likeness {
    switch (comparison.relation, comparison.narrower) {
    case (.refines, .left): Likeness(backward: 1, isJoint: true)
    case (.refines, .right): Likeness(forward: 1, isJoint: true)
    // An open bound is compatible with nearly all: what overlaps bears it out by a quarter.
    case (.compatible, _): Likeness(forward: 0.25, backward: 0.25, isJoint: true)
    default: .none
    }
  }
}

extension Double {
  /// Whether another number can be this one in round figures: 12,000 for 12,390. At least two zeros, which this one
  /// has not, and no more than a tenth away.
  fileprivate func canBeRounded(to round: Double) -> Bool {
    guard abs(self - round) <= abs(round) / 10 else { return false }
    var unit = 100.0
    while round.truncatingRemainder(dividingBy: unit * 10) == 0, unit < abs(round) { unit *= 10 }
    return round.truncatingRemainder(dividingBy: unit) == 0
      && truncatingRemainder(dividingBy: unit) != 0 && abs(self - round) <= unit / 2
  }
}
