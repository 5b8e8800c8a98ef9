/// The lines of a page that are none of the article: related headlines, sources, cookie texts.
struct Boilerplate: OptionSet, Sendable {
  let rawValue: UInt8
  static let leadsToOthers = Boilerplate(rawValue: 1)
  static let dropsItsLine = Boilerplate(rawValue: 1 << 1)

  static let sections: [String: Boilerplate] = [
    "leads to others": .leadsToOthers, "drops its line": .dropsItsLine,
  ]

  /// The phrases of `boilerplate.txt`.
  static func table(into lexicon: inout Lexicon, own: OwnVocabulary) -> PhraseTable<Boilerplate> {
    var table = PhraseTable<Boilerplate>()
    for item in VocabularyList(own.bytes(of: .boilerplate)).items {
      guard let one = sections[item.section] else { continue }
      table.insert(lexicon.words(of: item.text), one)
    }
    return table
  }

  /// By sentence: whether it is part of the article.
  static func articleSentences(of text: AnnotatedText) -> [Bool] {
    let table = text.vocabulary.boilerplate
    var isArticle: [Bool] = []
    var listsOthers = false
    for sentence in text.sentences {
      if listsOthers, sentence.kind == .prose, sentence.tokens.count > 14 { listsOthers = false }
      var drops = false
      for index in sentence.tokens {
        guard
          let found = table.longest(in: text.tokens, at: index, before: sentence.tokens.upperBound)
        else { continue }
        if found.value.contains(.dropsItsLine) { drops = true }
        let isAlone = sentence.tokens.count <= found.count + 3
        if found.value.contains(.leadsToOthers), index == sentence.tokens.lowerBound, isAlone {
          listsOthers = true
        }
      }
      isArticle.append(!drops && !listsOthers)
    }
    return isArticle
  }
}
