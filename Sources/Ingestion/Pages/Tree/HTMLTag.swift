/// The elements that the reading of a page tells apart; every other element is `other`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// A run of text, not an element.
  case text
  case other

  case html, head, body, title, meta, base, link, script, style, noscript, template
  case a, abbr, b, cite, code, em, font, i, q, s, small, span, strong, sub, sup, time, u
  case address, article, aside, blockquote, br, caption, center, dd, details, dialog, div, dl, dt
  case fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr
  case li, main, menu, nav, ol, p, pre, section, summary, ul
  case table, tbody, td, tfoot, th, thead, tr
  case audio, button, canvas, iframe, input, label, object, option, select, svg, textarea, video
  case map, img, picture

  private static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }.map { ("\($0)", $0) })

  /// - Parameter name: in lower case, as the parser gives it.
  init(name: String) {
    if let known = HTMLTag.byName[name] {
      self = known
    } else if name.hasPrefix("amp-"), HTMLTag.ampBoxes.contains(name) {
      self = .template
    } else {
      self = .other
    }
  }

  /// Elements of AMP pages that show no part of the article.
  private static let ampBoxes: Set<String> = [
    "amp-ad", "amp-consent", "amp-embed", "amp-sidebar", "amp-sticky-ad", "amp-user-notification",
    "amp-social-share", "amp-lightbox",
  ]

  /// Whether the element starts a new line of text.
  var isBlock: Bool {
    switch self {
    case .html, .body, .address, .article, .aside, .blockquote, .caption, .center, .dd, .details,
      .dialog, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4,
      .h5, .h6, .header, .hgroup, .hr, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary,
      .ul, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .title, .option:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6, else nil.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether what stands in the element is never text for a reader.
  var isNeverText: Bool {
    switch self {
    case .script, .style, .noscript, .template, .iframe, .svg, .canvas, .audio, .video, .object,
      .select, .option, .textarea, .input, .button, .map, .title, .meta, .link, .dialog:
      true
    default: false
    }
  }
}
