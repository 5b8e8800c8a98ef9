internal import Claims

/// Tells the people who buy and hold from those who manage, speak and analyse.
enum PersonReader {
  /// Marks the persons of a text by the words beside their names.
  static func read(_ named: inout NamedText, in text: AnnotatedText) {
    for mention in named.mentions where named.entities[mention.entity].kind == .person {
      if showsBuyer(mention.tokens, in: text) {
        named.entities[mention.entity].isBuyer = true
      }
    }
  }

  private static func showsBuyer(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    let naming = text.vocabulary.naming
    let tokens = text.tokens
    let limit = min(tokens.count, name.upperBound + 8)
    if name.lowerBound > 0 {
      let before = name.lowerBound - 1
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        // "le groupe dirigé par X": at its head, not its buyer.
        let grammar = table.grammar.longest(in: tokens, at: before, before: name.lowerBound)?.value
        if grammar?.contains(.by) ?? false {
          // "un groupe d'investisseurs mené par X" invests for X.
          return (max(0, before - 4)..<before).contains {
            text.vocabulary.cues.investing.contains(tokens[$0].word)
          }
        }
      }
    }
    for index in max(0, name.lowerBound - 3)..<name.lowerBound {
      let traits = naming.traits.longest(in: tokens, at: index, before: name.lowerBound)?.value
      if traits?.contains(.buyer) ?? false { return true }
    }
    guard name.upperBound < limit else { return false }
    let isApposition = tokens[name.upperBound].word == ","
    for index in name.upperBound..<limit {
      let traits = naming.traits.longest(in: tokens, at: index, before: limit)?.value ?? []
      if isApposition, traits.contains(.buyer) { return true }
      if traits.contains(.title) { return false }
      guard !isApposition, index <= name.upperBound + 2 else { continue }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        let senses = table.senses.longest(in: tokens, at: index, before: limit)?.value ?? []
        if senses.contains(where: { $0.isVerb && buys.contains($0.frame) }) { return true }
      }
    }
    return false
  }

  private static let buys: Set<Frame> = [.acquire, .bid, .pay, .hold, .sell, .enter]
}
