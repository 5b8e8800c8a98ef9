/// A word or phrase that says what happens between companies.
struct Cue: Sendable {
  let tokens: Range<Int>
  let frame: Frame
  let form: Sense.Form
  let isPassive: Bool

  var slots: Slots {
    form == .noun ? frame.nounSlots : frame.verbSlots(passive: isPassive)
  }
}

/// The small words and cues of one sentence. A class, though it never changes: all that read the
/// sentence hold it.
final class CuedSentence: Sendable {
  let sentence: Sentence
  /// The class of each token, from the sentence's first.
  let grammar: [Grammar]
  let cues: [Cue]
  /// How many clauses begin before each token, from the sentence's first.
  let clauses: [Int]
  /// The cue of each token, from the sentence's first; -1 where it is of none.
  let cueOf: [Int32]

  init(
    sentence: Sentence, grammar: [Grammar], cues: [Cue], clauses: [Int], cueOf: [Int32]
  ) {
    self.sentence = sentence
    self.grammar = grammar
    self.cues = cues
    self.clauses = clauses
    self.cueOf = cueOf
  }

  /// The class of a token of the sentence; nothing outside it.
  func grammar(at index: Int) -> Grammar {
    let offset = index - sentence.tokens.lowerBound
    return offset >= 0 && offset < grammar.count ? grammar[offset] : []
  }

  /// The clause of a token.
  func clause(at index: Int) -> Int {
    let offset = index - sentence.tokens.lowerBound
    return offset >= 0 && offset < clauses.count ? clauses[offset] : -1
  }
}
