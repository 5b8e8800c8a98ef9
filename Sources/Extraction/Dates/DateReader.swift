internal import Claims

/// Finds the dates of a text, sentence by sentence, from left to right.
struct DateReader {
  let text: AnnotatedText
  private(set) var drafts: [DateDraft] = []
  /// Where the sentence being read begins and ends.
  var range = 0..<0
  /// What any of its words may be to a date: most sentences have none by which a date is counted from another, or from
  /// today.
  private(set) var roles: DateVocabulary.Role = []

  init(_ text: AnnotatedText) {
    self.text = text
  }

  var tokens: [Token] { text.tokens }
  var words: DateVocabulary { text.vocabulary.dates }

  mutating func run() {
    for (index, sentence) in text.sentences.enumerated() {
      range = sentence.tokens
      roles = range.reduce(into: []) { $0.formUnion(words.roles[tokens[$1].word]) }
      var position = range.lowerBound
      while position < range.upperBound {
        guard mayBegin(position), case (var partial, let tokens)? = date(at: position) else {
          position += 1
          continue
        }
        partial.isAhead = partial.year == nil && isAhead(before: tokens.lowerBound)
        drafts.append(DateDraft(tokens: tokens, partial: partial, sentence: index))
        joinInterval()
        joinChoice()
        joinDay()
        shareYear()
        position = max(position + 1, drafts.last?.tokens.upperBound ?? tokens.upperBound)
      }
    }
  }

  /// Makes one date of the last two, where they are the ends of an interval: "entre 2021 et 2025",
  /// "from March to June 2026".
  private mutating func joinInterval() {
    guard drafts.count > 1 else { return }
    let second = drafts[drafts.count - 1]
    var first = drafts[drafts.count - 2]
    let before = first.tokens.lowerBound - 1
    let isYearless = { (date: PartialDate) in
      date.year == nil && date.direction == nil && !date.isRelative && date.part == nil
    }
    guard first.sentence == second.sentence, first.through == nil,
      second.partial.year != nil || isYearless(first.partial) && isYearless(second.partial),
      first.tokens.upperBound + 1 == second.tokens.lowerBound, before >= range.lowerBound
    else { return }
    let opens = text.vocabulary.figures.roles[tokens[before].word]
    let joins = text.vocabulary.figures.roles[tokens[first.tokens.upperBound].word]
    let isPair =
      opens.contains(.between) && joins.contains(.and)
      || opens.contains(.from) && joins.contains(.to)
    guard isPair else { return }
    if first.partial.year == nil {
      guard first.partial.direction == nil, !first.partial.isRelative else { return }
      first.partial.year = second.partial.year
    }
    first.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    first.through = second.partial
    drafts.removeLast(2)
    drafts.append(first)
  }

  /// Makes one date of two that "or" joins: "in late 2026 or early 2027".
  private mutating func joinChoice() {
    guard drafts.count > 1 else { return }
    let second = drafts[drafts.count - 1]
    var first = drafts[drafts.count - 2]
    guard first.sentence == second.sentence, first.through == nil, second.through == nil,
      first.tokens.upperBound + 1 == second.tokens.lowerBound,
      tokens[first.tokens.upperBound].kind == .word,
      text.vocabulary.figures.roles[tokens[first.tokens.upperBound].word].contains(.or),
      first.partial.isNamed && second.partial.isNamed
        || first.partial.part != nil && second.partial.part != nil,
      (first.partial.year == nil) == (second.partial.year == nil) || second.partial.year != nil
    else { return }
    if first.partial.year == nil { first.partial.year = second.partial.year }
    first.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    var last = second.partial
    if case .month = first.partial.period, case .month = last.period {
      // "late April or early May": as vague as the months.
      first.partial.part = nil
      last.part = nil
    }
    first.through = last
    drafts.removeLast(2)
    drafts.append(first)
  }

