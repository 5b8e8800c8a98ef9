/// What a saved or fetched page says about the article on it.
public struct Page: Sendable, Equatable {
  /// The headline, without the outlet's name.
  public var title: String?
  /// Who publishes the article, by name: `Reuters`, `Le Monde`; else the host of the address.
  public var outlet: String?
  /// The people who wrote it, parted by `, `. Agencies are in `credits`, desks nowhere.
  public var author: String?
  /// The primary language subtag (BCP 47): `fr`, `en`.
  public var language: String?
  /// The day of publication where the outlet is (EDTF level 0: `2023-11-02`).
  public var published: String?
  /// The day of its last change, where the page gives that and no day of publication: no more than
  /// a hint at that day.
  public var modified: String?
  /// The address that the page was read from, else the one it gives itself, as written.
  public var url: String?
  /// The address by which copies of the article are known for one; nil for a home page.
  public var canonicalURL: String?
  /// The article's own paragraphs, headings, lists and tables. An empty line parts paragraphs;
  /// items are lines that open with `- `; the rows of a table are lines `| a | b |`, its header
  /// first.
  public var text: String
  /// Whether the page says that the article, or the rest of it, is for subscribers.
  public var paywalled: Bool
  /// The agencies and outlets that the page credits beside its author: `AFP`, `Reuters`.
  public var credits: [String]
  /// How each value was found: the value's own first, then signals that disagree.
  public var evidence: [PageEvidence]

  /// How a value was found, and how sure it is; nil if it was not.
  public func evidence(for field: PageEvidence.Field) -> PageEvidence? {
    evidence.first { $0.field == field }
  }
}
