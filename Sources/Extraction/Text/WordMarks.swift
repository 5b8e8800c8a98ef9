/// What a stage knows of single words, by their numbers.
struct WordMarks<Marks: OptionSet & Sendable>: Sendable {
  private var marks: [Marks] = []

  /// Adds a mark to a word.
  mutating func insert(_ mark: Marks, for word: Word) {
    guard word.number >= 0 else { return }
    while marks.count <= Int(word.number) { marks.append([]) }
    marks[Int(word.number)].formUnion(mark)
  }

  /// The marks of a word; none for a word that is not of the vocabulary.
  subscript(word: Word) -> Marks {
    let index = Int(word.number)
    return index >= 0 && index < marks.count ? marks[index] : []
  }

  /// The words that have one of some marks, for whoever asks of every token whether it has one.
  func words(with some: Marks) -> WordSet {
    WordSet(
      marks.indices.lazy.filter { !marks[$0].isDisjoint(with: some) }
        .map { Word(number: Int32($0)) })
  }

  /// Adds a mark to every word of a file's section that `sections` names.
  mutating func read(_ file: VocabularyFile, _ sections: [String: Marks], _ lexicon: inout Lexicon)
  {
    for entry in file.entries {
      guard let mark = sections[String(entry.section)] else { continue }
      for word in lexicon.pieces(of: entry.text) { insert(mark, for: word) }
    }
  }
}
