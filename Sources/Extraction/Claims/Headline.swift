/// Tells where an article's headline stands: pages print their menus, rubrics and the outlet's own
/// name above it.
enum Headline {
  /// The number of its sentence: the first line above the text that names a company of the text; 0
  /// where none does.
  ///
  /// `isArticle` says of each sentence whether it is part of the article.
  static func place(of named: NamedText, in text: AnnotatedText, isArticle: [Bool]) -> Int {
    guard
      let body = text.sentences.firstIndex(where: { $0.kind == .prose && $0.tokens.count > 14 }),
      body > 0, body <= furthest
    else { return 0 }
    let companies = named.mentions.filter { named.entities[$0.entity].kind.isCompany }
    let told = named.told(by: isArticle, from: body, of: text)
    for index in 0..<body {
      let (tokens, kind) = (text.sentences[index].tokens, text.sentences[index].kind)
      guard tokens.count >= shortest || index == 0, kind == .heading || kind == .prose else {
        continue
      }
      let names = companies.contains {
        tokens.contains($0.tokens.lowerBound) && told[$0.entity]
      }
      if names { return index }
    }
    return 0
  }

  /// In sentences: below, the text has begun.
  private static let furthest = 24
  /// In tokens: a shorter line is a rubric.
  private static let shortest = 4
}
