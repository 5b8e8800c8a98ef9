public import Claims

extension Quantity {
  /// Compares two quantities of one unit by the rules of ``RelationRule``, in their order.
  ///
  /// Bounds count as alike within 2 % of the larger, or 10 % where a side is approximate. Which
  /// side is which changes only ``Comparison/narrower``. Plain numbers that can be those of years, 1000 to 2100, are
  /// alike where they are equal. Otherwise units are not looked at.
  public func compared(to other: Quantity) -> Comparison {
    let percent =
      isApproximate || other.isApproximate ? 10 : year != nil && other.year != nil ? 0 : 2
    if let gap = Self.gap(self, other, percent) ?? Self.gap(other, self, percent) {
      return Comparison(.contradicts, by: .disjoint, ratio: gap.ratio)
    }
    if Self.alike(low, other.low, percent), Self.alike(high, other.high, percent) {
      return Comparison(.agrees, by: .sameBounds)
    }
    if !isVague, !other.isVague, let ratio = boundConflict(with: other, percent) {
      return Comparison(.contradicts, by: .bound, ratio: ratio.ratio)
    }
    if isInside(other, percent) { return Comparison(.refines, by: .inside, narrower: .left) }
    if other.isInside(self, percent) { return Comparison(.refines, by: .inside, narrower: .right) }
    return Comparison(.compatible, by: .overlap)
  }

  /// A ratio that may mean nothing.
  private struct Distance {
    let ratio: Double?

    init(_ left: Decimal, _ right: Decimal) {
      let comparable = left.significand.signum() * right.significand.signum() > 0
      ratio = comparable ? left.ratio(to: right) : nil
    }
  }

  /// How far the first lies wholly below the second; nil where it does not.
  private static func gap(_ below: Quantity, _ above: Quantity, _ percent: Int) -> Distance? {
    guard let ceiling = below.high, let floor = above.low, ceiling < floor,
      !ceiling.isWithin(percent: percent, of: floor)
    else { return nil }
    return Distance(ceiling, floor)
  }

  private static func alike(_ left: Decimal?, _ right: Decimal?, _ percent: Int) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.isWithin(percent: percent, of: right)
    default: false
    }
  }

  /// How far apart the two are on a side that is all that one of them states.
  private func boundConflict(with other: Quantity, _ percent: Int) -> Distance? {
    if low == nil || other.low == nil, let high, let theirs = other.high,
      !high.isWithin(percent: percent, of: theirs)
    {
      return Distance(high, theirs)
    }
    if high == nil || other.high == nil, let low, let theirs = other.low,
      !low.isWithin(percent: percent, of: theirs)
    {
      return Distance(low, theirs)
    }
    return nil
  }

  /// Whether every bound that the other states holds for this one too.
  private func isInside(_ other: Quantity, _ percent: Int) -> Bool {
    if let floor = other.low {
      guard let low, low >= floor || low.isWithin(percent: percent, of: floor) else { return false }
    }
    if let ceiling = other.high {
      guard let high, high <= ceiling || high.isWithin(percent: percent, of: ceiling) else {
        return false
      }
    }
    return true
  }
}