  /// Makes an interval of a date and the bare day after it: "between Feb 13 and 24".
  private mutating func joinDay() {
    guard var draft = drafts.last, draft.through == nil, draft.partial.year == nil,
      case .day(let first, let month) = draft.partial.period
    else { return }
    let (before, link) = (draft.tokens.lowerBound - 1, draft.tokens.upperBound)
    guard before >= range.lowerBound, range.contains(link + 1),
      text.vocabulary.figures.roles[tokens[before].word].contains(.between),
      text.vocabulary.figures.roles[tokens[link].word].contains(.and),
      let (last, end) = dayNumber(at: link + 1), last > first, self.month(at: end) == nil,
      !startsAmount(link + 1)
    else { return }
    draft.through = PartialDate(period: .day(last, month: month))
    draft.tokens = draft.tokens.lowerBound..<end
    drafts[drafts.count - 1] = draft
  }

  /// "le 30 avril, le 31 mai et le 1er juillet 2024": the year of the last is that of all.
  private mutating func shareYear() {
    guard let last = drafts.last, let year = last.partial.year else { return }
    var later = last
    var index = drafts.count - 2
    while index >= 0, drafts.count - index <= 8 {
      let draft = drafts[index]
      guard draft.sentence == last.sentence, draft.partial.year == nil,
        draft.partial.direction == nil, draft.partial.isNamed, later.partial.isNamed,
        isListed(draft.tokens.upperBound..<later.tokens.lowerBound)
      else { return }
      drafts[index].partial.year = year
      later = draft
      index -= 1
    }
  }

  /// Whether nothing but commas, "and" and articles stands between two dates.
  private func isListed(_ gap: Range<Int>) -> Bool {
    !gap.isEmpty && gap.count <= 3
      && gap.allSatisfy { index in
        let figure = text.vocabulary.figures.roles[tokens[index].word]
        return tokens[index].word == "," || figure.contains(.and) || figure.contains(.article)
          || role(index).contains(.of) || tokens[index].word == words.on
      }
  }

  /// Whether the last words of the clause before a date speak of what is to come.
  private func isAhead(before index: Int) -> Bool {
    let grammar = text.vocabulary.cues.english.grammar
    let isGrammar = { (token: Int, kind: Grammar) in
      grammar.longest(in: tokens, at: token, before: token + 1)?.value.contains(kind) ?? false
    }
    var reach = 12
    var position = index - 1
    while position >= range.lowerBound, index - position <= reach {
      // "expects to mail it in July and to complete": the second of two infinitives.
      if isGrammar(position, .and), isGrammar(position + 1, .to) { reach = 20 }
      if endsClause(position) { return false }
      // "between May 1 and May 27": a month.
      let isMonth =
        role(position).contains(.month) && tokens[position].traits.contains(.capitalized)
      if role(position).contains(.ahead) && !isMonth || isFrenchFuture(position)
        || isToBeDone(position)
      {
        return true
      }
      // "avant mai", and not "avant d'ajouter 4 milliards en mai".
      if role(position).contains(.limit), index - position <= 2 { return true }
      // "fixée au 11 octobre", and not "fixé le 3 mai".
      if role(position).contains(.settled), role(position + 1).contains(.pin) {
        return true
      }
      position -= 1
    }
    return false
  }

  /// Whether a sign parts clauses: a comma, a bracket, and no "$", "%" or apostrophe.
  private func endsClause(_ index: Int) -> Bool {
    let word = tokens[index].word
    return tokens[index].kind == .sign && word != "-" && word != "$" && word != "€" && word != "£"
      && word != "%" && word != "'"
  }

  /// "is to complete", "are to meet".
  private func isToBeDone(_ index: Int) -> Bool {
    let grammar = text.vocabulary.cues.english.grammar
    guard index + 1 < range.upperBound, text.sentenceLanguage(at: index) == .english,
      text.vocabulary.cues.presentBe.contains(tokens[index].word)
    else { return false }
    return grammar.longest(in: tokens, at: index + 1, before: index + 2)?.value.contains(.to)
      ?? false
  }

