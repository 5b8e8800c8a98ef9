extension Quantity {
  /// Reads the notation of tables and exports: `50000000000 USD`, `<=50000000 EUR`, `~27`, `20-50
  /// percent`.
  ///
  /// Whole numbers of up to 18 digits with a sign before them and a code after them; nil for all
  /// else, which ``ValueNotation`` reads, and for what is out of order. One pass over the bytes, in
  /// a twentieth of the time.
  init?(plain text: String) {
    let bytes = text.utf8Span.span
    var place = 0
    var bound = PlainBound.exact
    switch bytes.isEmpty ? 0 : bytes[0] {
    case UInt8(ascii: "~"): bound = .approximate
    case UInt8(ascii: "<"): bound = .ceiling
    case UInt8(ascii: ">"): bound = .floor
    default: break
    }
    if bound != .exact { place = 1 }
    if bound == .ceiling || bound == .floor, bytes.has(UInt8(ascii: "="), at: place) { place += 1 }
    guard let low = Self.digits(bytes, &place) else { return nil }
    var high = low
    if bytes.has(UInt8(ascii: "-"), at: place) {
      place += 1
      guard bound == .exact || bound == .approximate, let end = Self.digits(bytes, &place),
        end >= low
      else { return nil }
      high = end
    }
    guard let unit = Self.unit(text.utf8.dropFirst(place)) else { return nil }
    self.init(
      low: bound == .ceiling ? nil : Decimal(low), high: bound == .floor ? nil : Decimal(high),
      unit: unit, isApproximate: bound == .approximate)
  }

  private enum PlainBound {
    case exact, approximate, ceiling, floor
  }

  private static func digits(_ bytes: borrowing Span<UInt8>, _ place: inout Int) -> Int64? {
    let start = place
    var number: Int64 = 0
    while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit <= 9 {
      guard place - start < 18 else { return nil }
      number = number * 10 + Int64(digit)
      place += 1
    }
    return place == start ? nil : number
  }

  /// The unit of what is left: none, or a blank and a code.
  private static func unit(_ bytes: Substring.UTF8View) -> Unit? {
    guard let blank = bytes.first else { return .number }
    guard blank == UInt8(ascii: " "), bytes.count <= 8 else { return nil }
    return plainUnits[String(Substring(bytes.dropFirst()))]
  }

  private static let plainUnits: [String: Unit] = {
    let units = CurrencyName.units + [.percent, .gigawatt, .number]
    return Dictionary(firstOf: units.map { ($0.rawValue, $0) })
  }()
}

extension Span<UInt8> {
  fileprivate func has(_ byte: UInt8, at place: Int) -> Bool {
    place < count && self[place] == byte
  }
}
