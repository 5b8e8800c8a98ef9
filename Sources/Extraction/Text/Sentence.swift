internal import Claims

/// A sentence, or what stands in its place: a heading, an item of a list, a row of a table.
struct Sentence: Sendable {
  /// What it is.
  enum Kind: Sendable {
    /// Of running text.
    case prose
    /// A line of its own without a full stop.
    case heading
    /// Of an item with a bullet or a number.
    case listItem
    /// A row of a table; its cells are in ``AnnotatedText/rows``.
    case tableRow
  }

  /// Its tokens, in ``AnnotatedText/tokens``.
  var tokens: Range<Int>
  var kind: Kind
  /// The paragraph, item, heading or row that it is part of, counted from 0 over the text.
  var block: Int
  /// Its own language where its words tell, else the article's.
  var language: Language?
  /// Where ``AnnotatedText/rows`` has its cells; nil unless it is a row.
  var row: Int?
}

/// The cells of a table's row.
struct TableRow: Sendable {
  /// The tokens of each cell; an empty range where the cell is empty.
  var cells: [Range<Int>]
  /// Where the same list has the row of headings; nil where the table has none, or this is it.
  var header: Int?
  /// Whether it is the row of headings.
  var isHeader = false
}
