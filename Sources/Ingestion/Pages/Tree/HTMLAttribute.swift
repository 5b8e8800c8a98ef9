/// The attributes that are kept; the rest of a page's attributes is dropped as it is parsed.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, href, rel, lang, role, type, title, name, property, content, hidden, style
  case itemprop, datetime, pubdate, alt, rowspan, colspan
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"
  case dataTestID = "data-testid"
  case dataComponent = "data-component"

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init?(name: String) {
    guard let known = HTMLAttribute.byName[name] else { return nil }
    self = known
  }
}
