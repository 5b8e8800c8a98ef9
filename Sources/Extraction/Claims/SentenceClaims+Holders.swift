internal import Claims

/// Who holds and what is held, where both stand beside the figure.
extension SentenceClaims {
  /// "its 97.7-pct owned subsidiary X", "sa filiale à 34 % X", "X, filiale à 34 % de Y".
  func nameSubsidiary(
    of figure: Range<Int>, in roles: inout Roles, rules: inout [String]
  ) {
    let sentence = facts.sentence.tokens
    let cues = text.vocabulary.cues
    var next = figure.upperBound
    while next < min(sentence.upperBound, figure.upperBound + 2),
      text.tokens[next].word == "-" || cues.ownedWords.contains(text.tokens[next].word)
    {
      next += 1
    }
    let isOwned = next > figure.upperBound
    let before = max(sentence.lowerBound, figure.lowerBound - 2)..<figure.lowerBound
    let named = before.first { cues.subsidiaries.contains(text.tokens[$0].word) }
    guard isOwned || named != nil else { return }
    let start = named ?? figure.lowerBound
    let owned = facts.groups.first {
      $0.tokens.lowerBound >= next && $0.tokens.lowerBound <= next + 4
        && $0.preposition.isEmpty
    }
    let isOurs =
      start > sentence.lowerBound && facts.cued.grammar(at: start - 1).contains(.possessive)
    if let owned, isOurs || isOwned && !facts.cued.grammar(at: next).contains(.by) {
      let owner = facts.groups.last { $0.tokens.upperBound <= start && $0.preposition.isEmpty }
      guard let owner, owner.entities != owned.entities else { return }
      roles = Roles(from: owner.entities, to: owned.entities)
    } else if named != nil, facts.cued.grammar(at: figure.upperBound).contains(.of),
      let owner = facts.groups.first(where: {
        $0.tokens.lowerBound > figure.upperBound && $0.tokens.lowerBound <= figure.upperBound + 3
      }),
      let held = facts.groups.last(where: {
        $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= 3
      })
    {
      roles = Roles(from: owner.entities, to: held.entities)
    } else {
      return
    }
    rules.append("subsidiary")
  }

  /// "Partners are Kestrel with 40 pct, Tamar 35 pct and Castel 25 pct": each its own, and none of the others'.
  func nameListed(_ figure: Range<Int>, in roles: inout Roles, rules: inout [String]) {
    let governor = Governor(facts: facts, text: text)
    guard let share = facts.figures.first(where: { $0.tokens == figure }),
      let own = governor.listedHolder(of: share)
    else { return }
    let all = facts.figures.compactMap { governor.listedHolder(of: $0) }.flatMap(\.entities)
    roles.from = own.entities
    roles.to.removeAll(where: all.contains)
    roles.aside = []
    rules.append("holder of a list")
  }

  /// "Kestrel investors holding 36 per cent of the shares", "shareholders of Kestrel who own 36 per cent":
  /// many who have no name hold a part of whose investors they are; whether it is told so.
  func nameShareholders(_ cue: Cue, in roles: inout Roles, rules: inout [String]) -> Bool {
    guard facts.sentence.language == .english, cue.frame == .hold, cue.isVerbal,
      let number = facts.syntax.predicate(at: cue.tokens.lowerBound),
      cue.form == .gerund || facts.syntax.predicates[number].antecedent != nil,
      let subject = facts.syntax.predicates[number].antecedent?.phrase
        ?? facts.syntax.predicates[number].subject
    else { return false }
    let phrases = facts.syntax.phrases
    // "shareholders of Kestrel holding": past the name.
    let isOfName =
      subject > 0 && phrases[subject].preposition == .of
      && phrases[subject].tokens.lowerBound - phrases[subject - 1].tokens.upperBound <= 1
    let many = phrases[isOfName ? subject - 1 : subject].tokens
    guard let last = many.last, text.vocabulary.cues.voters.contains(text.tokens[last].word) else {
      return false
    }
    let owner = subject > 0 && phrases[subject - 1].isGenitive ? phrases[subject - 1].tokens : many
    let company = facts.groups.first {
      $0.tokens.overlaps(many) || $0.tokens.overlaps(owner)
        || isOfName && $0.tokens.overlaps(phrases[subject].tokens)
    }
    guard let company, company.entities.count == 1 else {
      // "investors who hold 36 per cent of Kestrel".
      guard !roles.to.isEmpty, company == nil, facts.syntax.predicates[number].antecedent != nil
      else { return false }
      roles.from = []
      return true
    }
    roles = Roles(from: [], to: company.entities)
    rules.append("shareholders without names")
    return true
  }

