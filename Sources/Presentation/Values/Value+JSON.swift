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

/// The same, written at once: an article has hundreds of each, and a tree costs more than its print.
extension JSONWriter {
  mutating func write(_ value: Value) {
    object {
      switch value {
      case .quantity(let quantity):
        $0.member("low", quantity.low)
        $0.member("high", quantity.high)
        $0.member("unit", quantity.unit.rawValue)
        $0.member("approximate", quantity.isApproximate)
        $0.member("vague", quantity.isVague)
        $0.member("hedge", quantity.hedge.isEmpty ? nil : quantity.hedge)
      case .date(let date):
        let (low, high) = date.span
        $0.member("low", low)
        $0.member("high", high)
        $0.member("unit", "date")
        $0.member("edtf", date.text)
      case .text(let text):
        $0.member("text", text)
        $0.member("unit", "text")
      }
    }
  }

  mutating func write(_ quote: Quote) {
    object {
      $0.member("exact", quote.exact)
      $0.member("prefix", quote.prefix)
      $0.member("suffix", quote.suffix)
      $0.member("start", quote.start)
      $0.member("end", quote.end)
    }
  }
}

extension JSON: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}
