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
    guard seconds.count <= 2, parts.count == 3, let hour = Int(parts[0]),
      let minute = Int(parts[1]),
      let second = Int(parts[2]), (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    var fraction = 0
    if seconds.count == 2 {
      guard seconds[1].utf8.count == 3, let parsed = Int(seconds[1]), parsed >= 0 else {
        return nil
      }
      fraction = parsed
    }
    milliseconds =
      Int64(day.number) * 86_400_000
      + Int64(hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction)
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
