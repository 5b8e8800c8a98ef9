internal import Claims

/// All that is known of a sentence before its claims are put together.
///
/// A class, for every reader of the sentence holds it: a copy costs one reference, not one a list.
final class SentenceFacts {
  let index: Int
  let cued: CuedSentence
  /// By position; those credited as sources are left out.
  let mentions: [Mention]
  let figures: [Figure]
  let dates: [DateMention]
  let groups: [MentionGroup]
  /// How firm its words are.
  let evidence: FirmnessEvidence
  let syntax: SentenceSyntax
  /// The date that stands before it as a heading, or that its "alors" means.
  let standing: DateMention?
  /// By the number of a cue: who stands where around it, once that was read. It is asked for each figure of the
  /// cue, for its deal and for those beside it.
  private var roles: [Roles?]

  init(
    index: Int, cued: CuedSentence, mentions: [Mention], figures: [Figure], dates: [DateMention],
    groups: [MentionGroup], evidence: FirmnessEvidence, syntax: SentenceSyntax,
    standing: DateMention?
  ) {
    self.index = index
    self.cued = cued
    self.mentions = mentions
    self.figures = figures
    self.dates = dates
    self.groups = groups
    self.evidence = evidence
    self.syntax = syntax
    self.standing = standing
    roles = Array(filling: cued.cues.count, with: nil)
  }

  /// Who stands where around a cue of the sentence; `read` tells, where nobody has asked before.
  func roles(ofCue number: Int, _ read: () -> Roles) -> Roles {
    if let known = roles[number] { return known }
    let found = read()
    roles[number] = found
    return found
  }

  var sentence: Sentence { cued.sentence }

  /// "plusieurs fonds, dont Kestrel": whoever is only one of those who are spoken of.
  func isExample(_ group: MentionGroup, in text: AnnotatedText) -> Bool {
    let before = group.tokens.lowerBound - 1
    return before > sentence.tokens.lowerBound
      && text.vocabulary.cues.parting.contains(text.tokens[before].word)
  }

  /// "Kestrel 30 %", "Tamar the remaining 5 %", "Ombra les 20 % restants": whether a figure follows at once, or after
  /// an article with one word at most.
  func hasFigure(after end: Int) -> Bool {
    MentionGroup.hasFigure(after: end, figures, cued)
  }
}

/// Names joined into one party: "Nvidia, Amazon et Microsoft".
struct MentionGroup: Sendable {
  let entities: [Int]
  let tokens: Range<Int>
  /// The preposition before the group; empty for a subject or a direct object.
  let preposition: Grammar
  /// Whether `'s` follows.
  let isPossessive: Bool
  /// Whether it is a pronoun or a description.
  let isReference: Bool

