extension Quantity {
  /// The quantity in the notation that ``ValueNotation`` reads back: `<=50e9 USD`, `20e9..50e9
  /// USD`, `~13e9 USD`, `>=500e9 USD`, `~~20e9 USD` for a vague amount. Everything but the hedge is
  /// kept.
  public var canonical: String {
    let about = isApproximate ? "~" : ""
    let bounds =
      switch (low, high) {
      case (let low?, let high?) where low == high: about + Self.canonical(low)
      case (let low?, let high?): about + Self.canonical(low) + ".." + Self.canonical(high)
      case (let low?, nil): (isVague ? "~~" : about + ">=") + Self.canonical(low)
      case (nil, let high?): about + "<=" + Self.canonical(high)
      case (nil, nil): ""
      }
    return bounds + " " + unit.rawValue
  }

  /// Millions and billions by their powers of ten, everything else in plain digits.
  private static func canonical(_ number: Decimal) -> String {
    for exponent in [9, 6] where number.exponent >= exponent - 2 && number.exponent < 30 {
      if let scaled = number.shifted(by: -exponent), scaled.magnitude >= Decimal(1) {
        return "\(scaled)e\(exponent)"
      }
    }
    return number.description
  }
}

extension Value {
  /// The value as it is stored, exported and typed: ``Quantity/canonical``, EDTF, or the text.
  public var canonical: String {
    switch self {
    case .quantity(let quantity): quantity.canonical
    case .date(let date): date.text
    case .text(let text): text
    }
  }
}
