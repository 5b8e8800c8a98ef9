/// Where and when a text was written, before its first sentence: "NEW YORK, March 2 -", "DUBAI
/// (Agency) -", "(Paris)".
enum Dateline {
  /// The token after a sentence's dateline; its first token where it has none.
  static func end(of sentence: Sentence, in text: AnnotatedText) -> Int {
    let first = sentence.tokens.lowerBound
    let limit = min(sentence.tokens.upperBound, first + 16)
    guard sentence.kind == .prose, limit - first > 2 else { return first }
    let tokens = text.tokens
    if tokens[first].word == "(" {
      let close = (first + 1..<min(limit, first + 5)).first { tokens[$0].word == ")" }
      guard let close, close + 2 < limit,
        tokens[close + 1].traits.contains(.capitalized) || isDash(tokens[close + 1]),
        (first + 1..<close).allSatisfy({ tokens[$0].traits.contains(.capitalized) })
      else { return first }
      return isDash(tokens[close + 1]) ? close + 2 : close + 1
    }
    // "ST. LOUIS, March 18 -".
    let isShort =
      tokens[first].length == 2 && tokens[first + 1].word == "." && tokens[first + 1].isGlued
      && tokens[first + 2].traits.contains(.allCapitals) && tokens[first + 2].length > 2
    guard tokens[first].traits.contains(.allCapitals), tokens[first].length > 2 || isShort else {
      return first
    }
    var isMarked = false
    for index in first + 1..<limit {
      let token = tokens[index]
      if isDash(token) {
        return isMarked || isPlace(first..<index, in: text) ? index + 1 : first
      }
      switch token.kind {
      case .sign:
        if token.word == "," || token.word == "(" { isMarked = true }
      case .number: break
      default:
        // "3 mars", "March six": the words of a date have no capital.
        guard token.traits.contains(.capitalized) || isMarked else { return first }
      }
    }
    return first
  }

  private static func isDash(_ token: Token) -> Bool {
    (token.word == "-" || token.word == "—") && !token.isGlued
  }

  private static func isPlace(_ range: Range<Int>, in text: AnnotatedText) -> Bool {
    text.vocabulary.naming.traits.longest(
      in: text.tokens, at: range.lowerBound, before: range.upperBound)?.value.contains(.place)
      ?? false
  }
}
