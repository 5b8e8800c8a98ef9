internal import Claims

/// What a file, standard input or an address has turned out to hold.
public enum GivenInput {
  /// An article.
  case article(ReadArticle)
  /// A feed, and where to ask for it again: the address that it gives itself, else where it was; nil where
  /// nobody knows.
  case feed(Feed, address: String?)
  /// A table of claims, an export or fact checks, still to be read.
  case table(InputStream)
}

extension ArticleReader {
  /// Tells by its beginning, and by its name where that says more, what a file or standard input holds; reads it
  /// unless it is a table. Throws ``InputError`` or ``FeedError``.
  public func given(_ input: InputStream) throws -> GivenInput {
    switch OtherInput(try input.peek(), named: input.name) {
    case nil: return .article(try article(input))
    case .table: return .table(input)
    case .feed:
      let feed = try Feed(reading: input.rest(limit: Feed.largest))
      return .feed(feed, address: feed.ownAddress ?? (input.name == "-" ? nil : input.name))
    }
  }

  /// The same of what was fetched from an address. Throws ``InputError`` or ``FeedError``.
  public func given(_ document: FetchedDocument, named name: String) throws -> GivenInput {
    switch OtherInput(document) {
    case nil: return .article(try read(document, named: name))
    case .table: return .table(InputStream(document.bytes, named: name))
    case .feed:
      let feed = try Feed(
        reading: document.bytes, charset: document.charset, address: document.address)
      return .feed(feed, address: document.movedTo ?? name)
    }
  }
}

extension OtherInput {
  /// Tells one by its beginning, by what the server calls it, and by its address without what follows the path.
  init?(_ document: FetchedDocument) {
    let isCalledTable = ["text/csv", "text/tab-separated-values"].contains(document.mediaType)
    let path = document.address.prefix { $0 != "?" && $0 != "#" }
    self.init(document.bytes, named: isCalledTable ? "table.csv" : String(path))
  }
}
