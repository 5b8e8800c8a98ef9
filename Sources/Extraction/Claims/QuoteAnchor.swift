internal import Claims

/// Anchors the article's own words, as the Web Annotation TextQuoteSelector has it.
enum QuoteAnchor {
  /// The quote of some tokens, with its context.
  static func quote(_ tokens: Range<Int>, in text: AnnotatedText) -> Quote {
    guard let first = tokens.first, let last = tokens.last else {
      return Quote(exact: "", prefix: "", suffix: "", start: 0, end: 0)
    }
    let start = Int(text.tokens[first].utf8.lowerBound)
    let end = Int(text.tokens[last].utf8.upperBound)
    let points = text.codePoints(of: tokens)
    return Quote(
      exact: String(decoding: text.bytes[start..<end], as: UTF8.self),
      prefix: String(
        decoding: text.bytes[back(from: start, in: text.bytes)..<start], as: UTF8.self),
      suffix: String(decoding: text.bytes[end..<forth(from: end, in: text.bytes)], as: UTF8.self),
      start: points.lowerBound, end: points.upperBound)
  }

  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func back(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    var count = 0
    while index > 0, count < Quote.context {
      index -= 1
      while index > 0, isInside(bytes[index]) { index -= 1 }
      count += 1
    }
    return index
  }

  private static func forth(from end: Int, in bytes: [UInt8]) -> Int {
    var index = end
    var count = 0
    while index < bytes.count, count < Quote.context {
      index += 1
      while index < bytes.count, isInside(bytes[index]) { index += 1 }
      count += 1
    }
    return index
  }
}
