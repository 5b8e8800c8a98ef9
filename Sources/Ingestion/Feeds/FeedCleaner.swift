/// Makes of a feed what an XML parser reads without stumbling: the pass before libxml2.
///
/// Comments, processing instructions and the document type go; HTML's named entities become
/// characters, a bare `&` or `<` is escaped, a tag with too many attributes loses them all (the
/// parser compares each with all before it). What follows the root's end tag is left out.
struct FeedCleaner {
  /// More bytes, or more attributes, and a tag keeps its name only.
  static let longestTag = 65_536
  static let mostAttributes = 256

  private let bytes: [UInt8]
  private var index: Int
  private var budget = NameBudget()
  private(set) var xml: [UInt8] = []
  /// The name of the first element, as written; nil where there is none.
  private(set) var root: String?
  /// Whether the feed ends before its root does.
  private(set) var isTruncated = true
  /// Whether a document type declares entities or anything else of its own.
  private(set) var hasInternalSubset = false

  /// Cleans a feed. Linear in its size.
  ///
  /// - Parameter bytes: valid UTF-8 without control characters.
  init(cleaning bytes: [UInt8]) {
    self.bytes = bytes
    // A server's warnings may stand before the feed.
    index = ASCII.find("<?xml", in: Array(bytes.prefix(4096))) ?? 0
    xml.reserveCapacity(bytes.count)
    while index < bytes.count, !hasInternalSubset, isTruncated {
      guard bytes[index] == UInt8(ascii: "<") else {
        copyText()
        continue
      }
      let isWhole = readMarkup()
      if !isWhole { break }
    }
  }

  /// Copies up to the next `<`, outside the root nothing.
  private mutating func copyText() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    if root != nil { FeedEscapes.append(bytes[start..<index], to: &xml) }
  }

  /// Reads what opens with the `<` here; false where the feed ends inside it.
  private mutating func readMarkup() -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"): return readDeclaration()
    case UInt8(ascii: "?"): return skip(past: "?>")
    case UInt8(ascii: "/"): return readEndTag()
    case let byte where ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80:
      return readTag()
    default:
      if root != nil { xml += "&#60;".utf8 }
      index += 1
      return true
    }
  }

  private mutating func readDeclaration() -> Bool {
    let rest = bytes[index...]
    if rest.starts(with: "<!--".utf8) { return skip(past: "-->", from: 4) }
    if rest.starts(with: "<![CDATA[".utf8) {
      let start = index
      let isWhole = skip(past: "]]>", from: 9)
      guard root != nil else { return isWhole }
      xml += bytes[start..<index]
      if !isWhole { xml += "]]>".utf8 }
      return isWhole
    }
    guard ASCII.lowercased(rest.prefix(9)) == Array("<!doctype".utf8) else {
      return skip(past: ">")
    }
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        hasInternalSubset = true
        return true
      } else if byte == UInt8(ascii: ">") {
        return true
      }
    }
    return false
  }

  /// Goes on after a mark; to the end, and false, where there is none.
  private mutating func skip(past mark: String, from offset: Int = 2) -> Bool {
    guard let found = ASCII.find(mark, in: bytes, from: index + offset) else {
      index = bytes.count
      return false
    }
    index = found + mark.utf8.count
    return true
  }

  private mutating func readEndTag() -> Bool {
    let name = name(from: index + 2)
    var at = index + 2 + name.count
    while at < bytes.count, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<") {
      at += 1
    }
    guard at < bytes.count else { return false }
    index = bytes[at] == UInt8(ascii: ">") ? at + 1 : at
    guard root != nil, !name.isEmpty else { return true }
    xml += "</".utf8
    appendName(name)
    xml.append(UInt8(ascii: ">"))
    if String(decoding: name, as: UTF8.self) == root { isTruncated = false }
    return true
  }

  private mutating func readTag() -> Bool {
    let name = name(from: index + 1)
    let start = index + 1 + name.count
    guard let end = tagEnd(from: start) else { return false }
    let isRoot = root == nil
    if isRoot { root = String(decoding: name, as: UTF8.self) }
    xml.append(UInt8(ascii: "<"))
    appendName(name)
    let isEmpty = end.index > start && bytes[end.index - 1] == UInt8(ascii: "/")
    if end.index - start <= Self.longestTag, end.attributes <= Self.mostAttributes {
      FeedEscapes.append(bytes[start..<(isEmpty ? end.index - 1 : end.index)], to: &xml)
    }
    xml += (isEmpty ? "/>" : ">").utf8
    if isRoot, isEmpty { isTruncated = false }
    index = bytes[end.index] == UInt8(ascii: ">") ? end.index + 1 : end.index
    return true
  }

  /// Where a tag ends, at its `>` or at a `<` that a forgotten one leaves, and its attributes.
  private mutating func tagEnd(from start: Int) -> (index: Int, attributes: Int)? {
    var at = start
    var attributes = 0
    var quote: UInt8?
    var hash = NameBudget.seed
    while at < bytes.count {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        return (at, attributes)
      } else if byte == UInt8(ascii: "=") {
        attributes += budget.admits(hash) ? 1 : Self.mostAttributes + 1
      } else if ASCII.isSpace(byte) {
        hash = NameBudget.seed
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        hash = NameBudget.seed
      } else {
        hash = NameBudget.hash(hash, byte)
      }
      at += 1
    }
    return nil
  }

  /// Appends a name; one that is one too many becomes `x`, at both ends of its element.
  private mutating func appendName(_ name: ArraySlice<UInt8>) {
    if budget.admits(name.reduce(NameBudget.seed, NameBudget.hash)) {
      xml += name
    } else {
      xml.append(UInt8(ascii: "x"))
    }
  }

  private func name(from start: Int) -> ArraySlice<UInt8> {
    guard start < bytes.count else { return [] }
    return bytes[start...].prefix { byte in
      ASCII.isAlphanumeric(byte) || byte >= 0x80 || "-._:".utf8.contains(byte)
    }
  }
}