  /// The groups of a sentence, in order.
  static func groups(
    of mentions: [Mention], in cued: CuedSentence, text: AnnotatedText, syntax: SentenceSyntax,
    figures: [Figure]
  ) -> [MentionGroup] {
    var groups: [MentionGroup] = []
    groups.reserveCapacity(mentions.count)
    var start = 0
    while start < mentions.count {
      var end = start + 1
      var sawAnd = 0
      while end < mentions.count {
        if isInitials(mentions[end], of: mentions[end - 1], text) {
          // "the Wool Board (WB), Tamar and Ombra".
          end += 1
          if sawAnd == end - 1 || end == start + 2 { sawAnd = end }
          continue
        }
        let reached =
          mentions[end - 1].tokens.upperBound
          + (end > start + 1 && isInitials(mentions[end - 1], of: mentions[end - 2], text) ? 1 : 0)
        let gap = reached..<max(reached, mentions[end].tokens.lowerBound)
        guard
          let joins = isListGap(gap, cued, text, syntax)
            ?? isSamePreposition(gap, mentions[start], cued, text)
        else { break }
        // "Marvan, et Marcelin 45 %": the last has a figure or a verb of its own.
        if joins,
          isGapped(mentions[end], figures, cued, text) || takesRest(mentions[end], cued, text)
            || isSubject(mentions[end], after: gap, of: mentions[start], cued, text, syntax)
            || hasGerund(mentions[end], after: gap, cued)
            || isObjectPronoun(mentions[end], syntax)
        {
          break
        }
        end += 1
        if joins { sawAnd = end }
      }
      if sawAnd < end, end > start + 1, endsWithOthers(mentions[end - 1], cued, text) {
        sawAnd = end
      }
      // A comma alone may be an apposition's: a list ends with "and".
      let last = max(sawAnd, start + 1)
      let members = mentions[start..<last]
      let first = mentions[start]
      let tokens = first.tokens.lowerBound..<mentions[last - 1].tokens.upperBound
      var entities: [Int] = []
      for member in members {
        if !entities.contains(member.entity) { entities.append(member.entity) }
        for other in member.others where !entities.contains(other) { entities.append(other) }
      }
      let next = tokens.upperBound
      let possessive =
        next + 1 < cued.sentence.tokens.upperBound && text.tokens[next].isGlued
        && text.vocabulary.cues.ownerMarks.contains(text.tokens[next].word)
      var governed = preposition(before: first.tokens.lowerBound, cued, text)
      if governed == .aside, cued.sentence.language == .english,
        let phrase = syntax.phrase(at: first.tokens.lowerBound),
        syntax.predicates.contains(where: { $0.subject == phrase && $0.form.contains(.finite) }),
        syntax.phrases[phrase].preposition.isEmpty
      {
        // "as Kestrel agreed to": the subject of a clause.
        governed = []
      }
      let group = MentionGroup(
        entities: entities, tokens: tokens,
        preposition: governed,
        isPossessive: possessive, isReference: members.allSatisfy { $0.kind != .name })
      if let before = groups.last,
        goesOn(before, group, cued, text)
          || goesOnBare(before, group, mentions[last - 1], cued, text, syntax)
      {
        // "à X, bras armé de Z, et de Y".
        groups[groups.count - 1] = MentionGroup(
          entities: before.entities + group.entities.filter { !before.entities.contains($0) },
          tokens: before.tokens.lowerBound..<tokens.upperBound, preposition: before.preposition,
          isPossessive: possessive, isReference: before.isReference)
      } else {
        groups.append(group)
      }
      start = last
    }
    return groups
  }

  /// "auprès de Kestrel, Tamar et consorts", "from Kestrel, Tamar and others": a list that leaves some out.
  private static func endsWithOthers(
    _ last: Mention, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    let and = last.tokens.upperBound
    let cues = text.vocabulary.cues
    let end = cued.sentence.tokens.upperBound
    guard and + 1 < end, cued.grammar(at: and).contains(.and) else { return false }
    // "et de ses investisseurs historiques", "et plusieurs fonds".
    var noun = and + 1
    while noun + 1 < end, noun - and <= 3,
      !cued.grammar(at: noun).isDisjoint(with: [.of, .from, .article, .possessive, .other, .inside])
    {
      noun += 1
    }
    return (and + 1..<min(max(and + 3, noun + 2), end)).contains {
      let word = text.tokens[$0].word
      return cues.unnamedOthers.contains(word) || cues.backing.contains(word)
    }
  }

  /// "the Wool Board (WB)": the same again, in parentheses.
  private static func isInitials(
    _ mention: Mention, of before: Mention, _ text: AnnotatedText
  ) -> Bool {
    let start = mention.tokens.lowerBound
    return mention.entity == before.entity && start == before.tokens.upperBound + 1
      && text.tokens[start - 1].word == "(" && mention.tokens.upperBound < text.tokens.count
      && text.tokens[mention.tokens.upperBound].word == ")"
  }

  /// "des anciens de X, et y a investi": no member of a list.
  private static func isObjectPronoun(_ mention: Mention, _ syntax: SentenceSyntax) -> Bool {
    mention.kind == .pronoun
      && syntax.predicates.contains { verb in
        verb.clitics.contains { $0.token == mention.tokens.lowerBound }
      }
  }

