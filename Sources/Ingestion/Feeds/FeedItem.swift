public import Claims

/// One item of a feed.
public struct FeedItem: Hashable, Sendable {
  /// What the item is known by: its own id, else its link, else its title and date.
  public var id: String
  /// The headline, without markup, in one line.
  public var title: String?
  /// The address of the article, with its fragment.
  public var link: String?
  /// When it was published, in the zone that the feed writes: a day, or the month or year where the
  /// feed says no more. Nil where it says nothing that can be read in one way.
  public var published: EDTFDate?
  /// When it was changed; not a date of publication.
  public var updated: EDTFDate?
  /// The people who wrote it.
  public var authors: [String]
  /// The outlets and agencies that it credits.
  public var credits: [String]
  /// Its summary, in HTML.
  public var summary: String?
  /// Its whole text, in HTML.
  public var content: String?
}

extension FeedItem {
  /// Nil for an item that says nothing.
  init?(_ raw: RawItem) {
    let title = raw.title?.plain
    var link = raw.link?.written
    if link == nil, !raw.hasOpaqueID {
      link = raw.id.flatMap { RawLink(text: $0, base: nil).written }
    }
    let published = raw.published.lazy.compactMap { InternetDate($0)?.date }.first
    let fallback = [title, published?.text].compactMap { $0 }.joined(separator: " ")
    let id = [raw.id, link, fallback].compactMap { $0 }.first { !$0.isEmpty }
    let summary = raw.summary?.html
    let content = raw.content?.html
    guard let id = id ?? summary ?? content else { return nil }
    var byline = Byline("")
    for author in raw.authors.prefix(20) { byline.merge(Byline(FeedItem.name(in: author))) }
    var credits = byline.credits
    for credit in raw.credits.prefix(20) {
      let name = Agencies.name(credit) ?? credit
      if !name.contains("://"), !credits.contains(name) { credits.append(name) }
    }
    self.init(
      id: id, title: title, link: link, published: published,
      updated: raw.updated.lazy.compactMap { InternetDate($0)?.date }.first,
      authors: byline.people, credits: credits, summary: summary, content: content)
  }

  /// The name in `ann@example.com (Ann Lee)` and `Ann Lee <ann@example.com>`.
  private static func name(in author: String) -> String {
    if let open = author.firstIndex(of: "("), author[..<open].contains("@") {
      return String(author[author.index(after: open)...].prefix { $0 != ")" })
    }
    return String(author.prefix { $0 != "<" })
  }
}
