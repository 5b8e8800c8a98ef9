internal import Claims

/// Reads a figure that no word of its own sentence governs: it goes on with the deal that the
/// sentences before told, or stands as a label beside a name.
struct CarriedDeal {
  let facts: SentenceFacts
  let text: AnnotatedText
  /// Whether the sentence credits an outlet.
  let isCredited: Bool

  private var cued: CuedSentence { facts.cued }

  /// What the figure is, and a cue without words where it stands; nil where it may be anything.
  func reading(
    of figure: Figure, after discourse: borrowing Discourse
  ) -> (cue: Cue, property: Property)? {
    if figure.unit == .gigawatt { return power(figure, discourse) }
    guard figure.unit?.isCurrency ?? false, !isOfNoDeal(figure) else { return nil }
    if let put = contribution(of: figure, discourse) { return (put, .amount) }
    guard let frame = isLabel(figure) ? labelled : carried(figure, discourse) else { return nil }
    let start = figure.hedgedTokens.lowerBound
    let property: Property = discourse.asked == .valuation || frame == .value ? .valuation : .amount
    return (Cue(tokens: start..<start, frame: frame, form: .noun, isPassive: false), property)
  }

  /// "La puissance du site doit grimper à 1,2 GW": that of the computing that was contracted.
  private func power(
    _ figure: Figure, _ discourse: borrowing Discourse
  ) -> (cue: Cue, property: Property)? {
    let end = figure.tokens.upperBound
    let isOfSomethingElse = cued.cues.contains {
      $0.frame == .nondeal && $0.form == .noun && (end..<end + 3).contains($0.tokens.lowerBound)
    }
    guard !isOfSomethingElse,
      let last = discourse.last(
        of: [.order, .supply, .contract, .deal, .partner, .invest, .pay],
        since: isOfComputing ? 0 : facts.index - 3)
    else { return nil }
    let start = figure.hedgedTokens.lowerBound
    let cue = Cue(tokens: start..<start, frame: last.frame, form: .noun, isPassive: false)
    return (cue, .capacity)
  }

  /// "1,2 GW de puissance de calcul": nobody measures anything else of the article's deals so.
  private var isOfComputing: Bool {
    facts.sentence.tokens.contains { text.vocabulary.cues.computing.contains(text.tokens[$0].word) }
  }

  /// The deal spoken of so far.
  private func carried(_ figure: Figure, _ discourse: borrowing Discourse) -> Frame? {
    guard facts.sentence.kind != .heading, let last = discourse.last else { return nil }
    if discourse.asked != nil || isRival(discourse) { return discourse.lastMoney ?? last.frame }
    return last.frame == .hold || last.frame == .value ? .pay : last.frame
  }

  /// "Le Temps évoque 165 millions": an outlet that puts its own figure beside another.
  private func isRival(_ discourse: borrowing Discourse) -> Bool {
    // "300 millions pour Kestrel, 180 pour Tamar": others beside the value told before.
    let isCompared =
      discourse.lastMoney == .value
      && facts.groups.allSatisfy { $0.preposition == .for || $0.preposition == .aside }
    let isNext =
      (facts.groups.isEmpty || isCompared) && facts.index - (discourse.last?.sentence ?? 0) <= 1
    return (isCredited || isNext) && !cued.cues.contains { $0.frame != .nondeal }
  }

  /// "remettre 10 milliards au pot": whatever else the sentence tells.
  func putIntoPot(_ figure: Figure, after discourse: borrowing Discourse) -> Cue? {
    isIntoPot(figure) ? contribution(of: figure, discourse) : nil
  }

  /// "Kestrel lève 20 millions. Tamar mettrait 2 millions": a verb of putting in, of the round that was told.
  private func contribution(of figure: Figure, _ discourse: borrowing Discourse) -> Cue? {
    let last = discourse.last
    guard
      last.map({ [.raise, .invest].contains($0.frame) }) ?? false || isIntoPot(figure),
      facts.sentence.kind == .prose,
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let number = facts.syntax.phrases[phrase].predicate,
      case let verb = facts.syntax.predicates[number],
      verb.main.upperBound <= figure.tokens.lowerBound,
      let subject = verb.subject, !verb.isPassive,
      let form = text.vocabulary.verbs.table(for: facts.sentence.language).longest(
        in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)?.value,
      form.contains(.putting)
    else { return nil }
    let doer = RoleReader(facts: facts, text: text, entities: []).parties(of: subject)
    guard !doer.isEmpty, !doer.contains(where: { last?.roles.to.contains($0) ?? false })
    else { return nil }
    return Cue(
      tokens: verb.main, frame: .invest, form: Governor.form(form, of: verb, in: cued),
      isPassive: false)
  }

  private func isIntoPot(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    return (end..<min(end + 3, facts.sentence.tokens.upperBound)).contains {
      text.vocabulary.cues.pot.contains(text.tokens[$0].word)
    }
  }

  /// Whether the clause is about money that is no deal's.
  private func isOfNoDeal(_ figure: Figure) -> Bool {
    let clause = cued.clause(at: figure.tokens.lowerBound)
    let isAside =
      figure.hedgedTokens.lowerBound > facts.sentence.tokens.lowerBound
      && text.tokens[figure.hedgedTokens.lowerBound - 1].word == "("
    return cued.cues.contains {
      $0.frame == .nondeal
        && (isAside || abs(cued.clause(at: $0.tokens.lowerBound) - clause) <= 1)
    }
  }

  /// "Yooji – 7,5 M€", "70 M€ pour le PSG": a name and a figure, alone in a heading or an item.
  private func isLabel(_ figure: Figure) -> Bool {
    let sentence = facts.sentence
    guard sentence.kind != .prose, cued.cues.isEmpty, sentence.tokens.count <= 24,
      facts.figures.count == 1, !facts.groups.isEmpty
    else { return false }
    let before = figure.hedgedTokens.lowerBound - 1
    guard before >= sentence.tokens.lowerBound else {
      return cued.grammar(at: figure.tokens.upperBound).contains(.for)
    }
    let word = text.tokens[before].word
    return word == ":" || word == "|" || word == "-" || word == "—" || word == "(" || word == ","
  }

  /// What the sentence after a label does with its money: the first cue of a deal in it.
  private var labelled: Frame? {
    let weak: [Frame] = [.nondeal, .value, .hold, .pay, .deal, .assume, .lead, .order, .supply]
    for next in facts.index + 1..<min(text.sentences.count, facts.index + 3) {
      let sentence = text.sentences[next]
      let table = text.vocabulary.cues.tables(for: sentence.language ?? text.language).senses
      for index in sentence.tokens {
        let senses = table.longest(
          in: text.tokens, at: index, before: sentence.tokens.upperBound)?.value
        if let frame = senses?.first?.frame, !weak.contains(frame),
          frame != .contract || senses?.first?.form == .noun
        {
          // Who invests is told there; the label names the company.
          return frame == .invest || frame == .enter ? .raise : frame
        }
      }
    }
    return .raise
  }
}