  /// "its 80 pct owned Kestrel subsidiary", after the cue of a sale.
  func ownedSubsidiary(after cue: Cue) -> [Int]? {
    facts.groups.first { group in
      let start = group.tokens.lowerBound
      guard start - 2 > cue.tokens.upperBound, start - cue.tokens.upperBound <= 8,
        text.vocabulary.cues.ownedWords.contains(text.tokens[start - 1].word)
      else { return false }
      return facts.figures.contains {
        $0.unit == .percent && (0...1).contains(start - 1 - $0.tokens.upperBound)
      }
    }?.entities
  }

  /// "John Roe, chairman of Kestrel, has 9.9 pct of Tamar": an office tells who he is, and no more.
  func nameOfficer(_ cue: Cue, in roles: inout Roles, rules: inout [String]) {
    let frames: [Frame] = [.hold, .acquire, .enter, .sell]
    guard facts.sentence.language == .english, frames.contains(cue.frame),
      let company = facts.groups.first(where: { $0.entities == roles.from }),
      company.preposition == .of || company.preposition == .into,
      let person = facts.groups.last(where: { $0.tokens.upperBound < company.tokens.lowerBound }),
      person.entities.count == 1, let one = person.entities.first, entities[one].kind == .person,
      text.tokens[person.tokens.upperBound].word == ",",
      company.tokens.upperBound < facts.sentence.tokens.upperBound,
      text.tokens[company.tokens.upperBound].word == ",",
      (person.tokens.upperBound + 1..<company.tokens.lowerBound).contains(where: {
        text.vocabulary.naming.traits.longest(
          in: text.tokens, at: $0, before: company.tokens.lowerBound)?.value.contains(.title)
          ?? false
      }),
      facts.syntax.predicates.contains(where: {
        $0.tokens.lowerBound == company.tokens.upperBound + 1 && !$0.form.contains(.saying)
      })
    else { return }
    roles.from = [one]
    rules.append("whoever has the office")
  }

  /// "Syntony (15 millions)", "La Juventus (1,3 milliard de capitalisation)": said of the name.
  func nameLabelled(_ figure: Range<Int>, in roles: inout Roles, rules: inout [String]) {
    let hedged = facts.figures.first { $0.tokens == figure }?.hedgedTokens ?? figure
    let open = hedged.lowerBound - 1
    guard open > facts.sentence.tokens.lowerBound, text.tokens[open].word == "(",
      let named = facts.groups.last(where: { $0.tokens.upperBound == open }),
      let last = named.entities.last, roles.to != [last]
    else { return }
    roles.from.removeAll { $0 == last }
    roles.to = [last]
    rules.append("name before the parenthesis")
  }

  /// "Kestrel est monté à 28 % du capital": whoever moves to a share holds it.
  func nameMover(of figure: Range<Int>, _ cue: Cue, in roles: inout Roles, rules: inout [String]) {
    guard facts.sentence.language == .french, cue.frame == .hold, !cue.isVerbal,
      roles.from.isEmpty,
      facts.cued.grammar(at: figure.lowerBound - 1).contains(.price),
      let phrase = facts.syntax.phrase(at: figure.lowerBound),
      let number = facts.syntax.phrases[phrase].predicate
    else { return }
    let verb = facts.syntax.predicates[number]
    guard !verb.isPassive, let subject = verb.subject else { return }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let mover = reader.parties(of: subject)
    guard reader.cue(of: verb) == nil, !mover.isEmpty, !mover.contains(where: roles.to.contains)
    else { return }
    roles.from = mover
    rules.append("subject of " + text.text(of: verb.main))
  }

