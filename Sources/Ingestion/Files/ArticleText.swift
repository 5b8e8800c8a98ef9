public import Claims

/// An article as a plain text file: an optional block of `Title:`, `Outlet:`, `Author:`,
/// `Published:`, `URL:` and `Language:` lines (or `Titre:`, `Média:`, `Auteur:`, `Publié:`,
/// `Adresse:`, `Langue:`), an empty line, the text. Dates are
/// written as in tables: see ``SheetDate``. What `ondit read` prints can be mended and read again.
public struct ArticleText {
  private enum Field {
    case title, outlet, author, published, url, language, changed
  }

  private static let fields: [String: Field] = [
    "title": .title, "titre": .title, "outlet": .outlet, "media": .outlet, "source": .outlet,
    "author": .author, "auteur": .author, "auteure": .author, "published": .published,
    "publie": .published,
    "date": .published, "url": .url, "link": .url, "lien": .url, "adresse": .url,
    "language": .language,
    "langue": .language, "changed": .changed,
  ]

  /// Reads an article. A text whose first line is no header line is all text.
  public static func article(_ text: String, file: String) throws(InputError) -> Article {
    var article = Article(text: text)
    var rest = text[...]
    var number = 0
    while true {
      number += 1
      let end = rest.firstLineEnd
      let line = rest[..<end]
      guard let (field, value) = header(line) else {
        let isBlank = !line.contains { !$0.isWhitespace }
        if number > 1, isBlank {
          article.text = String(rest[end...].drop { $0 == "\n" })
        } else if number > 1 {
          article.text = String(rest)
        }
        break
      }
      try set(
        field, value, of: &article, file: file, line: number,
        name: String(line.prefix { $0 != ":" }))
      if end == rest.endIndex {
        article.text = ""
        break
      }
      rest = rest[rest.index(after: end)...]
    }
    guard article.text.contains(where: { !$0.isWhitespace }) else { throw .empty(file: file) }
    return article
  }

  private static func header(_ line: Substring) -> (Field, String)? {
    let sign = UInt8(ascii: ":")
    let place = line.utf8Span.span.firstIndex(of: (sign, sign, sign), from: 0)
    // No field's name is longer, with blanks around it.
    guard place < 64, place < line.utf8.count, line.utf8.count < 2000 else { return nil }
    let colon = line.utf8.index(line.startIndex, offsetBy: place)
    guard let field = fields[line[..<colon].folded.trimmed] else { return nil }
    return (field, withoutNote(line[line.index(after: colon)...]).trimmed)
  }

  /// Without what `ondit read` puts behind a value: two spaces, and in brackets where it was found.
  private static func withoutNote(_ value: Substring) -> String {
    guard value.hasSuffix("%)") || value.hasSuffix("publication)"),
      let note = value.lastIndex(of: "("), value[..<note].hasSuffix("  ")
    else { return String(value) }
    return String(value[..<note])
  }

  private static func set(
    _ field: Field, _ value: String, of article: inout Article, file: String, line: Int,
    name: String
  ) throws(InputError) {
    guard !value.isEmpty else { return }
    let problem = InputError.badHeader(file: file, line: line, name: name, value: value)
    switch field {
    case .title: article.title = value
    case .outlet: article.outlet = value
    case .author: article.author = value
    case .url: article.url = value
    // No day of publication, see Page.modified.
    case .changed: break
    case .published:
      // "Publié : 12/10/2026" counts the day first.
      let language: Language? = name.foldedWords == ["publie"] ? .french : article.language
      guard let date = SheetDate.date(value, language: language) else { throw problem }
      article.published = date
    case .language:
      guard let language = Language(rawValue: String(value.lowercased().prefix(2))) else {
        throw problem
      }
      article.language = language
    }
  }
}
