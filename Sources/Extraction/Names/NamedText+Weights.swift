internal import Claims

extension NamedText {
  /// How much of an article is about each organization: how often it is named, four times over
  /// in the title or the first heading.
  func weights(text: AnnotatedText, title: String?) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    let firstLine = text.sentences.first?.tokens ?? 0..<0
    for mention in mentions where entities[mention.entity].kind == .organization {
      weights[mention.entity, default: 0] += firstLine.overlaps(mention.tokens) ? 4 : 1
    }
    guard let title else { return weights }
    let folded = Folding.folded(title)
    for entity in weights.keys {
      let name = Folding.folded(entities[entity].name)
      if Self.contains(folded, name) { weights[entity, default: 0] += 4 }
    }
    return weights
  }

  /// Whether the bytes occur; a title is short and so is a name.
  private static func contains(_ title: [UInt8], _ name: [UInt8]) -> Bool {
    guard !name.isEmpty, name.count <= title.count, title.count <= 1000 else { return false }
    return (0...title.count - name.count).contains { start in
      title[start] == name[0] && title[start..<start + name.count].elementsEqual(name)
    }
  }
}
