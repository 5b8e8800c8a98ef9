/// Who the subjects of verbs are.
extension ClauseReader {
  mutating func add(_ group: Group) {
    var predicate = Predicate(
      tokens: group.tokens, main: group.main, form: group.form, isPassive: group.isPassive,
      clause: 0)
    predicate.clitics = clitics
    let joined = followsAnd || followsComma
    let isComma = followsComma
    if openContact(group) {
      predicate.form = .finite
      predicate.subject = stack.last?.subject
    } else if group.isBare {
      readBare(&predicate)
    } else if group.form.contains(.finite) {
      readFinite(&predicate, joined: joined, isComma: isComma)
    } else {
      readDependent(&predicate)
    }
    guard var clause = stack.last else { return }
    predicate.clause = clause.id
    predicate.isAside = clause.kind == .subordinate
    if predicate.antecedent == nil { predicate.antecedent = clause.antecedent }
    let waits = predicate.subject == nil && clause.subject == nil
    let number = syntax.add(predicate)
    if waits { waiting.append((clause.id, number)) }
    if predicate.form.contains(.finite) {
      clause.finite = number
      clause.fresh = nil
    }
    clause.last = number
    stack[stack.count - 1] = clause
    index = group.tokens.upperBound
    pending = nil
    if !clitics.isEmpty { clitics = [] }
    isReflexive = false
  }

  private mutating func readFinite(_ predicate: inout Predicate, joined: Bool, isComma: Bool) {
    // ", a vendu": the clause that a relative one interrupted goes on.
    while let clause = stack.last, stack.count > 1, clause.finite != nil,
      clause.kind == .relative || clause.kind == .complement, isComma,
      clause.fresh == nil
        || clause.kind == .relative && outerWaits
    {
      pop()
    }
    if let clause = stack.last, stack.count > 1, clause.kind == .relative, clause.finite != nil,
      clause.fresh == nil, !joined, outerWaits
    {
      pop()
    }
    guard let clause = stack.last else { return }
    guard let finite = clause.finite else {
      if clause.subject == nil, let own = subjectAfterOpening() {
        stack[stack.count - 1].subject = own
        syntax.phrases[own].clause = clause.id
      }
      predicate.subject = stack.last?.subject
      return
    }
    if let earlier = ambiguous(finite), !joined, clause.fresh == nil {
      // "One person briefed on it said": the first was a participle.
      syntax.predicates[earlier].form = .participle
      syntax.predicates[earlier].isPassive = true
      predicate.subject = clause.subject
      return
    }
    // "X said Y, a fund, plans": what is said has the subject that follows the saying.
    let saysSo = syntax.predicates[finite].form.contains(.saying) && !followsAnd
    if joined, !saysSo || clause.fresh == nil {
      predicate.subject = syntax.predicates[finite].subject
    } else if let fresh = clause.fresh {
      if let last = clause.last, syntax.predicates[last].objects.last == fresh {
        syntax.predicates[last].objects.removeLast()
        dropList(before: fresh, fromObjectsOf: last)
      }
      next(subject: fresh)
      syntax.phrases[fresh].clause = stack.last?.id ?? 0
      syntax.phrases[fresh].predicate = nil
      predicate.subject = fresh
    } else {
      predicate.subject = syntax.predicates[finite].subject
    }
  }

  /// "raised 13 billion in May, and Kestrel and Tamar have promised": the names that a new subject is listed with are no
  /// objects of the verb before.
  private mutating func dropList(before subject: Int, fromObjectsOf verb: Int) {
    var first = subject
    while let last = syntax.predicates[verb].objects.last, last == first - 1,
      syntax.phrases[last].preposition.isEmpty, joins(last, first),
      case let before = syntax.phrases[last].tokens.lowerBound - 1, before - 1 > self.first,
      text.tokens[before].word == ","
        || cued.grammar(at: before).contains(.and) && text.tokens[before - 1].word == ","
    {
      syntax.predicates[verb].objects.removeLast()
      syntax.phrases[last].predicate = nil
      first = last
    }
  }

  /// Whether nothing but "and" or a comma stands between two phrases.
  private func joins(_ one: Int, _ two: Int) -> Bool {
    let end = syntax.phrases[one].tokens.upperBound
    return syntax.phrases[two].tokens.lowerBound == end + 1
      && (text.tokens[end].word == "," || cued.grammar(at: end).contains(.and))
  }

  /// The predicate where it is an English past that may have been a participle.
  private func ambiguous(_ predicate: Int) -> Int? {
    syntax.predicates[predicate].isAmbiguous ? predicate : nil
  }

