/// A vocabulary file of lists: entries apart by commas under the name of their class.
struct VocabularyList {
  /// One of the entries.
  struct Item {
    let section: String
    let text: Substring
    let line: Int
  }

  let items: [Item]

  init(_ bytes: [UInt8]) {
    var items: [Item] = []
    for (line, entry) in VocabularyFile(bytes).entries.enumerated() {
      let section = String(entry.section)
      for part in entry.text.split(at: ",") {
        let text = Self.trimmed(part)
        if !text.isEmpty { items.append(Item(section: section, text: text, line: line)) }
      }
    }
    self.items = items
  }

  static func trimmed(_ text: Substring) -> Substring {
    let blank = UInt8(ascii: " ")
    var bytes = text.utf8.drop { $0 == blank }
    while bytes.last == blank { bytes.removeLast() }
    return Substring(bytes)
  }
}

/// Phrases with all that several entries say of them, before they go into a table.
struct Gathered<Value: Sendable> {
  private var table = PhraseTable<[Value]>()

  mutating func add(_ words: [Word], _ value: Value) {
    table.update(words) { $0 = ($0 ?? []) + [value] }
  }

  func values(for words: [Word]) -> [Value] {
    table[words] ?? []
  }

  /// Makes an empty table one of all the phrases.
  func fill<Result: Sendable>(_ table: inout PhraseTable<Result>, _ make: ([Value]) -> Result) {
    table = self.table.mapValues(make)
  }
}

extension Lexicon {
  /// The words of an entry, split as a text would be; a plain word without the tokenizer's cost.
  mutating func words(of entry: some StringProtocol) -> [Word] {
    let blank = UInt8(ascii: " ")
    let bytes = Array(entry.utf8)
    // From 0xE2 on begin the code points beyond U+1FFF, many of which are signs.
    let isPlain = bytes.allSatisfy {
      $0 == blank || (0x80..<0xE2).contains($0) || (0x61...0x7A).contains($0 | 0x20)
    }
    guard isPlain else { return phrase(entry) }
    let folded = Folding.folded(bytes)
    var words: [Word] = []
    var start = 0
    while start < folded.count {
      let end = folded[start...].firstIndex(of: blank) ?? folded.count
      if end > start { words.append(intern(folded, from: start, to: end)) }
      start = end + 1
    }
    return words
  }
}
