internal import Claims

extension NamedText {
  /// How much of an article is about each organization: how often it is named, four times over
  /// in the first heading.
  func weights(text: AnnotatedText) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    let first = text.sentences.first
    let heading = first?.kind == .heading ? first?.tokens ?? 0..<0 : 0..<0
    for mention in mentions where entities[mention.entity].kind == .organization {
      weights[mention.entity, default: 0] += heading.overlaps(mention.tokens) ? 4 : 1
    }
    return weights
  }
}
