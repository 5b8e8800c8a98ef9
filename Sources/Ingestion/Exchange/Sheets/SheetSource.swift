internal import Claims

/// What a line says of its article, shared by lines that follow each other and say the same.
final class SheetSource {
  /// Lines that say the same are of one article.
  struct Words: Hashable {
    var outlet: String
    var published: String
    var url: String
    var title: String
    var author: String
    /// The user's own name for the article.
    var article: String
  }

  let words: Words
  let published: EDTFDate?
  /// The outlet with those whom its name itself credits, once they are known.
  var outlet: SheetOutlets.Named?

  init(_ words: Words, published: EDTFDate?) {
    self.words = words
    self.published = published
  }
}
