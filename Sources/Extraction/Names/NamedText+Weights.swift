internal import Claims

extension NamedText {
  /// How much of an article is about each organization: how often it is named, four times over
  /// in the headline, whose sentence is given. By the numbers of the entities.
  func weights(text: AnnotatedText, headline: Int) -> [Int] {
    var weights = Array(repeating: 0, count: entities.count)
    let heading = headlineTokens(text, headline)
    for mention in mentions
    where entities[mention.entity].kind.isCompany {
      weights[mention.entity] += heading.overlaps(mention.tokens) ? 4 : 1
    }
    // The few that matter: the rest is never whom the article is about.
    let named = weights.indices.filter { weights[$0] > 0 }
    guard named.count > 64 else { return weights }
    for one in named.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }).dropFirst(64) {
      weights[one] = 0
    }
    return weights
  }

  /// Takes for no party whom only the page around the article names: the outlet, the entries of a
  /// menu.
  mutating func leaveOut(besides isArticle: [Bool], in text: AnnotatedText) {
    let told = told(by: isArticle, of: text)
    for index in entities.indices
    where !told[index] && !entities[index].isKnown && entities[index].kind == .organization {
      entities[index].kind = .other
    }
  }

  /// Whether some sentences name each entity, from the sentence `first` on; what stands in a dateline
  /// is not counted.
  func told(by isCounted: [Bool], from first: Int = 0, of text: AnnotatedText) -> [Bool] {
    var told = Array(repeating: false, count: entities.count)
    var next = 0
    for (index, sentence) in text.sentences.enumerated() {
      let start = Dateline.end(of: sentence, in: text)
      while next < mentions.count, mentions[next].tokens.lowerBound < sentence.tokens.upperBound {
        if isCounted[index], index >= first, mentions[next].tokens.lowerBound >= start {
          told[mentions[next].entity] = true
        }
        next += 1
      }
    }
    return told
  }

  /// Those whom the headline names.
  func titled(text: AnnotatedText, headline: Int) -> Set<Int> {
    let tokens = headlineTokens(text, headline)
    return Set(mentions.lazy.filter { tokens.contains($0.tokens.lowerBound) }.map(\.entity))
  }

  /// None where the first sentence is one of the text.
  private func headlineTokens(_ text: AnnotatedText, _ headline: Int) -> Range<Int> {
    guard headline < text.sentences.count,
      headline > 0 || text.sentences[headline].kind == .heading
    else { return 0..<0 }
    return text.sentences[headline].tokens
  }
}