  /// Whether a figure of its own follows a name, and another stands before it.
  private static func isGapped(
    _ mention: Mention, _ figures: [Figure], _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    let own = figures.first { $0.hedgedTokens.lowerBound >= mention.tokens.upperBound }
    // "Kestrel et Tamar 30 millions chacun": each of both.
    let isOfEach =
      own.map {
        $0.tokens.upperBound < cued.sentence.tokens.upperBound
          && text.vocabulary.cues.distributive.contains(text.tokens[$0.tokens.upperBound].word)
      } ?? false
    return !isOfEach && hasFigure(after: mention.tokens.upperBound, figures, cued)
      && figures.contains { $0.tokens.upperBound < mention.tokens.lowerBound }
  }

  /// "will own 60% of Kestrel and Tamar the rest": the last has a share of its own.
  private static func takesRest(
    _ mention: Mention, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    let end = mention.tokens.upperBound
    return end + 1 < cued.sentence.tokens.upperBound && cued.grammar(at: end).contains(.article)
      && text.vocabulary.cues.remainders.contains(text.tokens[end + 1].word)
  }

  static func hasFigure(after end: Int, _ figures: [Figure], _ cued: CuedSentence) -> Bool {
    let reach = cued.grammar(at: end).contains(.article) ? end + 1...end + 2 : end...end
    return figures.contains {
      let start = $0.hedgedTokens.lowerBound
      return reach.contains(start) && (start < end + 2 || cued.grammar(at: end + 1).isEmpty)
    }
  }

  /// "for Kestrel, and Tamar rose", "owns 30 % of Kestrel and Tamar holds", "du capital de Kestrel et Tamar détient": "and"
  /// begins another clause.
  private static func isSubject(
    _ mention: Mention, after gap: Range<Int>, of first: Mention, _ cued: CuedSentence,
    _ text: AnnotatedText, _ syntax: SentenceSyntax
  ) -> Bool {
    guard let phrase = syntax.phrase(at: mention.tokens.lowerBound),
      syntax.predicates.contains(where: { $0.subject == phrase && $0.form.contains(.finite) })
    else { return false }
    if gap.contains(where: { text.tokens[$0].word == "," }) { return true }
    guard let start = gap.first, text.tokens[start].kind == .word,
      !preposition(before: first.tokens.lowerBound, cued, text).isEmpty
    else { return false }
    return cued.sentence.language == .french
      || syntax.predicates.contains {
        $0.form.contains(.finite) && !$0.form.contains(.saying)
          && $0.tokens.upperBound <= first.tokens.lowerBound
      }
  }

  /// "60% of Kestrel, with Tamar holding 40%": whoever has a gerund of their own.
  private static func hasGerund(
    _ mention: Mention, after gap: Range<Int>, _ cued: CuedSentence
  ) -> Bool {
    cued.sentence.language == .english && gap.contains { cued.grammar(at: $0).contains(.with) }
      && cued.cues.contains {
        $0.form == .gerund && $0.tokens.lowerBound == mention.tokens.upperBound
      }
  }

  /// Whether "and" with a preposition of its own goes on with a list after an apposition.
  private static func goesOn(
    _ before: MentionGroup, _ group: MentionGroup, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    let gap = before.tokens.upperBound..<max(before.tokens.upperBound, group.tokens.lowerBound)
    guard gap.count <= 16, gap.count > 2, group.preposition != [], before.preposition != [] else {
      return false
    }
    let start = max(gap.lowerBound, gap.upperBound - 6)
    guard
      let and = (start..<gap.upperBound).last(where: { cued.grammar(at: $0).contains(.and) }),
      and + 1 < gap.upperBound, and > gap.lowerBound, text.tokens[and - 1].word == ",",
      !cued.grammar(at: and + 1).intersection(.preposition).isEmpty
    else { return false }
    return !cued.cues.contains { $0.isVerbal && gap.contains($0.tokens.lowerBound) }
  }

