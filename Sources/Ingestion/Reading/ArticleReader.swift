public import Claims

/// Reads articles from what people have: text files, saved pages, addresses, standard input.
public struct ArticleReader {
  private let settings: FetchSettings
  private let today: Day

  /// A reader that fetches addresses with these settings. `today` dates "3 hours ago".
  public init(_ settings: FetchSettings = FetchSettings(), today: Day) {
    self.settings = settings
    self.today = today
  }

  /// Reads one: an `http` or `https` address, `-` for standard input, or a file.
  ///
  /// Throws ``InputError`` or ``FetchError``.
  public func read(_ name: String) throws -> ReadArticle {
    if ["http://", "https://"].contains(where: name.lowercased().hasPrefix) {
      let document = try Fetcher(settings).fetch(FetchRequest(address: name))
      return try read(
        document.bytes, named: name, address: document.movedTo ?? document.address,
        charset: document.charset)
    }
    let shown = name == "-" ? "standard input" : name
    return try read(try InputFile.bytes(name), named: shown)
  }

  private func read(
    _ bytes: [UInt8], named name: String, address: String? = nil, charset: String? = nil
  ) throws -> ReadArticle {
    if Self.isPage(bytes) || address != nil && !Self.isPlainText(bytes) {
      let page = Page.read(
        bytes: bytes, url: address, charset: charset, retrieved: today.description)
      return try ReadArticle(page, file: name)
    }
    var read = ReadArticle(
      try ArticleText.article(try InputFile.text(bytes, file: name), file: name))
    if read.article.url == nil, let address {
      read.article.url = address
      read.canonicalURL = ReadArticle(Article(url: address, text: "")).canonicalURL
    }
    return read
  }

  /// Whether the bytes begin as HTML does: a tag, a doctype or a comment, in ASCII or UTF-16.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }
      .drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let text = String(decoding: start, as: UTF8.self)
    return ["<!doctype", "<html", "<?xml", "<head", "<body", "<!--", "<meta", "<article", "<div"]
      .contains { text.hasPrefix($0) }
  }

  private static func isPlainText(_ bytes: [UInt8]) -> Bool {
    !bytes.prefix(4096).contains(UInt8(ascii: "<"))
  }
}
