/// A vocabulary file of lists: entries apart by commas under the name of their class.
struct VocabularyList {
  let items: [(section: String, text: Substring, line: Int)]

  init(_ bytes: [UInt8]) {
    var items: [(String, Substring, Int)] = []
    for (line, entry) in VocabularyFile(bytes).entries.enumerated() {
      let section = String(entry.section)
      for part in entry.text.split(separator: ",") {
        let text = Self.trimmed(part)
        if !text.isEmpty { items.append((section, text, line)) }
      }
    }
    self.items = items
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}

/// Phrases with all that several entries say of them, before they go into a table.
struct Gathered<Value: Sendable> {
  private var values: [[Word]: [Value]] = [:]

  mutating func add(_ words: [Word], _ value: Value) {
    values[words, default: []].append(value)
  }

  func values(for words: [Word]) -> [Value] {
    values[words] ?? []
  }

  func fill<Result: Sendable>(_ table: inout PhraseTable<Result>, _ make: ([Value]) -> Result) {
    for (words, all) in values { table.insert(words, make(all)) }
  }
}

extension Lexicon {
  /// The words of an entry, split as a text would be; a plain word without the tokenizer's cost.
  mutating func words(of entry: some StringProtocol) -> [Word] {
    let plain = entry.utf8.allSatisfy {
      $0 == UInt8(ascii: " ") || $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20)
    }
    guard plain, !entry.unicodeScalars.contains(where: { $0.value >= 0x2000 }) else {
      return phrase(entry)
    }
    return entry.split(separator: " ").map { word($0) }
  }
}
