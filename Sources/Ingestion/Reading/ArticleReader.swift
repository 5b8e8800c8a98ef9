public import Claims

/// Reads articles from what people have: text files, saved pages, addresses, standard input.
public struct ArticleReader {
  /// What fetches addresses.
  public let fetcher: Fetcher
  private let today: Day

  /// A reader. No page is dated after `today`.
  public init(_ fetcher: Fetcher, today: Day) {
    self.fetcher = fetcher
    self.today = today
  }

  /// From when on pages were saved: 1990-01-01.
  private static let firstPages = Day(number: 7305)

  /// Whether a name is an address, and no file's.
  public static func isAddress(_ name: String) -> Bool {
    ["http://", "https://"].contains(where: name.lowercased().hasPrefix)
  }

  /// Reads one: an `http` or `https` address, `-` for standard input, or a file.
  ///
  /// "3 hours ago" counts from when an address was fetched, and from when a file was last written; on standard
  /// input nobody knows. Throws ``InputError`` or ``FetchError``.
  public func read(_ name: String) throws -> ReadArticle {
    if Self.isAddress(name) {
      let document = try fetcher.fetch(FetchRequest(address: name))
      if let other = OtherInput(document) { throw InputError.notArticle(file: name, other) }
      return try read(document, named: name)
    }
    let input = try InputStream(name)
    if let other = OtherInput(try input.peek(), named: name) {
      throw InputError.notArticle(file: name, other)
    }
    return try article(input)
  }

  /// Reads a file or standard input that is an article.
  func article(_ input: InputStream) throws -> ReadArticle {
    let saved = InputFile.modified(input.name)
    var read = try read(
      try input.rest(limit: InputFile.sizeLimit), named: input.name, address: nil, charset: nil,
      saved: saved)
    // The order in which copies were made is that of their files, and not that in which they are read. A time before
    // the web, or to come, is an archive's or a clock's mistake.
    read.retrieved = saved.flatMap { saved in
      saved.day >= Self.firstPages && saved.day <= today ? saved : nil
    }
    return read
  }

  /// Reads an article's bytes, a page or a text.
  public func read(_ bytes: consuming [UInt8], named name: String) throws -> ReadArticle {
    try read(bytes, named: name, address: nil, charset: nil, saved: nil)
  }

  /// Reads an article that was fetched from an address.
  public func read(_ document: FetchedDocument, named name: String) throws -> ReadArticle {
    if let type = BinaryMedia.type(of: document) {
      throw InputError.notPage(address: name, mediaType: type)
    }
    var read = try read(
      document.bytes, named: name, address: document.movedTo ?? document.address,
      charset: document.charset, saved: document.retrieved)
    read.retrieved = document.retrieved
    return read
  }

  private func read(
    _ bytes: consuming [UInt8], named name: String, address: String?, charset: String?,
    saved: Timestamp?
  ) throws -> ReadArticle {
    if Self.isPage(bytes) || address != nil && !Self.isPlainText(bytes) {
      let page = Page.read(
        bytes: bytes, url: address, charset: charset, retrieved: saved?.description,
        today: today.description)
      return try ReadArticle(page, file: name)
    }
    var read = ReadArticle(
      try ArticleText.article(try InputFile.text(bytes, file: name), file: name))
    read.noteGiven(since: Article(text: ""), as: "header")
    if read.article.outlet == nil {
      let (top, before) = (ArticleTop(read.article.text), read.article)
      read.article.outlet = top.outlet
      read.credits = top.credits
      read.noteGiven(since: before, as: "first lines")
    }
    if read.article.url == nil, let address {
      read.article.url = address
      read.canonicalURL = ReadArticle.canonicalURL(address)
    }
    return read
  }

  /// Whether the bytes begin as HTML does: a tag, a doctype or a comment, in ASCII or UTF-16.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(2048).first(where: { (0x21..<0x80).contains($0) }) == UInt8(ascii: "<")
    else { return false }
    let start = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }
      .drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let text = String(decoding: start, as: UTF8.self)
    return [
      "<!doctype", "<html", "<?xml", "<head", "<body", "<!--", "<meta", "<article", "<div", "<main",
      "<section", "<title", "<link", "<script", "<h1", "<p>",
    ]
    .contains { text.hasPrefix($0) }
  }

  private static func isPlainText(_ bytes: [UInt8]) -> Bool {
    !bytes.prefix(4096).contains(UInt8(ascii: "<"))
  }
}