  /// "sortira", "interviendrait": the endings of the French future and conditional.
  private func isFrenchFuture(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].length >= 6,
      !tokens[index].traits.contains(.capitalized)
    else { return false }
    return text.token(index, endsIn: Self.future) && text.sentenceLanguage(at: index) == .french
  }

  private static let future = Endings(["ra", "ront", "rait", "raient"])

  func role(_ index: Int) -> DateVocabulary.Role {
    range.contains(index) ? words.roles[tokens[index].word] : []
  }

  func value(_ index: Int) -> Int { words.value(tokens[index].word) }

  private func mayBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number || text.vocabulary.dates.beginnings.contains(token.word)
      || text.vocabulary.figures.counts.contains(token.word)
  }

  /// The date that begins exactly here, and its tokens. Looks at a bounded number of tokens.
  private func date(at index: Int) -> (PartialDate, Range<Int>)? {
    if let found = sinceDateBefore(at: index) { return found }
    if tokens[index].kind == .number {
      return numericDate(at: index) ?? dayMonth(at: index) ?? ordinalPeriod(at: index)
        ?? spanOfTime(at: index) ?? bareYear(at: index)
    }
    return spanOfTime(at: index) ?? calendarDate(at: index)
  }

  /// A date that begins with a word.
  private func calendarDate(at index: Int) -> (PartialDate, Range<Int>)? {
    let role = role(index)
    if role.contains(.weekday) { return weekday(at: index) }
    if !role.isDisjoint(with: [.month, .abbreviation]), let found = monthFirst(at: index) {
      return found
    }
    if !role.isDisjoint(with: [.quarterNumber, .halfNumber]) { return numberedPeriod(at: index) }
    if role.contains(.ordinal), let found = ordinalPeriod(at: index) { return found }
    if role.contains(.season), let found = season(at: index) { return found }
    if !role.isDisjoint(with: [.start, .middle, .end]), let found = part(at: index) {
      return found
    }
    if let found = relativeDay(at: index) { return found }
    if !role.isDisjoint(with: [.last, .next, .this, .year]) || !role.isDisjoint(with: .unit)
      || !role.isDisjoint(with: [.quarter, .half])
    {
      return relativePeriod(at: index)
    }
    return nil
  }

  /// A year in four digits, alone in its token.
  func year(at index: Int) -> Int? {
    guard range.contains(index), tokens[index].kind == .number, tokens[index].length == 4,
      let number = wholeNumber(at: index), (1900...2099).contains(number)
    else { return nil }
    return number
  }

  /// The digits of a token, up to four of them.
  func wholeNumber(at index: Int) -> Int? {
    guard range.contains(index), tokens[index].kind == .number, tokens[index].length <= 4 else {
      return nil
    }
    var number = 0
    for position in tokens[index].utf8 {
      let byte = text.bytes[Int(position)]
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// A day of the month: "7", "1er", "3rd"; and where it ends.
  func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    guard let day = wholeNumber(at: index), (1...31).contains(day), tokens[index].length <= 2 else {
      return nil
    }
    let next = index + 1
    if role(next).contains(.ordinalEnding), tokens[next].isGlued { return (day, next + 1) }
    return (day, next)
  }

  /// A month's name, or an abbreviation with or without its point.
  func month(at index: Int) -> (month: Int, end: Int)? {
    let role = role(index)
    guard !role.isDisjoint(with: [.month, .abbreviation]) else { return nil }
    let next = index + 1
    let pointed =
      role.contains(.abbreviation) && range.contains(next) && tokens[next].word == "."
      && tokens[next].isGlued
    return (value(index), pointed ? next + 1 : next)
  }

  /// A year after a date, perhaps after a comma or "de", "of".
  func followingYear(at index: Int) -> (year: Int, end: Int)? {
    if let year = year(at: index), !startsAmount(index) { return (year, index + 1) }
    guard range.contains(index),
      tokens[index].word == "," || role(index).contains(.of), let year = year(at: index + 1),
      !startsAmount(index + 1)
    else { return nil }
    return (year, index + 2)
  }

  /// Whether the four digits begin an amount: "2000 dollars", "2000 MW".
  func startsAmount(_ index: Int) -> Bool {
    let reader = AmountReader(text, language: nil, limit: min(range.upperBound, index + 4))
    guard let amount = reader.amount(at: index) else { return false }
    return !amount.isBare || amount.isOther
  }
}
