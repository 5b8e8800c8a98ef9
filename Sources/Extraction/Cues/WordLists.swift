/// The small sets of words of `words.txt`, by the names of their sections.
struct WordLists {
  private var words: [String: [Word]] = [:]
  private let items: [VocabularyList.Item]

  /// Reads the file, adding its words to the lexicon.
  init(_ bytes: [UInt8], into lexicon: inout Lexicon) {
    items = VocabularyList(bytes).items
    for item in items { words[item.section, default: []].append(lexicon.word(item.text)) }
  }

  /// The single words of a section; none where the file has no such section.
  subscript(section: String) -> WordSet { WordSet(words[section] ?? []) }

  /// The entries of a section as phrases; with their words reversed, for `longestBackward`.
  func phrases(
    _ section: String, reversed: Bool = false, into lexicon: inout Lexicon
  ) -> PhraseTable<Bool> {
    var table = PhraseTable<Bool>()
    for item in items where item.section == section {
      let words = lexicon.words(of: item.text)
      table.insert(reversed ? words.reversed() : words, true)
    }
    table.settle()
    return table
  }
}