  /// An infinitive or a gerund: its subject is that of the verb it depends on.
  private func readDependent(_ predicate: inout Predicate) {
    guard let clause = stack.last else { return }
    if predicate.form.contains(.gerund), let last = syntax.phrases.indices.last,
      syntax.phrases[last].tokens.upperBound == index, pending == nil, isEnglish
    {
      // "a deal valuing it": said of the noun before.
      predicate.subject = last
      return
    }
    if predicate.form.contains(.gerund), !isEnglish, let fresh = clause.fresh,
      syntax.phrases[fresh].tokens.upperBound == index, fresh == syntax.phrases.indices.last,
      syntax.phrases[fresh].tokens.lowerBound > first,
      text.tokens[syntax.phrases[fresh].tokens.lowerBound - 1].word == ","
    {
      // ", le solde appartenant à": with a subject of its own.
      predicate.subject = fresh
      return
    }
    if let next = nextInTurn() {
      predicate.subject = next
      return
    }
    guard let last = clause.last else {
      predicate.subject = clause.subject
      return
    }
    predicate.governor = last
    let governor = syntax.predicates[last]
    predicate.subject = governor.subject
    if predicate.form.contains(.infinitive),
      text.vocabulary.cues.controlling.contains(text.tokens[governor.main.lowerBound].word),
      let object = governor.objects.first(where: {
        syntax.phrases[$0].preposition.isEmpty || syntax.phrases[$0].preposition == .to
      })
    {
      // "permet à X de racheter", "allows X to buy".
      predicate.subject = object
    } else if predicate.form.contains(.infinitive), isEnglish, !governor.isPassive,
      text.vocabulary.cues.granting.contains(text.tokens[governor.main.lowerBound].word),
      governor.objects.count > 1, let receiver = governor.objects.first,
      syntax.phrases[receiver].preposition.isEmpty
    {
      // "granted Kestrel an option to buy".
      predicate.subject = receiver
    } else if predicate.form.contains(.infinitive), !isEnglish,
      text.vocabulary.cues.granting.contains(text.tokens[governor.main.lowerBound].word),
      cued.grammar(at: index - 1).contains(.of)
    {
      // "accorde à X le droit de racheter"; with "lui", nobody whom a phrase names.
      predicate.subject = governor.objects.first { syntax.phrases[$0].preposition == .to }
    }
  }

  /// "c'est au tour de Kestrel d'entrer": whose turn it is to do what the infinitive says.
  private func nextInTurn() -> Int? {
    guard !isEnglish, let last = syntax.phrases.indices.last, last > 0,
      syntax.phrases[last].preposition == .of, syntax.phrases[last].tokens.upperBound == index - 1,
      cued.grammar(at: index - 1).contains(.of)
    else { return nil }
    let turn = syntax.phrases[last - 1]
    let isTurn =
      turn.preposition == .to && turn.tokens.count == 1
      && text.vocabulary.cues.turns.contains(text.tokens[turn.tokens.lowerBound].word)
    return isTurn ? last : nil
  }

  /// A participle without an auxiliary; in English perhaps the past of its own clause.
  private mutating func readBare(_ predicate: inout Predicate) {
    let agent = hasAgent(after: predicate.main.upperBound)
    guard let clause = stack.last else { return }
    predicate.governor = clause.last
    let adjacent = syntax.phrases.indices.last.flatMap {
      let phrase = syntax.phrases[$0]
      // "which last year bought", "which makes toys, late yesterday offered": nobody.
      let isDay = isEnglish && phrase.isTime && phrase.tokens.lowerBound > first
      return phrase.tokens.upperBound == index && !phrase.isGenitive && !isDay ? $0 : nil
    }
    if isEnglish, !agent {
      let joined = followsAnd || (followsComma && clause.finite != nil && adjacent == nil)
      let startsClause =
        clause.finite == nil && clause.subject != nil
        && !(followsComma && clause.subject == syntax.phrases.indices.last)
      let own = clause.fresh != nil && clause.fresh == adjacent
      let isPronoun = adjacent.map { syntax.phrases[$0].isPronoun } ?? false
      if startsClause || joined || own && (isPronoun || takesObject(predicate.main.upperBound)) {
        predicate = Predicate(
          tokens: predicate.tokens, main: predicate.main,
          form: predicate.form.contains(.saying) ? [.finite, .saying] : .finite, isPassive: false,
          clause: 0, clitics: predicate.clitics)
        predicate.isAmbiguous = adjacent != nil
        readFinite(&predicate, joined: joined, isComma: followsComma)
        return
      }
    }
    if followsAnd, adjacent == nil, let last = clause.last,
      syntax.predicates[last].tokens.count > 1 || syntax.predicates[last].form == .participle
    {
      // "a racheté X et cédé Y": the auxiliary is shared.
      let before = syntax.predicates[last]
      predicate.subject = before.subject
      predicate.isPassive = before.isPassive
      return
    }
    predicate.isPassive = isEnglish || !movesItself(predicate.main.lowerBound)
    if let adjacent, let host = measured(by: adjacent) {
      predicate.subject = host
    } else if let adjacent {
      predicate.subject = adjacent
    } else if followsComma, let last = lastOpenPhrase() {
      predicate.subject = last
    } else if let aside = phraseBeforeDash() {
      predicate.subject = aside
    } else {
      predicate.subject = clause.finite == nil ? clause.subject : nil
    }
  }

  /// "Danbury, 34 pct owned by": whom a figure between the comma and the participle is said of.
  private func measured(by figure: Int) -> Int? {
    let start = syntax.phrases[figure].tokens.lowerBound
    guard figure > 0, start > first, text.tokens[start - 1].word == ",",
      let name = name(at: start), name >= figuresFrom,
      end(of: name) == syntax.phrases[figure].tokens.upperBound,
      syntax.phrases[figure - 1].tokens.upperBound >= start - 3,
      !syntax.phrases[figure - 1].isTime
    else { return nil }
    return figure - 1
  }

  /// "qui comprend Kestrel - racheté en 2011 -", "Tamar (bought in 2011)": what stands right before
  /// the dash or the parenthesis.
  private func phraseBeforeDash() -> Int? {
    guard index - 1 > first, let last = syntax.phrases.indices.last,
      syntax.phrases[last].tokens.upperBound == index - 1
    else { return nil }
    let sign = text.tokens[index - 1]
    return (sign.word == "-" || sign.word == "—") && !sign.isGlued || sign.word == "(" ? last : nil
  }

  /// The phrase right before the comma.
  private func lastOpenPhrase() -> Int? {
    guard let last = syntax.phrases.indices.last,
      index - syntax.phrases[last].tokens.upperBound <= 3
    else { return nil }
    return last
  }
}
