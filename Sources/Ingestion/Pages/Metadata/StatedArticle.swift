/// The article as a page's own program is given it, in JSON: by Next.js in `__NEXT_DATA__`, by Nuxt in `__NUXT__`, by
/// others in variables of their own; JSON-LD with an `articleBody` is such a one too.
///
/// No two programs call things the same, but all have a headline, which the page repeats.
struct StatedArticle: Sendable {
  private let fields: [String: JSONValue]

  /// Its headline.
  let headline: String

  /// The first object with one of some headlines that has a body; else the first with any of them.
  ///
  /// - Parameters:
  ///   - titles: the folded headlines of the page.
  ///   - title: its folded title, which begins with the headline.
  init?(among candidates: [JSONValue], titles: Set<String>, title: String?) {
    let own = candidates.lazy.compactMap {
      candidate -> (fields: [String: JSONValue], headline: String)? in
      let fields = candidate.fields
      for key in Self.headlines {
        guard case .string(let text)? = fields[key], text.utf8.count < 1_000 else { continue }
        let headline = text.withoutMarkup.collapsed
        let folded = headline.comparable
        let opensTitle = folded.utf8.count >= 12 && title?.hasPrefix(folded) ?? false
        if opensTitle || titles.contains(folded) { return (fields, headline) }
      }
      return nil
    }
    guard
      let found = own.first(where: { Self.field(Self.bodies, of: $0.fields) != nil }) ?? own.first
    else { return nil }
    (fields, headline) = found
  }

  /// Whether an object of these members may be an article.
  static func isCandidate(_ members: [JSONValue.Member]) -> Bool {
    let keys = members.prefix(200).map { $0.key.lowercased() }
    return keys.contains(where: headlines.contains)
      && keys.contains { bodies.contains($0) || days.contains($0) || people.contains($0) }
  }

  /// When it was published, as written.
  var published: String? {
    guard let day = Self.field(Self.days, of: fields) else { return nil }
    let inner = day.fields
    return day.text
      ?? ["date", "iso", "utc", "value", "timestamp"].lazy.compactMap { inner[$0]?.text }.first
  }

  /// Who wrote it, by name.
  var authors: [String] {
    guard let people = Self.field(Self.people, of: fields) else { return [] }
    return people.elements.prefix(12).compactMap { person in
      if case .string(let name) = person { return name.withoutMarkup.collapsed }
      let own = person.fields
      if let name = (own["name"] ?? own["fullname"] ?? own["displayname"])?.text {
        return name.withoutMarkup.collapsed
      }
      let parts = [own["firstname"] ?? own["first_name"], own["lastname"] ?? own["last_name"]]
      let name = parts.compactMap { $0?.text }.joined(separator: " ")
      return name.isEmpty ? nil : name
    }
  }

  /// Its text in HTML, the opening paragraph first; nil where it has none. Linear in the JSON.
  var body: String? {
    guard let body = Self.field(Self.bodies, of: fields) else { return nil }
    var html = StatedBody()
    if let opening = Self.field(Self.openings, of: fields) { html.add(opening) }
    html.add(body)
    return html.html
  }

  private static func field(_ keys: [String], of fields: [String: JSONValue]) -> JSONValue? {
    keys.lazy.compactMap { fields[$0] }.first { found in
      switch found {
      case .string(let text): !text.isEmpty
      case .array(let values): !values.isEmpty
      case .object(let members): !members.isEmpty
      case .bare(let word): word.first?.isNumber ?? false
      }
    }
  }

  // In lower case, the surest first.
  private static let headlines = ["headline", "title", "name", "titre"]
  private static let bodies = [
    "articlebody", "body", "bodyhtml", "content", "contenthtml", "paragraphs", "blocks", "contents",
    "text", "texte", "corps", "html", "components", "elements",
  ]
  private static let openings = ["dek", "standfirst", "chapo", "subheadline", "lede", "abstract"]
  private static let days = [
    "datepublished", "publishedat", "published_at", "publishdate", "publish_date",
    "publicationdate",
    "publication_date", "firstpublished", "firstpublishedat", "first_published_at", "published",
    "publisheddate", "datepublication", "pubdate", "displaydate", "display_date",
  ]
  private static let people = ["authors", "author", "byline", "bylines", "contributors", "auteurs"]
}
