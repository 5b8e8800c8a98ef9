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
    table.settle()
    return table
  }

  /// By sentence: whether it is part of the article.
  static func articleSentences(of text: AnnotatedText) -> [Bool] {
    let table = text.vocabulary.boilerplate
    var isArticle: [Bool] = []
    var listsOthers = false
    let end = endOfProse(of: text)
    for (place, sentence) in text.sentences.enumerated() {
      if listsOthers, sentence.kind == .prose, sentence.tokens.count > 14 { listsOthers = false }
      var drops = false
      for index in sentence.tokens {
        guard
          let found = table.longest(in: text.tokens, at: index, before: sentence.tokens.upperBound)
        else { continue }
        if found.value.contains(.dropsItsLine) { drops = true }
        let isAlone = sentence.tokens.count <= found.count + 3
        if found.value.contains(.leadsToOthers), begins(index, sentence, in: text) {
          if isAlone { listsOthers = true }
          // "Lire aussi : Kestrel veut lever 40 millions".
          let next = index + found.count
          if next < sentence.tokens.upperBound, text.tokens[next].word == ":" { drops = true }
        }
      }
      let isFoot = place > end && sentence.kind == .heading
      isArticle.append(!drops && !listsOthers && !isFoot)
    }
    return isArticle
  }

  /// Whether no more than signs stand before a token: "> Lire aussi", "➡ À lire aussi".
  private static func begins(_ index: Int, _ sentence: Sentence, in text: AnnotatedText) -> Bool {
    index - sentence.tokens.lowerBound <= 4
      && (sentence.tokens.lowerBound..<index).allSatisfy { text.tokens[$0].kind == .sign }
  }

  /// The last sentence of the article's text: the lines without a full stop after it are the page's
  /// (other headlines, menus).
  private static func endOfProse(of text: AnnotatedText) -> Int {
    text.sentences.lastIndex { $0.kind == .prose && $0.tokens.count > 14 } ?? text.sentences.count
  }
}
