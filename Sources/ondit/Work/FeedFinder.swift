internal import Claims
internal import Glibc
internal import Ingestion
internal import Presentation

/// Finds the feed that a person means by an address or a file.
struct FeedFinder {
  private let fetcher: Fetcher
  private let language: Language

  init(_ fetcher: Fetcher, _ language: Language) {
    self.fetcher = fetcher
    self.language = language
  }

  /// The feed, and where to ask for it: at a page, the one feed that it names. Fails with the candidates where
  /// it names several.
  func feed(at source: String) throws -> (address: String, feed: Feed) {
    guard ArticleReader.isAddress(source) else { return try feed(inFile: source) }
    let document = try fetcher.fetch(FetchRequest(address: source))
    let address = document.movedTo ?? source
    do throws(FeedError) {
      return (
        address,
        try Feed(reading: document.bytes, charset: document.charset, address: document.address)
      )
    } catch .page {
      let links = FeedLink.find(
        inPage: document.bytes, charset: document.charset, address: document.address)
      return try feed(among: links, of: source)
    } catch {
      throw Failure(source + language.colon + Failure.text(error, language))
    }
  }

  private func feed(inFile file: String) throws -> (address: String, feed: Feed) {
    let bytes = try InputFile.bytes(file, limit: Feed.largest)
    let path = try Self.fullPath(file)
    do throws(FeedError) {
      return (path, try Feed(reading: bytes))
    } catch .page {
      return try feed(among: FeedLink.find(inPage: bytes), of: file)
    } catch {
      throw Failure(file + language.colon + Failure.text(error, language))
    }
  }

  private func feed(
    among links: [FeedLink], of source: String
  ) throws -> (address: String, feed: Feed) {
    // Blogs name a feed of their comments beside that of their articles.
    let articles = links.filter {
      !"\($0.address) \($0.title ?? "")".lowercased().contains("comment")
    }
    let candidates = articles.isEmpty ? links : articles
    guard let only = candidates.first else {
      throw Failure(
        language.choose(
          "\(source) : cette page n'indique aucun flux ; donner l'adresse d'un flux",
          "\(source): this page names no feed; give the address of a feed"))
    }
    guard candidates.count == 1 else {
      let list = candidates.prefix(20).map { link in
        "  " + link.address + (link.title.map { "  (\($0))" } ?? "")
      }
      throw Failure(
        language.choose(
          "\(source) : cette page indique plusieurs flux ; en choisir un :\n",
          "\(source): this page names several feeds; choose one:\n")
          + list.joined(separator: "\n").safeLines)
    }
    let document = try fetcher.fetch(FetchRequest(address: only.address))
    do throws(FeedError) {
      let feed = try Feed(
        reading: document.bytes, charset: document.charset, address: document.address)
      return (document.movedTo ?? only.address, feed)
    } catch {
      throw Failure(only.address + language.colon + Failure.text(error, language))
    }
  }

  /// The file's path from the root: the next poll may start in another folder.
  static func fullPath(_ file: String) throws -> String {
    guard let path = realpath(file, nil) else {
      throw Failure("\(file): \(String(cString: strerror(errno)))")
    }
    defer { free(path) }
    return String(cString: path)
  }
}
