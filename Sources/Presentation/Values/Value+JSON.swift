public import Claims

extension Value {
  /// The value as programs read it: numbers plain, an unstated side null, dates as the first and
  /// the last day, month or year that they cover.
  public var json: JSON {
    switch self {
    case .quantity(let quantity): return quantity.json
    case .date(let date):
      let (low, high) = date.span
      return .object([
        "low": .string(orNull: low), "high": .string(orNull: high), "unit": "date",
        "edtf": .string(date.text),
      ])
    case .text(let text): return .object(["text": .string(text), "unit": "text"])
    }
  }
}

extension Quantity {
  /// The quantity as programs read it.
  public var json: JSON {
    .object([
      "low": .decimal(low), "high": .decimal(high), "unit": .string(unit.rawValue),
      "approximate": .bool(isApproximate), "vague": .bool(isVague),
      "hedge": .string(orNull: hedge.isEmpty ? nil : hedge),
    ])
  }
}

extension Quote {
  /// The quote with its anchor, a TextQuoteSelector and TextPositionSelector in one.
  public var json: JSON {
    .object([
      "exact": .string(exact), "prefix": .string(prefix), "suffix": .string(suffix),
      "start": .integer(start), "end": .integer(end),
    ])
  }
}

extension JSON: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}
