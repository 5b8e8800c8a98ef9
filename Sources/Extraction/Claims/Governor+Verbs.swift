internal import Claims

/// Figures whose verb stands with another, or is no cue: "puis 400 millions", "monte à 20 %".
extension Governor {
  /// "versera 50 millions à Kestrel, puis jusqu'à 400 millions": the figure that the verb of a clause before
  /// has too, where "puis" brings another and no verb.
  func continued(by figure: Figure) -> Figure? {
    if let before = gapped(before: figure) ?? furthered(by: figure) { return before }
    let start = figure.hedgedTokens.lowerBound
    guard facts.sentence.language == .french, figure.unit?.isCurrency ?? false,
      start - 1 > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.ensuing.contains(text.tokens[start - 1].word),
      !facts.syntax.predicates.contains(where: {
        $0.form.contains(.finite) && $0.main.lowerBound >= figure.tokens.upperBound
          && cued.clause(at: $0.main.lowerBound) == cued.clause(at: start)
      })
    else { return nil }
    return facts.figures.last { $0.tokens.upperBound < start && $0.unit == figure.unit }
  }

  /// "300 milliards : c'est la facture que Kestrel réglera", "Cent millions. C'est la somme qu'a réunie Tamar": the verb that
  /// says what a sum before it is.
  func said(of figure: Figure) -> Cue? {
    let clefts = text.vocabulary.cues.clefts
    let sentence = facts.sentence.tokens
    for start in figure.tokens.upperBound..<sentence.upperBound {
      guard let cleft = clefts.longest(in: text.tokens, at: start, before: sentence.upperBound),
        !cued.cues.contains(where: { $0.isVerbal && $0.tokens.lowerBound < start }),
        facts.figures.last(where: { $0.tokens.upperBound <= start })?.tokens == figure.tokens
      else { continue }
      let end = start + cleft.count
      let value = cued.cues.first { $0.frame == .value && (start..<end).overlaps($0.tokens) }
      if value == nil, let put = putting(after: end) { return put }
      guard value == nil,
        let first = cued.cues.first(where: {
          $0.isVerbal && $0.frame != .nondeal && $0.tokens.lowerBound >= end
        })
      else { return value }
      // "s'est engagé à régler": what is to be done.
      return cued.cues.first {
        $0.form == .infinitive && (1...2).contains($0.tokens.lowerBound - first.tokens.upperBound)
      } ?? first
    }
    return nil
  }

  /// "c'est la somme que Kestrel mettrait dans Tamar": a verb of no deal that puts the sum into a company.
  private func putting(after end: Int) -> Cue? {
    let forms = text.vocabulary.verbs.table(for: facts.sentence.language)
    for verb in facts.syntax.predicates where verb.main.lowerBound >= end {
      let form = forms.longest(
        in: text.tokens, at: verb.main.lowerBound, before: verb.main.upperBound)?.value
      guard let form, form.contains(.putting),
        facts.groups.contains(where: {
          !$0.preposition.isDisjoint(with: [.into, .on])
            && (0...4).contains($0.tokens.lowerBound - verb.main.upperBound)
        })
      else { continue }
      return Cue(
        tokens: verb.main, frame: .invest, form: Self.form(form, of: verb, in: cued),
        isPassive: verb.isPassive)
    }
    return nil
  }

  /// "will put in 10 billion at a valuation of 350, and another 30 billion": the figure of the same verb.
  private func furthered(by figure: Figure) -> Figure? {
    let start = figure.hedgedTokens.lowerBound
    guard facts.sentence.language == .english, figure.unit?.isCurrency ?? false,
      start - 2 > facts.sentence.tokens.lowerBound,
      text.vocabulary.cues.filings.another.contains(text.tokens[start - 1].word),
      cued.grammar(at: start - 2).contains(.and)
    else { return nil }
    return facts.figures.last { before in
      before.tokens.upperBound < start && before.unit == figure.unit
        && !cued.cues.contains {
          $0.frame == .value && $0.form == .noun
            && ((before.tokens.upperBound...before.tokens.upperBound + 1).contains(
              $0.tokens.lowerBound) || $0.tokens.upperBound + 1 == before.hedgedTokens.lowerBound)
        }
    }
  }

