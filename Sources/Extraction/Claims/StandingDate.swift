/// A date that the next sentences are about: alone in its sentence, as in a chronology, or meant by
/// their "alors".
struct StandingDate {
  private var heading: DateMention?
  private var block = -1
  private var last: DateMention?
  private var lastSentence = -2

  /// The date that a sentence without one of its own is about; reads the sentence's own.
  mutating func date(
    for cued: CuedSentence, dates: [DateMention], in text: AnnotatedText
  ) -> DateMention? {
    let sentence = cued.sentence
    if let only = dates.first {
      let rest = sentence.tokens.count {
        !only.tokens.contains($0) && text.tokens[$0].kind != .sign
      }
      heading = rest == 0 ? only : nil
      block = sentence.block
      last = dates.last { !$0.isRelative }
      lastSentence = dates.last?.sentence ?? -2
      return nil
    }
    // Mostly there is none; and a date is dear to copy.
    guard heading != nil || last != nil else { return nil }
    if let heading, sentence.block == block { return heading }
    heading = nil
    guard let last, last.isLongPast, last.sentence == lastSentence else { return nil }
    defer { self.last = nil }
    let refers = sentence.tokens.contains {
      text.vocabulary.cues.then.contains(text.tokens[$0].word)
    }
    return refers ? last : nil
  }

  /// Forgets the date, once a claim has it.
  mutating func use() { heading = nil }
}