  /// "13 % de Novalis", "13 % du capital de Novalis", "15% of Novalis": what is held is told after the figure.
  func nameHeld(of figure: Range<Int>, in roles: inout Roles, rules: inout [String]) {
    let end = Governor(facts: facts, text: text).pastComma(figure.upperBound)
    let link = facts.cued.grammar(at: end).intersection([.of, .into])
    if let own = ownCapital(after: figure) ?? optioned(figure, &roles) {
      roles.from.removeAll(where: own.contains)
      roles.aside.removeAll(where: own.contains)
      roles.to = own
      rules.append("whose own capital it is")
      return
    }
    guard !link.isEmpty,
      let held = facts.groups.first(where: {
        $0.preposition == link && $0.tokens.lowerBound > end
          && $0.tokens.lowerBound <= end + (link == .into ? 4 : 3)
      }), case let one = withoutCompanions(held), roles.to != one, one.count == 1
    else { return }
    // "la participation de 78 % de Wessel dans Castell": the first is who held.
    let isSeller = facts.groups.contains {
      $0.preposition == .into && (1...3).contains($0.tokens.lowerBound - held.tokens.upperBound)
    }
    if isSeller { return }
    roles.from.removeAll(where: one.contains)
    roles.aside.removeAll(where: one.contains)
    roles.to = one
    rules.append("held by the figure")
  }

  /// "7 % de Kestrel aux côtés de Tamar": who stands beside another is no part of what is held.
  private func withoutCompanions(_ group: MentionGroup) -> [Int] {
    let isBeside =
      facts.sentence.language == .french
      && group.tokens.contains { facts.cued.grammar(at: $0).contains(.with) }
    return isBeside ? Array(group.entities.prefix(1)) : group.entities
  }

  /// "lui accorde le droit d'acquérir 10 % de son capital", "contre 9,9 % de ses actions": whoever does what the
  /// sentence says gives a part of itself.
  private func ownCapital(after figure: Range<Int>) -> [Int]? {
    let end = figure.upperBound
    guard facts.sentence.language == .french, end + 2 < facts.sentence.tokens.upperBound,
      facts.cued.grammar(at: end).contains(.of),
      facts.cued.grammar(at: end + 1).contains(.possessive),
      text.vocabulary.cues.shares.contains(text.tokens[end + 2].word),
      let phrase = facts.syntax.phrase(at: figure.lowerBound)
    else { return nil }
    var number = facts.syntax.phrases[phrase].predicate
    while let one = number, !facts.syntax.predicates[one].form.contains(.finite) {
      number = facts.syntax.predicates[one].governor
    }
    guard let number, let subject = facts.syntax.predicates[number].subject else { return nil }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let giving: [Frame] = [.sell, .award, .raise, .enter]
    guard let cue = reader.cue(of: facts.syntax.predicates[number]), giving.contains(cue.frame)
    else { return nil }
    let own = reader.parties(of: subject)
    return own.isEmpty ? nil : own
  }

  /// "Tamar has granted Kestrel an option to buy 18.5 pct of the outstanding stock": whoever grants it is what is held,
  /// and who may buy holds.
  private func optioned(_ figure: Range<Int>, _ roles: inout Roles) -> [Int]? {
    let end = figure.upperBound
    guard facts.sentence.language == .english,
      let verb = facts.syntax.predicates.last(where: {
        $0.main.upperBound <= figure.lowerBound && !$0.isPassive
          && text.vocabulary.cues.granting.contains(text.tokens[$0.main.lowerBound].word)
      }), let subject = verb.subject, let receiver = verb.objects.first,
      facts.cued.grammar(at: end).contains(.of),
      !facts.groups.contains(where: { (end...end + 5).contains($0.tokens.lowerBound) })
    else { return nil }
    let reader = RoleReader(facts: facts, text: text, entities: entities)
    let own = reader.parties(of: subject)
    let buyer = reader.parties(of: receiver)
    guard !own.isEmpty, !buyer.isEmpty, own != buyer else { return nil }
    roles.from = buyer
    return own
  }

