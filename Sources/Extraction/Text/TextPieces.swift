/// A text that is longer than articles are, in pieces that end where paragraphs do: what is known of a text while it is
/// read takes fifty times the memory of its words.
struct TextPieces: Sequence, IteratorProtocol {
  /// In bytes of UTF-8, some twenty thousand words: a longer text is a book, or a page gone wrong.
  static let longest = 128 << 10

  /// A piece and where it stands.
  struct Piece {
    let text: String
    /// How many code points of the text stand before it.
    let start: Int
  }

  private let bytes: String.UTF8View
  private var rest: Range<String.Index>
  private var start = 0
  private var isFirst = true

  init(_ text: String) {
    bytes = text.utf8
    rest = text.startIndex..<text.endIndex
  }

  /// The next piece; a text that is not longer is one, also where it is empty.
  mutating func next() -> Piece? {
    guard isFirst || !rest.isEmpty else { return nil }
    isFirst = false
    let piece = String(Substring(bytes[rest.lowerBound..<end()]))
    rest = bytes.index(rest.lowerBound, offsetBy: piece.utf8.count)..<rest.upperBound
    let first = start
    if !rest.isEmpty { start += piece.unicodeScalars.count }
    return Piece(text: piece, start: first)
  }

  /// After the last empty line that there is room for, else the last line, else the last space, else wherever a code
  /// point begins.
  private func end() -> String.Index {
    guard
      let limit = bytes.index(rest.lowerBound, offsetBy: Self.longest, limitedBy: rest.upperBound),
      limit < rest.upperBound
    else { return rest.upperBound }
    let room = bytes[rest.lowerBound..<limit]
    let newline = UInt8(ascii: "\n")
    var line: String.Index?
    var at = limit
    while at > rest.lowerBound {
      let before = bytes.index(before: at)
      if bytes[before] == newline {
        line = line ?? at
        if before > rest.lowerBound, bytes[bytes.index(before: before)] == newline { return at }
      }
      at = before
    }
    if let line { return line }
    if let space = room.lastIndex(of: UInt8(ascii: " ")) { return bytes.index(after: space) }
    var cut = limit
    while cut > rest.lowerBound, bytes[cut] & 0xC0 == 0x80 { cut = bytes.index(before: cut) }
    return cut
  }
}
