public import Claims

extension Comparison {
  /// Compares two values of one question: numbers of one unit, dates, or words.
  public init(of left: Value, with right: Value) {
    switch (left, right) {
    case (.quantity(let left), .quantity(let right)):
      if left.unit == right.unit {
        self = left.compared(to: right)
      } else {
        let isMoney = left.unit.isCurrency && right.unit.isCurrency
        self.init(.incomparable, by: isMoney ? .currency : .unit)
      }
    case (.date(let left), .date(let right)): self = left.compared(to: right)
    case (.text(let left), .text(let right)):
      self = ComparableText(left).compared(to: ComparableText(right))
    default: self.init(.incomparable, by: .kind)
    }
  }

  /// Compares two claims of one property of one deal: the basis first, then the values.
  ///
  /// Money of two currencies is compared at the reference rates of the day of the claim that is
  /// converted, the right one. A valuation that does not say whether it counts the new money is
  /// compared, with a doubt.
  public init(of left: Claim, with right: Claim, rates: ReferenceRates = ReferenceRates()) {
    if left.basis.part != right.basis.part {
      self.init(.incomparable, by: .part)
      return
    }
    var doubts: [Doubt] = []
    if left.basis.valuation != right.basis.valuation {
      if left.basis.valuation != nil, right.basis.valuation != nil {
        self.init(.incomparable, by: .valuation)
        return
      }
      doubts.append(.unstatedValuation)
    }
    var converted = right.value
    if let mine = left.value.quantity, let theirs = right.value.quantity, mine.unit != theirs.unit,
      let quantity = rates.convert(theirs, to: mine.unit, on: right.earliestDay)
    {
      converted = .quantity(quantity)
      doubts.append(.converted)
    }
    self = Comparison(of: left.value, with: converted).doubted(doubts)
  }
}
