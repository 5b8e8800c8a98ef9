/// A word or phrase that says what happens between companies.
struct Cue: Equatable, Sendable {
  let tokens: Range<Int>
  let frame: Frame
  let form: Sense.Form
  let isPassive: Bool

  var slots: Slots {
    form == .noun ? frame.nounSlots : frame.verbSlots(passive: isPassive)
  }
}

/// What is read of a token before the verbs are: one piece of memory for all that is known of a sentence's tokens.
struct CuedToken: Sendable {
  /// Its class; that of the first for every later token of a phrase is ``Grammar/inside``.
  var grammar: Grammar = []
  /// How many clauses begin before it.
  var clause: Int32 = 0
  /// The number of its cue; -1 where it is of none.
  var cue: Int32 = -1
}

/// The small words and cues of one sentence. A class, though it never changes: all that read the
/// sentence hold it.
final class CuedSentence: Sendable {
  let sentence: Sentence
  /// From the sentence's first.
  let tokens: [CuedToken]
  let cues: [Cue]

  init(sentence: Sentence, tokens: [CuedToken], cues: [Cue]) {
    self.sentence = sentence
    self.tokens = tokens
    self.cues = cues
  }

  /// The class of a token of the sentence; nothing outside it.
  func grammar(at index: Int) -> Grammar {
    let offset = index - sentence.tokens.lowerBound
    return offset >= 0 && offset < tokens.count ? tokens[offset].grammar : []
  }

  /// The clause of a token.
  func clause(at index: Int) -> Int {
    let offset = index - sentence.tokens.lowerBound
    return offset >= 0 && offset < tokens.count ? Int(tokens[offset].clause) : -1
  }

  /// The number of the cue that a token is a word of; nil where it is of none.
  func cueNumber(at index: Int) -> Int? {
    let offset = index - sentence.tokens.lowerBound
    guard offset >= 0, offset < tokens.count, tokens[offset].cue >= 0 else { return nil }
    return Int(tokens[offset].cue)
  }
}