  /// "12.1 pct of Kestrel's common stock": what is held is said, and by whom is not.
  func isOfNamed(_ figure: Range<Int>, _ roles: Roles) -> Bool {
    guard facts.sentence.language == .english, !roles.to.isEmpty,
      facts.cued.grammar(at: figure.upperBound).contains(.of)
    else { return false }
    return facts.groups.contains {
      $0.entities == roles.to && $0.preposition == .of && !$0.isReference
        && (1...3).contains($0.tokens.lowerBound - figure.upperBound)
    }
  }

  /// "premier actionnaire de Kestrel": whether a noun of holding stands right before whose it is.
  private func isHeldBy(noun company: MentionGroup) -> Bool {
    let first = max(facts.sentence.tokens.lowerBound, company.tokens.lowerBound - 3)
    return (first..<company.tokens.lowerBound).contains {
      text.vocabulary.cues.holdingNouns.contains(text.tokens[$0].word)
    }
  }

  /// "appartient à 60 % à Kestrel et à 40 % à Tamar": to whom each part belongs.
  private func ownerBeside(_ figure: Range<Int>) -> MentionGroup? {
    let end = figure.upperBound
    guard facts.cued.grammar(at: end).contains(.to), facts.figures.count > 1,
      facts.syntax.predicates.contains(where: {
        $0.main.upperBound <= figure.lowerBound
          && text.vocabulary.cues.belonging.contains(text.tokens[$0.main.lowerBound].word)
      })
    else { return nil }
    return facts.groups.first { (end + 1...end + 3).contains($0.tokens.lowerBound) }
  }

  /// "Ardian (30 %)", "à 35 % par Airbus": the holder stands beside the figure.
  func nameHolder(of figure: Range<Int>, in roles: inout Roles, rules: inout [String]) {
    let start = figure.lowerBound
    let isParenthetic =
      start > facts.sentence.tokens.lowerBound && text.tokens[start - 1].word == "("
    let holder: MentionGroup?
    if start - 1 > facts.sentence.tokens.lowerBound, text.tokens[start - 1].word == ":",
      facts.sentence.tokens.count <= 14,
      facts.cued.cues.contains(where: {
        $0.frame == .hold && (0...1).contains($0.tokens.lowerBound - figure.upperBound)
      })
    {
      // "Kestrel : 12 % du capital".
      holder = facts.groups.last { $0.tokens.upperBound == start - 1 }
    } else if isParenthetic {
      holder = facts.groups.last { $0.tokens.upperBound == start - 1 }
    } else if let belonging = ownerBeside(figure) {
      holder = belonging
    } else if facts.cued.grammar(at: figure.upperBound).contains(.by) {
      holder = facts.groups.first {
        $0.tokens.lowerBound > figure.upperBound && $0.tokens.lowerBound <= figure.upperBound + 4
          // "to 33 % by buying shares from Tamar": how, not who.
          && !(figure.upperBound..<$0.tokens.lowerBound).contains {
            facts.syntax.predicate(at: $0) != nil
          }
      }
    } else if facts.sentence.language == .english, start - 1 > facts.sentence.tokens.lowerBound,
      facts.cued.grammar(at: start - 1) == .with
    {
      // "followed by Kestrel with 5 percent".
      holder = facts.groups.last {
        $0.tokens.upperBound == start - 1 && !$0.preposition.contains(.into)
          && !$0.preposition.contains(.of)
      }
    } else {
      holder = nil
    }
    guard let holder, let last = holder.entities.last else { return }
    // "premier actionnaire de Kestrel (21 %)": what is held.
    if isParenthetic, holder.preposition == .of, isHeldBy(noun: holder) { return }
    let listed = withoutCompanions(holder).count < holder.entities.count ? [last] : holder.entities
    // Of a list, "(30 %)" is said of the last name, "à 35 % par" of all.
    let own = isParenthetic ? [last] : listed
    let others = roles.from + roles.to
    roles.from = own
    roles.to = roles.to.filter { !own.contains($0) && !listed.contains($0) }
    if roles.to.isEmpty {
      let held = facts.groups.first {
        $0.tokens.upperBound < holder.tokens.lowerBound
          && !$0.entities.contains(where: own.contains)
          && ($0.preposition == .of || $0.preposition == []) && others.contains($0.entities[0])
      }
      if let held { roles.to = held.entities }
    }
    rules.append("holder beside the figure")
  }
}
