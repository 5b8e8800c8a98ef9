internal import Claims

extension NamedText {
  /// How much of an article is about each organization: how often it is named, four times over
  /// in the first heading.
  func weights(text: AnnotatedText) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    let first = text.sentences.first
    let heading = first?.kind == .heading ? first?.tokens ?? 0..<0 : 0..<0
    for mention in mentions
    where entities[mention.entity].kind.isCompany {
      weights[mention.entity, default: 0] += heading.overlaps(mention.tokens) ? 4 : 1
    }
    // The few that matter: the rest is never whom the article is about.
    guard weights.count > 64 else { return weights }
    let most = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(64)
    return Dictionary(uniqueKeysWithValues: most.map { ($0.key, $0.value) })
  }

  /// Those whom the headline names.
  func titled(text: AnnotatedText) -> Set<Int> {
    guard let first = text.sentences.first, first.kind == .heading else { return [] }
    return Set(
      mentions.prefix { $0.tokens.lowerBound < first.tokens.upperBound }.map(\.entity))
  }
}
