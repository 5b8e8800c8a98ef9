internal import Claims

/// A text with its tokens, sentences and language: what every later stage reads.
///
/// Offsets are those of the text as it was given; nothing is changed in it. Made in time linear in
/// the text, in one pass for tokens and one over tokens for sentences. A class, though it never
/// changes: every reader of a word holds it.
final class AnnotatedText: Sendable {
  /// The text, in UTF-8.
  let bytes: [UInt8]
  let tokens: [Token]
  let sentences: [Sentence]
  /// The rows of its tables, in order.
  let rows: [TableRow]
  /// The language of most of it; nil where it cannot be told.
  let language: Language?
  /// The words that the tokens' numbers stand for.
  let vocabulary: Vocabulary

  /// Annotates a text.
  init(_ text: String, language: Language? = nil, vocabulary: Vocabulary = .standard) {
    var tokenizer = Tokenizer(bytes: Array(text.utf8), lexicon: vocabulary.lexicon)
    tokenizer.run()
    self.bytes = tokenizer.bytes
    self.tokens = tokenizer.tokens
    self.vocabulary = vocabulary
    var splitter = SentenceSplitter(
      tokens: tokenizer.tokens, lexicon: vocabulary.lexicon, clefts: vocabulary.cues.clefts)
    splitter.run()
    let guess = LanguageGuess(tokens: tokens, lexicon: vocabulary.lexicon)
    let whole = language ?? guess.language(of: 0..<tokens.count, margin: 1)
    var sentences = splitter.sentences
    for index in sentences.indices {
      sentences[index].language = guess.language(of: sentences[index].tokens, margin: 2) ?? whole
    }
    self.language = whole
    self.sentences = sentences
    self.rows = splitter.rows
  }

  /// The text of some tokens, as it stands, with what is between them.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, first >= 0, last < tokens.count else {
      return ""
    }
    let start = Int(tokens[first].utf8.lowerBound)
    return String(decoding: bytes[start..<Int(tokens[last].utf8.upperBound)], as: UTF8.self)
  }

  /// The code points that some tokens cover.
  func codePoints(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, first >= 0, last < tokens.count else {
      return 0..<0
    }
    return Int(tokens[first].codePoints.lowerBound)..<Int(tokens[last].codePoints.upperBound)
  }

  /// What is known of the word of a token.
  func traits(at index: Int) -> WordTraits {
    vocabulary.lexicon.traits(of: tokens[index].word)
  }
}
