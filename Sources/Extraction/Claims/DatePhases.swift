internal import Claims

/// The words of a sentence that say what happens to a deal on a date.
struct DatePhases {
  struct Item {
    let tokens: Range<Int>
    let value: DatePhase
    /// How far from the date, in tokens, where commas and verbs of its own count more.
    var cost = 0
  }

  private let facts: SentenceFacts
  private let text: AnnotatedText
  private let items: [Item]

  init(_ facts: SentenceFacts, of text: AnnotatedText) {
    self.facts = facts
    self.text = text
    var items: [Item] = []
    var index = facts.sentence.tokens.lowerBound
    let limit = facts.sentence.tokens.upperBound
    while index < limit {
      if let found = text.vocabulary.cues.phases.longest(in: text.tokens, at: index, before: limit)
      {
        items.append(Item(tokens: index..<index + found.count, value: found.value))
        index += found.count
      } else {
        index += 1
      }
    }
    self.items = items
  }

  /// The word that a date belongs to: the nearest of its clause, one before it rather than after.
  func nearest(to date: DateMention) -> Item? {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    var best: Item?
    var awaited: Item?
    for item in items where !item.tokens.overlaps(date.tokens) && !isTerm(item) {
      let isBefore = item.tokens.upperBound <= date.tokens.lowerBound
      let gap =
        isBefore
        ? item.tokens.upperBound..<date.tokens.lowerBound
        : date.tokens.upperBound..<max(date.tokens.upperBound, item.tokens.lowerBound)
      guard gap.count <= 12 else { continue }
      let colon = gap.contains { text.tokens[$0].word == ":" }
      guard facts.cued.clause(at: item.tokens.lowerBound) == clause || (colon && gap.count <= 2)
      else { continue }
      // "vise une introduction en 2027 et a commencé à": what comes after "and" is done another day.
      if !isBefore, gap.contains(where: { facts.cued.grammar(at: $0).contains(.and) }) { continue }
      var cost = gap.count + (isBefore ? 0 : 1)
      let isFirst = date.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 3
      if !isFirst { cost += 4 * gap.count { text.tokens[$0].word == "," } }
      cost += 6 * facts.dates.count { gap.overlaps($0.tokens) && $0.tokens != date.tokens }
      if item.value == .awaits {
        if isBefore, cost <= 6 {
          awaited = Item(tokens: item.tokens, value: item.value, cost: cost)
        }
      } else if cost < best?.cost ?? 15 {
        best = Item(tokens: item.tokens, value: item.value, cost: cost)
      }
    }
    return best ?? awaited
  }

  /// "devrait être bouclée d'ici à", "completion is due in": no more than when what is concluded will
  /// be.
  private func isTerm(_ item: Item) -> Bool {
    item.value == .other
      && items.contains {
        $0.value.contains(.isStrong) && $0.tokens.upperBound <= item.tokens.lowerBound
          && (item.tokens.lowerBound - $0.tokens.upperBound <= 1 || isSubject($0, of: item))
      }
  }

  /// "Completion of Kestrel's takeover of Tamar is due": whether one word heads the subject of the verb
  /// that the other goes with.
  private func isSubject(_ item: Item, of other: Item) -> Bool {
    guard let head = facts.syntax.phrase(at: item.tokens.lowerBound) else { return false }
    return facts.syntax.predicates.contains {
      $0.subject == head && $0.tokens.lowerBound >= item.tokens.upperBound
        && $0.tokens.upperBound <= other.tokens.upperBound
        && other.tokens.lowerBound - $0.tokens.upperBound <= 1
    }
  }

  /// Whether a clause speaks of what may be, and not only of what is expected.
  private func isSupposed(_ clause: Int) -> Bool {
    facts.evidence.moodWords.contains { word in
      word.mood == .conditional && word.clause == clause
        && !items.contains { $0.value.contains(.awaits) && $0.tokens.contains(word.index) }
    }
      || facts.cued.cues.contains {
        $0.form == .conditional && facts.cued.clause(at: $0.tokens.lowerBound) == clause
      }
      || facts.evidence.items.contains { word in
        word.clause == clause && word.value.contains(.rumor)
          && !items.contains {
            $0.value.contains(.awaits) && $0.tokens.overlaps(word.index..<word.end)
          }
      }
  }

  /// "L'introduction en Bourse de Kestrel est attendue fin 2026", where nothing has told of it before:
  /// somebody expects it.
  private func isExpected(_ clause: Int) -> Bool {
    facts.evidence.items.contains { word in
      word.clause == clause && word.value.contains(.rumor)
        && items.contains {
          $0.value.contains(.awaits) && $0.tokens.overlaps(word.index..<word.end)
        }
    }
  }

  /// Whether the clause of a date names something that only deals have: a closing, talks.
  func speaksOfDeal(inClauseOf date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    return items.contains {
      $0.value.contains(.isStrong) && facts.cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }

  /// Whether the clause of a date says that something is expected then.
  func isAwaited(_ date: Range<Int>) -> Bool {
    let clause = facts.cued.clause(at: date.lowerBound)
    return items.contains {
      $0.value.contains(.awaits) && facts.cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }

  /// Whether the clause of a date tells who said something: the day is the peg of the news.
  func tells(inClauseOf date: DateMention) -> Bool {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    return items.contains {
      $0.value.contains(.tells) && facts.cued.clause(at: $0.tokens.lowerBound) == clause
    }
  }

  /// How firm it is that something happened, or will, on a date: what was begun is announced, what
  /// was concluded completed, what was dropped denied.
  ///
  /// `before` is how firm the text has made the deal so far.
  func modality(
    of date: DateMention, _ phase: Item?, deal: Modality, before: Modality?
  ) -> Modality {
    let clause = facts.cued.clause(at: date.tokens.lowerBound)
    let isAwaited =
      date.isAhead
      || !date.isPast
        && items.contains {
          $0.value.contains(.awaits) && facts.cued.clause(at: $0.tokens.lowerBound) == clause
            && abs($0.tokens.lowerBound - date.tokens.lowerBound) <= 9
        }
    if isAwaited {
      guard deal != .denied else { return .denied }
      return isSupposed(clause) || (deal == .rumored && before == .rumored)
        || before == nil && isExpected(clause) ? .rumored : .announced
    }
    guard let phase, phase.cost <= 9 else { return deal }
    if phase.value.contains(.drops), !facts.endsOffer(at: phase.tokens, in: text) { return .denied }
    if phase.value.contains(.ends) { return deal == .announced && date.isPast ? .completed : deal }
    return phase.value.contains(.begins) && phase.cost <= 6 ? .announced : deal
  }
}