  /// "for 60 mln dlrs in cash and 10 mln dlrs in notes": the sum before it, which is paid in another kind.
  func paidBeside(_ figure: Figure) -> Figure? {
    let start = figure.hedgedTokens.lowerBound
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .english, figure.unit?.isCurrency ?? false,
      start - 3 > facts.sentence.tokens.lowerBound, end + 1 < facts.sentence.tokens.upperBound,
      cued.grammar(at: start - 1).contains(.and),
      !cued.grammar(at: end).isDisjoint(with: [.into, .of])
    else { return nil }
    let cash = start - 2
    guard text.vocabulary.cues.cash.contains(text.tokens[cash].word) else { return nil }
    return facts.figures.last {
      $0.unit == figure.unit && (0...1).contains(cash - $0.tokens.upperBound)
    }
  }

  /// "a levé 500 millions d'euros de dette": money that is lent, by the verb that takes it.
  func borrowed(_ figure: Figure) -> Cue? {
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .french, figure.unit?.isCurrency ?? false,
      end + 1 < facts.sentence.tokens.upperBound,
      !cued.grammar(at: end).isDisjoint(with: [.of, .into]),
      text.vocabulary.cues.debts.contains(text.tokens[end + 1].word),
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let verb = facts.syntax.phrases[phrase].predicate
    else { return nil }
    return cued.cues.first {
      $0.isVerbal && $0.frame == .raise && $0.tokens == facts.syntax.predicates[verb].main
    }
  }

  /// "20 milliards, dont 7,5 milliards en capital et 12,5 milliards de dette": what parts of a sum are made of is no
  /// deal of its own; the figure of the whole.
  func whole(of figure: Figure) -> Figure? {
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .french, figure.unit?.isCurrency ?? false,
      let place = facts.figures.firstIndex(where: { $0.tokens == figure.tokens }), place > 0,
      isPart(facts.figures[place])
        || isPart(facts.figures[place - 1])
          && figure.hedgedTokens.lowerBound - facts.figures[place - 1].tokens.upperBound <= 4,
      end + 1 < facts.sentence.tokens.upperBound
    else { return nil }
    let makings = text.vocabulary.cues.makings
    let limit = min(end + 3, facts.sentence.tokens.upperBound)
    guard !cued.grammar(at: end).isDisjoint(with: [.of, .into]),
      (end + 1..<limit).contains(where: { makings.contains(text.tokens[$0].word) })
    else { return nil }
    return facts.figures[..<place].last {
      !isPart($0) && $0.unit == figure.unit && $0.quantity != figure.quantity
    }
  }

  /// "dont 7,5 milliards", "qui mêle 7,5 milliards".
  private func isPart(_ figure: Figure) -> Bool {
    let before = figure.hedgedTokens.lowerBound - 1
    return figure.partOf != nil
      || before > facts.sentence.tokens.lowerBound
        && text.vocabulary.cues.mixing.contains(text.tokens[before].word)
  }

  /// "Kestrel a placé 90 millions, Tamar, 35 millions": the figure that the verb has before, where a name stands
  /// right before this one, and no verb of its own.
  private func gapped(before figure: Figure) -> Figure? {
    let start = figure.hedgedTokens.lowerBound
    guard figure.unit?.isCurrency ?? false, start - 2 > facts.sentence.tokens.lowerBound else {
      return nil
    }
    let end = text.tokens[start - 1].word == "," ? start - 1 : start
    guard let number = facts.syntax.phrases.firstIndex(where: { $0.tokens.upperBound == end }),
      case let name = facts.syntax.phrases[number], name.preposition.isEmpty, !name.isTime,
      !name.isGenitive, name.tokens.lowerBound - 1 > facts.sentence.tokens.lowerBound,
      facts.groups.contains(where: { $0.tokens.overlaps(name.tokens) }),
      text.tokens[name.tokens.lowerBound - 1].word == ","
        || cued.grammar(at: name.tokens.lowerBound - 1).contains(.and),
      let before = facts.figures.last(where: {
        $0.tokens.upperBound < name.tokens.lowerBound && $0.unit == figure.unit
      }), let sum = facts.syntax.phrase(at: before.tokens.lowerBound),
      facts.syntax.phrases[sum].preposition.isEmpty,
      !facts.syntax.predicates.contains(where: {
        $0.subject == number || (before.tokens.upperBound..<start).contains($0.main.lowerBound)
      })
    else { return nil }
    return before
  }

