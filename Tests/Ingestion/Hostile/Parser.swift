/// The parsers that read what others wrote. `Tests/Torture/Parsers` hands them bytes of libFuzzer's making.
enum Parser: String, CaseIterable, Sendable {
  /// An article's text: figures, dates, names and claims.
  case text
  /// A value as people type it, and dates in EDTF.
  case value, date
  /// The records of a CSV file, whatever they say.
  case csv
  /// A spreadsheet of claims, an export as JSON lines, fact checks, reference rates (also zipped).
  case table, lines, reviews, rates
  /// A page in HTML, and a feed.
  case page, feed
  /// Web addresses and robots.txt.
  case address
  /// A user's own vocabulary.
  case vocabulary
}
