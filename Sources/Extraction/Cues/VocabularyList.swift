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
      for part in entry.bytes.split(at: ",") {
        let text = VocabularyFile.trimmed(part)
        guard !text.isEmpty else { continue }
        items.append(Item(section: section, text: VocabularyFile.text(text), line: line))
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
    table.update(words) { all in
      if all == nil { all = [value] } else { all?.append(value) }
    }
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
    // From 0xE2 on begin the code points beyond U+1FFF, many of which are signs.
    let isPlain = entry.utf8.allSatisfy {
      $0 == UInt8(ascii: " ") || (0x80..<0xE2).contains($0) || (0x61...0x7A).contains($0 | 0x20)
    }
    return isPlain ? pieces(of: entry) : phrase(entry)
  }
}