  /// "Kestrel cherche 30 millions": money that is looked for is to be raised.
  func sought(_ figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound
    let end = figure.tokens.upperBound
    guard facts.sentence.language == .french, figure.unit?.isCurrency ?? false,
      let verb = facts.syntax.predicates.last(where: { $0.main.upperBound <= start }),
      start - verb.main.upperBound <= 1,
      text.vocabulary.cues.lookingFor.contains(text.tokens[verb.main.lowerBound].word),
      !cued.cues.contains(where: {
        $0.frame == .nondeal && (end...end + 3).contains($0.tokens.lowerBound)
      })
    else { return nil }
    return Cue(tokens: verb.main, frame: .raise, form: .finite, isPassive: false)
  }

  /// "actionnaire de Tamar à hauteur de 45 %": how much of it a holder holds.
  func heldTo(_ figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound
    guard figure.unit == .percent, facts.sentence.language == .french,
      start - 2 > facts.sentence.tokens.lowerBound, cued.grammar(at: start - 1).contains(.of),
      text.vocabulary.cues.extent.contains(text.tokens[start - 2].word)
    else { return nil }
    return cued.cues.last {
      $0.frame == .hold && $0.form == .noun && $0.tokens.upperBound < start
        && start - $0.tokens.upperBound <= 8
        && !($0.tokens.upperBound..<start).contains { text.tokens[$0].word == "," }
    }
  }

  /// "rachète à Orphée 52 % du capital de Tamar": a share that is the object of a verb of trade, whatever stands
  /// between.
  func traded(_ figure: Figure) -> Cue? {
    guard figure.unit == .percent, facts.sentence.language == .french,
      let phrase = facts.syntax.phrase(at: figure.tokens.lowerBound),
      facts.syntax.phrases[phrase].preposition.isEmpty,
      let number = facts.syntax.phrases[phrase].predicate,
      case let verb = facts.syntax.predicates[number], !verb.isPassive,
      verb.objects.contains(phrase), verb.main.upperBound < figure.hedgedTokens.lowerBound,
      // "a acquis en mai 2 % de plus": the words after tell of what.
      cued.cues.contains(where: {
        $0.frame == .hold && $0.form == .noun
          && (0...1).contains($0.tokens.lowerBound - figure.tokens.upperBound)
      })
    else { return nil }
    return cued.cues.first {
      ($0.frame == .acquire || $0.frame == .sell) && $0.isVerbal && $0.tokens == verb.main
    }
  }

  /// "Kestrel monte à 20 % dans Tamar", "est descendu à 5 % du capital": a holding that moves.
  func climbed(to figure: Figure) -> Cue? {
    let start = figure.hedgedTokens.lowerBound - 1
    guard facts.sentence.language == .french, figure.unit == .percent,
      start - 1 > facts.sentence.tokens.lowerBound, cued.grammar(at: start).contains(.price),
      let verb = facts.syntax.predicates.last(where: {
        // "se renforce dans Kestrel, à 22 %".
        $0.main.upperBound == start
          || text.tokens[start - 1].word == "," && entered($0, before: start - 1)
      }),
      text.vocabulary.cues.moving.contains(text.tokens[verb.main.lowerBound].word)
        || text.vocabulary.cues.climbing.contains(text.tokens[verb.main.lowerBound].word),
      // "détient 12 % de Tamar et souhaite monter à 25 %": of what was told to be held.
      facts.groups.contains(where: {
        ($0.preposition == .into || $0.preposition == .of)
          && (figure.tokens.upperBound...figure.tokens.upperBound + 4).contains(
            $0.tokens.lowerBound)
      })
        || entered(verb, before: start - 1)
        || facts.figures.contains(where: {
          $0.unit == .percent && $0.tokens.upperBound < verb.tokens.lowerBound
        })
          && cued.cues.contains(where: {
            $0.frame == .hold && $0.tokens.upperBound <= verb.tokens.lowerBound
          })
    else { return nil }
    return Cue(
      tokens: verb.main, frame: .hold,
      form: verb.form.contains(.infinitive) ? .infinitive : .finite,
      isPassive: false)
  }

  /// "se renforce dans Kestrel": whether nothing but a company stands between a verb and a token.
  private func entered(_ verb: Predicate, before end: Int) -> Bool {
    facts.groups.contains {
      $0.tokens.upperBound == end && $0.preposition == .into
        && (1...2).contains($0.tokens.lowerBound - verb.main.upperBound)
    }
  }
}
