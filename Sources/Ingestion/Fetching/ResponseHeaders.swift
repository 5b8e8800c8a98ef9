internal import Claims

/// The header fields of one answer that matter here (RFC 9110).
struct ResponseHeaders: Hashable, Sendable {
  private(set) var mediaType: String?
  private(set) var charset: String?
  private(set) var etag: String?
  private(set) var lastModified: String?
  private(set) var retryAfter: String?

  /// Takes one line as it came. A status line starts anew: informational answers come first.
  mutating func read(_ line: [UInt8]) {
    if line.starts(with: "HTTP/".utf8) {
      self = ResponseHeaders()
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
    // Longer ones are no use and would be kept for good.
    guard value.utf8.count <= 1024 else { return }
    switch name {
    case "content-type": readContentType(value)
    case "etag": etag = value
    case "last-modified": lastModified = value
    case "retry-after": retryAfter = value
    default: break
    }
  }

  private mutating func readContentType(_ value: String) {
    let parts = value.split(separator: ";").map(\.trimmed)
    guard let first = parts.first, !first.isEmpty else { return }
    mediaType = first.lowercased()
    charset = nil
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmed.lowercased() == "charset" else {
        continue
      }
      let label = sides[1].trimmed.filter { $0 != "\"" && $0 != "'" }
      charset = label.isEmpty ? nil : label
    }
  }

  /// The moment that Retry-After names: seconds from now, or a date (RFC 9110, section 10.2.3). At
  /// most 30 days ahead: a server's slip must not silence a feed for good.
  func retryAfter(now: Timestamp) -> Timestamp? {
    let longest = Int64(30 * Day.seconds)
    guard let retryAfter else { return nil }
    if let seconds = Int64(retryAfter) {
      guard seconds >= 0 else { return nil }
      return Timestamp(milliseconds: now.milliseconds &+ min(seconds, longest) * 1000)
    }
    guard let date = InternetDate(retryAfter)?.moment else { return nil }
    let limit = now.milliseconds &+ longest * 1000
    return Timestamp(milliseconds: min(max(date.milliseconds, now.milliseconds), limit))
  }
}
