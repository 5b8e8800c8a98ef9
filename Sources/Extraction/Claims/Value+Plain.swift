internal import Claims

extension Value {
  /// Without the words that hedge.
  var plain: Value {
    guard case .quantity(let one) = self,
      let plain = Quantity(low: one.low, high: one.high, unit: one.unit)
    else { return self }
    return .quantity(plain)
  }
}
