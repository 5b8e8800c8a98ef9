internal import Claims

/// Tells the newspapers and channels that change hands from those that report it.
enum TradedOutlets {
  /// Marks the outlets of a text that stand where what is bought, sold or held does.
  static func read(_ named: inout NamedText, in text: AnnotatedText) {
    for mention in named.mentions
    where named.entities[mention.entity].kind == .outlet
      && !named.entities[mention.entity].isTraded
      && (isTraded(mention.tokens.lowerBound, in: text)
        || buys(mention.tokens.upperBound, in: text))
    {
      named.entities[mention.entity].isTraded = true
    }
  }

  /// "le rachat du Parisien", "a racheté le quotidien Le Monde", "38 % du Monde": the word of trade,
  /// with nothing but small words and the kind of outlet between it and the name.
  private static func isTraded(_ name: Int, in text: AnnotatedText) -> Bool {
    let tokens = text.tokens
    let cues = [text.vocabulary.cues.french, text.vocabulary.cues.english]
    var index = name - 1
    while index >= max(0, name - reach) {
      for table in cues {
        for start in max(0, index - 3)...index {
          guard let found = table.senses.longest(in: tokens, at: start, before: index + 1),
            start + found.count == index + 1,
            found.value.contains(where: { trades.contains($0.frame) })
          else { continue }
          return true
        }
      }
      let isSmall = cues.contains {
        !($0.grammar.longest(in: tokens, at: index, before: index + 1)?.value ?? [])
          .isDisjoint(with: [.article, .of, .into])
      }
      let isKind =
        text.vocabulary.cues.credits.longest(in: tokens, at: index, before: index + 1)?.value
        .contains(.outletWord) ?? false
      guard isSmall || isKind else { return tokens[index].word == "%" }
      index -= 1
    }
    return false
  }

  /// "Nikkei agreed to buy": what follows the name is a purchase of its own.
  private static func buys(_ end: Int, in text: AnnotatedText) -> Bool {
    let limit = min(text.tokens.count, end + reach)
    for index in end..<limit {
      let token = text.tokens[index]
      guard token.kind == .word, !token.traits.contains(.capitalized) else { return false }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: text.tokens, at: index, before: limit)?.value ?? []
        if senses.contains(where: { $0.isVerb && $0.frame == .acquire }) { return true }
      }
    }
    return false
  }

  private static let reach = 5
  private static let trades: Set<Frame> = [.acquire, .sell, .enter, .hold, .invest, .pass]
}
