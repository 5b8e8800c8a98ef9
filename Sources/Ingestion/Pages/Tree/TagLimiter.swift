internal import Claims

/// Bounds what a hostile page can make the HTML parser do, by blanking bytes before it sees them.
///
/// libxml2 takes 40 seconds over one tag of 50,000 attributes (each is compared with all before
/// it), and quadratic time over deep nesting. Neither is found in a page that someone reads.
struct TagLimiter {
  /// A longer tag, or one with more attributes, loses all of them.
  static let longestTag = 65_536
  static let mostAttributes = 256
  /// Tags that would nest deeper are left out; the text between them stays.
  static let deepest = 500

  private var html: [UInt8]
  private var open: [UInt64] = []
  private var index = 0

  /// The page with its excesses blanked. Linear in its size.
  static func limit(_ html: consuming [UInt8]) -> [UInt8] {
    var limiter = TagLimiter(html: html)
    limiter.run()
    return limiter.html
  }

  private init(html: [UInt8]) { self.html = html }

  private mutating func run() {
    while let start = next(0x3C, from: index) {
      index = start + 1
      guard index < html.count else { return }
      switch html[index] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "/"): closeTag()
      case let byte where ASCII.isLetter(byte): openTag(from: start)
      default: break
      }
    }
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    var at = start
    while at < html.count {
      if html[at] == byte { return at }
      at += 1
    }
    return nil
  }

  private mutating func skipDeclaration() {
    guard html[index...].starts(with: [0x21, 0x2D, 0x2D]) else { return }
    // The dashes that open a comment may be those that end it, in HTML's own rules: <!-->.
    var at = index + 1
    while let dash = next(0x2D, from: at) {
      let rest = html[(dash + 1)...].prefix(3)
      if rest.starts(with: [0x2D, 0x3E]) || rest.elementsEqual([0x2D, 0x21, 0x3E]) {
        index = dash + 3
        return
      }
      at = dash + 1
    }
    // An open comment runs to the end for the parser too, which would keep it twice over.
    html.removeSubrange((index - 1)...)
    index = html.count
  }

  /// A number that stands for the tag name at the index, and the index after it.
  private func name(at start: Int) -> (hash: UInt64, end: Int) {
    var hash = FNV1a.basis
    var at = start
    while at < html.count, ASCII.isAlphanumeric(html[at]) || html[at] == 0x2D || html[at] == 0x3A {
      hash = FNV1a.step(hash, ASCII.lowercased(html[at]))
      at += 1
    }
    return (hash, at)
  }

  private mutating func closeTag() {
    let (hash, end) = name(at: index + 1)
    index = end
    if let match = open.lastIndex(of: hash) { open.removeSubrange(match...) }
  }

  private mutating func openTag(from start: Int) {
    let (hash, nameEnd) = name(at: index)
    let tagEnd = endOfTag(from: nameEnd)
    index = tagEnd
    if TagLimiter.rawText.contains(hash) {
      skipRawText(hash)
    } else if !TagLimiter.uncounted.contains(hash) {
      if open.count >= TagLimiter.deepest {
        blank(start..<min(tagEnd + 1, html.count))
      } else {
        open.append(hash)
      }
    }
  }

  /// The index of the tag's `>`, or the end of the page; blanks the attributes if they are too
  /// many.
  private mutating func endOfTag(from nameEnd: Int) -> Int {
    var at = nameEnd
    var attributes = 0
    var afterEquals = false
    while at < html.count, html[at] != 0x3E {
      let byte = html[at]
      if afterEquals, byte == 0x22 || byte == 0x27 {
        at = next(byte, from: at + 1) ?? html.count - 1
        afterEquals = false
      } else if byte == 0x3D {
        afterEquals = true
      } else if !ASCII.isSpace(byte) {
        let startsWord = at == nameEnd || ASCII.isSpace(html[at - 1]) || html[at - 1] == 0x22
        if startsWord, !afterEquals { attributes += 1 }
        afterEquals = false
      }
      at += 1
    }
    if at - nameEnd > TagLimiter.longestTag || attributes > TagLimiter.mostAttributes {
      blank(nameEnd..<at)
    }
    return at
  }

  private mutating func blank(_ range: Range<Int>) {
    for at in range { html[at] = 0x20 }
  }

  /// Scripts and styles hold `<` that open nothing.
  private mutating func skipRawText(_ hash: UInt64) {
    var at = index
    while let less = next(0x3C, from: at) {
      if less + 1 < html.count, html[less + 1] == 0x2F, name(at: less + 2).hash == hash {
        index = less + 2
        return
      }
      at = less + 1
    }
    index = html.count
  }

  private static func hashes(_ names: [String]) -> Set<UInt64> {
    Set(
      names.map { name in
        let probe = TagLimiter(html: Array(name.utf8))
        return probe.name(at: 0).hash
      })
  }

  private static let rawText = hashes(["script", "style"])

  /// Void elements, and those that the next of their kind closes.
  private static let uncounted = hashes([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option",
    "optgroup", "colgroup", "html", "head", "body", "path", "use",
  ])
}
