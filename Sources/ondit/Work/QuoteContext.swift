internal import Claims

/// The sentence that a quote stands in.
struct QuoteContext {
  let before: String
  let exact: String
  let after: String

  /// How far to look for the ends of the sentence, in code points.
  private static let reach = 240

  /// Finds the sentence in the article's text; without that text, what the quote has kept of its
  /// surroundings.
  init(_ quote: Quote, in text: [Unicode.Scalar]) {
    exact = quote.exact
    guard quote.start >= 0, quote.end <= text.count, quote.start < quote.end,
      Self.string(text[quote.start..<quote.end]) == quote.exact
    else {
      before = quote.prefix
      after = quote.suffix
      return
    }
    var first = quote.start
    let earliest = max(0, first - Self.reach)
    while first > earliest, !Self.isEnd(text, first - 1) { first -= 1 }
    var last = quote.end
    let latest = min(text.count, last + Self.reach)
    let isWhole = Self.isEnd(text, last - 1)
    while !isWhole, last < latest, text[last] != "\n" {
      last += 1
      if Self.isEnd(text, last - 1) { break }
    }
    before = Self.string(text[first..<quote.start])
    after = Self.string(text[quote.end..<last])
  }

  /// The sentence on one line, the quote in brackets where it is only a part of it.
  var text: String {
    let (before, after) = (before.trimmed, after.trimmed)
    if before.isEmpty, after.isEmpty { return exact }
    return [before, "[\(exact)]", after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func isEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    switch text[index] {
    case "\n": true
    case ".", "!", "?", "…": index + 1 >= text.count || text[index + 1].properties.isWhitespace
    default: false
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
