internal import Claims

/// The words of a sentence that say how firm it is, found once for all of its claims.
struct FirmnessEvidence: Sendable {
  struct Item: Sendable {
    let index: Int
    let end: Int
    let clause: Int
    let value: Firmness
  }

  /// A verb whose ending shows its mood: "ramènera".
  struct MoodWord: Sendable {
    let index: Int
    let clause: Int
    let mood: Mood
  }

  private(set) var items: [Item] = []
  private(set) var moodWords: [MoodWord] = []
  /// All that the sentence says.
  private(set) var whole: Firmness = []
  /// By clause: the mood that the endings of its verbs show.
  private(set) var conditionals: Set<Int> = []
  private(set) var futures: Set<Int> = []
  /// Whether it says "selon", "according to", of whomever.
  private(set) var namesSource = false

  /// `crediting` are the tokens where the sentence says "selon", "per".
  init(_ cued: CuedSentence, of text: AnnotatedText, crediting: [Int]) {
    let tables = text.vocabulary.cues.tables(for: cued.sentence.language)
    let limit = cued.sentence.tokens.upperBound
    let moods = MoodReader(text: text, cued: cued)
    let isEnglish = cued.sentence.language == .english
    let telling = tables.firmness.beginnings
    var index = cued.sentence.tokens.lowerBound
    while index < limit {
      if crediting.contains(index) { namesSource = true }
      // Most words tell nothing.
      guard telling.contains(text.tokens[index].word) || !isEnglish && moods.mayEnd(index) else {
        index += 1
        continue
      }
      let found = tables.firmness.longest(in: text.tokens, at: index, before: limit)
      // "devrait être finalisée" supposes nothing.
      if !isEnglish, !(found?.value.contains(.announce) ?? false),
        let mood = moods.ending(at: index)
      {
        let clause = cued.clause(at: index)
        moodWords.append(MoodWord(index: index, clause: clause, mood: mood))
        if mood == .conditional { conditionals.insert(clause) } else { futures.insert(clause) }
      }
      guard let found else {
        index += 1
        continue
      }
      var value = found.value
      // The month of May is no "may".
      if text.tokens[index].traits.contains(.capitalized),
        index > cued.sentence.tokens.lowerBound
      {
        value = []
      }
      if value.contains(.deny), !cued.grammar(at: index).contains(.not),
        Self.isNegated(index, cued)
      {
        value.subtract([.deny, .refute, .drop])
      }
      // "Après l'échec des discussions avec Tamar, Kestrel a vendu": of something before.
      if value.contains(.drop), Self.isOver(index, cued, text) {
        value.subtract([.deny, .refute, .drop])
      }
      if value.contains(.drop), Self.isMove(index + found.count, cued, text) { value = [] }
      if value.contains(.drop), Self.isOfListing(index + found.count, cued, text) {
        value = .complete
      }
      // "completed the previously announced acquisition": of what was told before.
      if Self.isToldBefore(index, cued, text) { value.subtract([.say, .announce, .report]) }
      // "payable à la réalisation, attendue au premier semestre": of a deal that is agreed.
      if value.contains(.rumor), Self.isOfClosing(index, cued, text) {
        value.remove(.rumor)
        value.insert(.announce)
      }
      // "qu'il ne contrôle pas", "that it does not own".
      if value.contains(.complete), Self.isNegated(index, cued) { value.remove(.complete) }
      if !value.isEmpty {
        items.append(
          Item(
            index: index, end: index + found.count, clause: cued.clause(at: index), value: value))
        whole.formUnion(value)
      }
      index += found.count
    }
    for cue in cued.cues {
      let clause = cued.clause(at: cue.tokens.lowerBound)
      if cue.form == .conditional { conditionals.insert(clause) }
      if cue.form == .future { futures.insert(clause) }
    }
  }

  /// What the words of some clauses say together.
  func firmness(
    of clauses: ClosedRange<Int>, except isOther: (Item) -> Bool = { _ in false }
  ) -> Firmness {
    items.reduce(into: []) { sum, item in
      if clauses.contains(item.clause), !isOther(item) { sum.formUnion(item.value) }
    }
  }

  /// The last word before a token, of its clause and near it, that says how firm it is.
  func nearest(before index: Int, clause: Int, reach: Int) -> Item? {
    items.last {
      $0.end <= index && $0.clause == clause && index - $0.end <= reach && $0.value != .total
    }
  }

  /// The last verb before a token, of its clause and near it, whose ending shows its mood.
  func moodWord(before index: Int, clause: Int, reach: Int) -> MoodWord? {
    moodWords.last { $0.index < index && $0.clause == clause && index - $0.index <= reach }
  }

  /// "avait retiré Kestrel de la cote": who takes a company off the exchange has bought it.
  private static func isOfListing(
    _ index: Int, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    let limit = min(cued.sentence.tokens.upperBound, index + 6)
    return (index + 2..<max(index + 2, limit)).contains {
      text.vocabulary.cues.listing.contains(text.tokens[$0].word)
        && cued.grammar(at: $0 - 1).contains(.article) && cued.grammar(at: $0 - 2).contains(.of)
    }
  }

  /// "Kestrel shares dropped 6 pct", "dropped by 6%": a price that moves, and no deal.
  private static func isMove(_ index: Int, _ cued: CuedSentence, _ text: AnnotatedText) -> Bool {
    let limit = cued.sentence.tokens.upperBound
    guard cued.sentence.language == .english, index < limit else { return false }
    let number = cued.grammar(at: index).contains(.by) ? index + 1 : index
    return number + 1 < limit && text.tokens[number].kind == .number
      && (number + 1..<min(limit, number + 5)).contains {
        text.vocabulary.cues.percent.contains(text.tokens[$0].word)
      }
  }

  /// "Après l'échec de", "after the collapse of": what a sentence begins with, and is over.
  private static func isOver(_ index: Int, _ cued: CuedSentence, _ text: AnnotatedText) -> Bool {
    let first = cued.sentence.tokens.lowerBound
    return index > first && index - first <= 3
      && text.vocabulary.cues.after.contains(text.tokens[first].word)
  }

  /// "the previously announced", "its earlier agreed": a participle before the noun that it describes.
  private static func isToldBefore(
    _ index: Int, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    guard cued.sentence.language == .english, index - 2 >= cued.sentence.tokens.lowerBound,
      cued.grammar(at: index - 1).contains(.adverb)
    else { return false }
    return !cued.grammar(at: index - 2).isDisjoint(with: [.article, .possessive])
  }

  /// "réalisation, attendue", "clôture envisagée": what is expected is that the deal be closed.
  private static func isOfClosing(_ index: Int, _ cued: CuedSentence, _ text: AnnotatedText) -> Bool
  {
    let phases = text.vocabulary.cues.phases
    let first = max(cued.sentence.tokens.lowerBound, index - 3)
    guard cued.sentence.language == .french,
      text.vocabulary.cues.awaited.contains(text.tokens[index].word)
    else { return false }
    return (first..<max(first, index)).contains {
      let phase = phases.longest(in: text.tokens, at: $0, before: index)?.value
      return phase.map { $0.contains(.ends) || $0.contains(.isStrong) } ?? false
    }
  }

  private static func isNegated(_ index: Int, _ cued: CuedSentence) -> Bool {
    (max(cued.sentence.tokens.lowerBound, index - 3)..<index).contains {
      cued.grammar(at: $0).contains(.not)
    }
  }
}