  /// "Kestrel, an existing backer, and Tamar, which is new, led": a list of subjects goes on after an
  /// apposition.
  private static func goesOnBare(
    _ before: MentionGroup, _ group: MentionGroup, _ mention: Mention, _ cued: CuedSentence,
    _ text: AnnotatedText, _ syntax: SentenceSyntax
  ) -> Bool {
    let gap = before.tokens.upperBound..<max(before.tokens.upperBound, group.tokens.lowerBound)
    guard gap.count >= 5, gap.count <= 12, group.preposition.isEmpty, before.preposition.isEmpty,
      text.tokens[gap.lowerBound].word == ",",
      text.vocabulary.cues.appositive.contains(text.tokens[gap.lowerBound + 1].word),
      cued.grammar(at: gap.upperBound - 1).contains(.and),
      text.tokens[gap.upperBound - 2].word == ",",
      !gap.contains(where: { syntax.predicate(at: $0) != nil || text.tokens[$0].kind == .number }),
      group.tokens.upperBound < cued.sentence.tokens.upperBound
    else { return false }
    let phrase = syntax.phrase(at: mention.tokens.lowerBound)
    let first = syntax.phrase(at: before.tokens.lowerBound)
    // With a verb of its own the second begins another clause.
    return syntax.predicates.contains {
      $0.subject == first && first != nil && $0.tokens.lowerBound > gap.upperBound
    }
      && !syntax.predicates.contains {
        $0.subject == phrase && phrase != nil && $0.form.contains(.finite)
          && $0.antecedent == nil && text.tokens[group.tokens.upperBound].word != ","
      }
  }

  /// Whether a gap goes on with a list, and if so whether with "and"; nil where it does not.
  private static func isListGap(
    _ gap: Range<Int>, _ cued: CuedSentence, _ text: AnnotatedText, _ syntax: SentenceSyntax
  ) -> Bool? {
    let gap = ownUnit(gap, cued, text).map { $0 + 1..<gap.upperBound } ?? gap
    guard gap.count <= 7, !gap.isEmpty else { return nil }
    var joins = false
    var comma = false
    var words = 0
    for index in gap {
      let token = text.tokens[index]
      let grammar = cued.grammar(at: index)
      // "Kestrel, l'assureur auto et habitation de Dunmore": what "and" joins is of the first.
      if joins, words > 0, grammar.contains(.of), cued.sentence.language == .french { return nil }
      if grammar.contains(.and) {
        joins = true
        words = 0
      } else if token.word == "," {
        comma = true
      } else if token.word == ".", token.isGlued, index == gap.lowerBound, gap.count > 1,
        text.tokens[index + 1].word == ","
      {
        // "Kestrel Inc., Tamar and Ombra".
        continue
      } else if joins, token.isGlued, text.vocabulary.cues.ownerMarks.contains(token.word) {
        // "and Abu Dhabi's Kestrel".
        continue
      } else if joins, token.word == "-", token.isGlued, index + 1 < gap.upperBound,
        text.vocabulary.cues.describing.contains(text.tokens[index + 1].word)
      {
        // "and Boston-based Kestrel".
        words -= 1
      } else if token.word == "-" || token.word == "—", comma || index == gap.lowerBound,
        index + 1 < gap.upperBound, cued.grammar(at: index + 1).contains(.and)
      {
        // "Kestrel, Tamar — et Ombra".
        continue
      } else if token.kind != .word {
        return nil
      } else if !grammar.isDisjoint(with: [.article, .of, .inside, .with]) {
        // "Kestrel, a joint venture with Tamar": said of the first.
        if grammar.contains(.with), words > 0, cued.sentence.language == .english { return nil }
        if grammar.contains(.with) { joins = true }
      } else if grammar.isEmpty {
        words += 1
      } else {
        return nil
      }
    }
    guard joins || comma, words <= 3 else { return nil }
    return gap.contains { syntax.predicate(at: $0) != nil && text.tokens[$0 - 1].word != "-" }
      ? nil : joins
  }

