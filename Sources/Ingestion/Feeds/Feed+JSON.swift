extension Feed {
  /// Reads JSON Feed 1.0 and 1.1 (<https://www.jsonfeed.org/version/1.1/>), also where it is cut
  /// off.
  init(json text: [UInt8], address: WebAddress?) throws(FeedError) {
    guard let root = JSONReader.values(in: text[...]).first,
      case .array(let entries)? = root["items"]
    else { throw .notAFeed(root: nil) }
    // Other programs write objects with items too.
    guard root["version"]?.text?.contains("jsonfeed.org") == true || root["title"] != nil else {
      throw .notAFeed(root: nil)
    }
    let resolve = { (value: JSONValue?) -> String? in
      value?.text.flatMap { RawLink(text: $0, base: address).resolved?.description }
    }
    title = root["title"]?.text?.collapsed
    homepage = resolve(root["home_page_url"])
    ownAddress = resolve(root["feed_url"])
    language = root["language"]?.text
    items = entries.compactMap { FeedItem(RawItem(json: $0, base: address)) }
    isTruncated = text.last { !ASCII.isSpace($0) } != UInt8(ascii: "}")
  }
}

extension RawItem {
  fileprivate init(json entry: JSONValue, base: WebAddress?) {
    func plain(_ key: String) -> FeedText? {
      entry[key]?.text.map { FeedText(form: .plain, text: $0) }
    }
    id = entry["id"]?.text
    title = plain("title")
    link = (entry["url"] ?? entry["external_url"])?.text.map { RawLink(text: $0, base: base) }
    published = [entry["date_published"]?.text].compactMap { $0 }
    updated = [entry["date_modified"]?.text].compactMap { $0 }
    authors = (entry["authors"]?.elements ?? []).compactMap { $0["name"]?.text }
    if authors.isEmpty { authors = [entry["author"]?["name"]?.text].compactMap { $0 } }
    summary = plain("summary")
    content =
      entry["content_html"]?.text.map { FeedText(form: .html, text: $0) } ?? plain("content_text")
    self.base = base
  }
}
