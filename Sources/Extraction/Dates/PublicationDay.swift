internal import Claims

/// The day of publication that an article prints.
struct PublicationDay {
  let date: EDTFDate?

  /// How many of the first tokens may hold a bare line with the date.
  private static let top = 120

  init(_ text: AnnotatedText, _ drafts: [DateDraft]) {
    let words = text.vocabulary.dates
    var stated: EDTFDate?
    var line: EDTFDate?
    var now: EDTFDate?
    for draft in drafts where draft.partial.year != nil {
      guard let days = draft.partial.days(seenFrom: nil),
        let date = EDTFDate(from: days.lowerBound, through: days.upperBound)
      else { continue }
      let sentence = text.sentences[draft.sentence].tokens
      let isDay = days.lowerBound == days.upperBound
      if isDay, stated == nil, Self.isStated(draft, text, words) { stated = date }
      if isDay, line == nil, draft.tokens.lowerBound < Self.top,
        sentence.count <= draft.tokens.count + 10,
        text.sentences[draft.sentence].kind != .listItem
      {
        line = date
      }
      if now == nil, Self.isNow(draft, text, words) { now = date }
    }
    date = stated ?? line ?? now
  }

  /// "publié le", "Published:", "Mis à jour le" right before the date.
  private static func isStated(_ draft: DateDraft, _ text: AnnotatedText, _ words: DateVocabulary)
    -> Bool
  {
    let sentence = text.sentences[draft.sentence].tokens
    let first = max(sentence.lowerBound, draft.tokens.lowerBound - 5)
    guard sentence.count < 40 || draft.tokens.lowerBound - sentence.lowerBound < 6 else {
      return false
    }
    // "par" and "posted" in a long sentence say something else.
    return (first..<draft.tokens.lowerBound).contains {
      words.roles[text.tokens[$0].word].contains(.published)
    } && sentence.count < 25
  }

  /// "Nous sommes en janvier 2026".
  private static func isNow(_ draft: DateDraft, _ text: AnnotatedText, _ words: DateVocabulary)
    -> Bool
  {
    let start = draft.tokens.lowerBound - words.weAre.count - 1
    guard start >= 0 else { return false }
    return words.weAre.indices.allSatisfy { text.tokens[start + $0].word == words.weAre[$0] }
  }
}