  /// "Kestrel's generation arm and": where the noun stands that only tells which part of it.
  private static func ownUnit(
    _ gap: Range<Int>, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Int? {
    guard cued.sentence.language == .english, let first = gap.first,
      text.vocabulary.cues.ownerMarks.contains(text.tokens[first].word)
    else { return nil }
    let unit = gap.dropFirst().prefix(3).first {
      text.vocabulary.naming.traits.longest(in: text.tokens, at: $0, before: $0 + 1)?.value
        .contains(.unitNoun) ?? false
    }
    guard let unit, unit + 1 < gap.upperBound,
      text.tokens[unit + 1].word == "," || cued.grammar(at: unit + 1).contains(.and)
    else { return nil }
    return unit
  }

  /// "à Kestrel et à Tamar", "par X, puis par Y": "and" with the preposition of the first.
  private static func isSamePreposition(
    _ gap: Range<Int>, _ first: Mention, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool? {
    guard (2...4).contains(gap.count), cued.grammar(at: gap.lowerBound).contains(.and) else {
      return nil
    }
    let before = preposition(before: first.tokens.lowerBound, cued, text)
    guard !before.isEmpty, !before.isDisjoint(with: [.to, .by, .from]),
      cued.grammar(at: gap.lowerBound + 1).contains(before),
      (gap.lowerBound + 2..<gap.upperBound).allSatisfy({
        cued.grammar(at: $0).contains(.article)
          || cued.grammar(at: $0).isEmpty && text.tokens[$0].kind == .word
      })
    else { return nil }
    return true
  }

  /// The preposition that governs the noun phrase that a name ends.
  private static func preposition(
    before start: Int, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Grammar {
    var index = start - 1
    var steps = 0
    while index >= cued.sentence.tokens.lowerBound, steps < 7 {
      let grammar = cued.grammar(at: index)
      let class_ = grammar.intersection(.preposition)
      if cued.clause(at: index) != cued.clause(at: start) { return [] }
      if !class_.isEmpty, !isInfinitiveMark(index, cued, text) {
        // "à un consortium formé de": what the group is made of stands for the group.
        let near = max(cued.sentence.tokens.lowerBound, index - 4)
        let composed = (near..<index).filter {
          text.vocabulary.cues.composing.contains(text.tokens[$0].word)
        }
        // "a consortium led by X", but not "a round led by X".
        let isMadeOf = composed.last == index - 1 && (!class_.contains(.by) || composed.count > 1)
        guard isMadeOf else { return first(of: class_) }
        index -= 2
        steps += 1
        continue
      }
      if grammar.contains(.inside) || grammar.contains(.article) {
        index -= 1
        steps += 1
        continue
      }
      // "à un attelage japonais, MM Capital Partners, …".
      if text.tokens[index].word == ",",
        (max(cued.sentence.tokens.lowerBound, index - 2)..<index).contains(where: {
          text.vocabulary.cues.composing.contains(text.tokens[$0].word)
        })
      {
        index -= 1
        steps += 1
        continue
      }
      guard grammar.isEmpty,
        text.tokens[index].kind == .word || text.tokens[index].word == "-"
          || text.tokens[index].isEllipsis || text.tokens[index].traits.contains(.opens),
        !cued.cues.contains(where: { $0.tokens.contains(index) })
          || text.vocabulary.cues.composing.contains(text.tokens[index].word)
      else { return [] }
      index -= 1
      steps += 1
    }
    return []
  }

  private static func isInfinitiveMark(
    _ index: Int, _ cued: CuedSentence, _ text: AnnotatedText
  ) -> Bool {
    cued.cues.contains { $0.form == .infinitive && $0.tokens.lowerBound == index + 1 }
  }

  private static func first(of class_: Grammar) -> Grammar {
    for one in [
      Grammar.by, .into, .with, .from, .to, .for, .on, .of, .between, .aside,
    ] where class_.contains(one) {
      return one
    }
    return []
  }
}

extension [Mention] {
  /// Drops the company in "Kestrel Chairman Paul Roe", where it is he who does business.
  mutating func dropOffices(of entities: [Entity], in text: AnnotatedText) {
    guard contains(where: { $0.isPerson(entities) }) else { return }
    let starts = filter { $0.isPerson(entities) }
      .map { PersonReader.withOffice($0.tokens.lowerBound, in: text)..<$0.tokens.lowerBound }
    removeAll { mention in
      starts.contains {
        $0.lowerBound <= mention.tokens.lowerBound && $0.contains(mention.tokens.upperBound)
      }
    }
  }
}

extension Mention {
  /// Whether it is the name of a person.
  fileprivate func isPerson(_ entities: [Entity]) -> Bool {
    kind == .name && entities[entity].kind == .person
  }
}

extension Token {
  /// "…": a pause that ends nothing.
  fileprivate var isEllipsis: Bool { kind == .sign && length == 3 && word != "-" && word != "'" }
}

extension Cue {
  var isVerbal: Bool { form != .noun }
}
