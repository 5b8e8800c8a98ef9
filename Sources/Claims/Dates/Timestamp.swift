/// A moment, in milliseconds of UTC since 1970: when something was recorded, retrieved, withdrawn.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment this many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads ISO 8601 in UTC, `2026-01-29T17:12:00Z` or with milliseconds; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard text.hasSuffix("Z"), let separator = text.firstIndex(of: "T"),
      let day = Day(text[..<separator])
    else { return nil }
    let clock = text[text.index(after: separator)...].dropLast()
    let seconds = clock.split(separator: ".", omittingEmptySubsequences: false)
    let parts = seconds[0].split(separator: ":", omittingEmptySubsequences: false)
    guard seconds.count <= 2, parts.count == 3, let hour = parts[0].number(ofDigits: 2),
      let minute = parts[1].number(ofDigits: 2), let second = parts[2].number(ofDigits: 2),
      hour < 24, minute < 60, second <= 60,
      let fraction = seconds.count == 2 ? seconds[1].number(ofDigits: 3) : 0
    else { return nil }
    milliseconds =
      Int64(day.number) * 86_400_000
      + Int64(hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction)
  }

  /// Reads ISO 8601 in UTC; nil for anything else. The form in which moments are written here,
  /// `2026-01-29T17:12:00.000Z`, takes one pass over its bytes.
  public init?(_ text: String) {
    if let moment = Self(written: text.utf8Span.span) {
      self = moment
    } else {
      self.init(text[...])
    }
  }

  private init?(written bytes: borrowing Span<UInt8>) {
    guard bytes.count == 24 else { return nil }
    var numbers = (year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, thousandth: 0)
    for place in bytes.indices {
      let byte = bytes[place]
      let digit = Int(byte &- UInt8(ascii: "0"))
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 10: guard byte == UInt8(ascii: "T") else { return nil }
      case 13, 16: guard byte == UInt8(ascii: ":") else { return nil }
      case 19: guard byte == UInt8(ascii: ".") else { return nil }
      case 23: guard byte == UInt8(ascii: "Z") else { return nil }
      case _ where digit > 9: return nil
      case 0...3: numbers.year = numbers.year * 10 + digit
      case 5...6: numbers.month = numbers.month * 10 + digit
      case 8...9: numbers.day = numbers.day * 10 + digit
      case 11...12: numbers.hour = numbers.hour * 10 + digit
      case 14...15: numbers.minute = numbers.minute * 10 + digit
      case 17...18: numbers.second = numbers.second * 10 + digit
      default: numbers.thousandth = numbers.thousandth * 10 + digit
      }
    }
    guard let day = Day(year: numbers.year, month: numbers.month, day: numbers.day),
      numbers.hour <= 23, numbers.minute <= 59, numbers.second <= 60
    else { return nil }
    let seconds = numbers.hour * 3600 + numbers.minute * 60 + numbers.second
    milliseconds = Int64(day.number) * 86_400_000 + Int64(seconds * 1000 + numbers.thousandth)
  }

  /// The day, in UTC.
  public var day: Day {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    return Day(number: Int(remainder < 0 ? quotient - 1 : quotient))
  }

  /// Order in time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-01-29T17:12:00.000Z`: sorts as text.
  public var description: String {
    let inDay = Int(milliseconds - Int64(day.number) * 86_400_000)
    let pad = { (number: Int, width: Int) in EDTFDate.padded(number, to: width) }
    let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { pad($0, 2) }
    return "\(day)T\(clock.joined(separator: ":")).\(pad(inDay % 1000, 3))Z"
  }
}

extension StringProtocol {
  /// The number that so many ASCII digits are, and nothing beside them: no sign, which `Int` would take.
  func number(ofDigits count: Int) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard utf8.count == count, utf8.allSatisfy(digits.contains) else { return nil }
    return Int(self)
  }
}
