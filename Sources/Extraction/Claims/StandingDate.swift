/// A date that the next sentences are about: alone in its sentence, as in a chronology, or meant by
/// their "alors".
struct StandingDate {
  /// By its place among the dates of the article: a date is dear to copy.
  private var heading: Int?
  private var block = -1
  private var last: Int?
  private var lastSentence = -2

  /// The date, by its place, that a sentence without one of its own is about; reads the sentence's own.
  mutating func date(
    for cued: CuedSentence, own: Range<Int>, of dates: [DateMention], in text: AnnotatedText
  ) -> Int? {
    let sentence = cued.sentence
    if let only = own.first {
      let covered = dates[only].tokens
      let rest = sentence.tokens.count {
        !covered.contains($0) && text.tokens[$0].kind != .sign
      }
      heading = rest == 0 ? only : nil
      block = sentence.block
      last = own.last { !dates[$0].isRelative }
      lastSentence = own.last.map { dates[$0].sentence } ?? -2
      return nil
    }
    if let heading, sentence.block == block { return heading }
    heading = nil
    guard let last, dates[last].isLongPast, dates[last].sentence == lastSentence else { return nil }
    defer { self.last = nil }
    let refers = sentence.tokens.contains {
      text.vocabulary.cues.then.contains(text.tokens[$0].word)
    }
    return refers ? last : nil
  }

  /// Forgets the date, once a claim has it.
  mutating func use() { heading = nil }
}
