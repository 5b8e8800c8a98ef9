internal import Claims

extension DateReader {
  /// "T4 2026", "Q3", "H1 2026".
  func numberedPeriod(at index: Int) -> (PartialDate, Range<Int>)? {
    let isQuarter = role(index).contains(.quarterNumber)
    let number = value(index)
    guard tokens[index].traits.contains(.capitalized) else { return nil }
    var partial = PartialDate(period: isQuarter ? .quarter(number) : .half(number))
    let next = followingYear(at: index + 1) ?? shortFollowingYear(at: index + 1)
    partial.year = next?.year
    if next == nil, !isQuarter { return nil }
    return (partial, index..<(next?.end ?? index + 1))
  }

  /// "Q3 26", "Q3'26".
  private func shortFollowingYear(at index: Int) -> (year: Int, end: Int)? {
    var start = index
    if range.contains(start), tokens[start].word == "'", tokens[start].isGlued { start += 1 }
    guard range.contains(start), tokens[start].length == 2, start > index,
      let number = wholeNumber(at: start)
    else { return nil }
    return (2000 + number, start + 1)
  }

  /// "quatrième trimestre 2026", "first half of 2026", "3e trimestre", "4T 2026".
  func ordinalPeriod(at index: Int) -> (PartialDate, Range<Int>)? {
    var number = value(index)
    var next = index + 1
    if tokens[index].kind == .number {
      guard let (day, end) = dayNumber(at: index), day <= 4 else { return nil }
      number = day
      next = end
      if let found = glued(number, at: next, from: index) { return found }
      guard end > index + 1 else { return nil }
    }
    if range.contains(next), tokens[next].word == "-" { next += 1 }
    let isQuarter = role(next).contains(.quarter)
    let isHalf = role(next).contains(.half) || isEnglishHalf(next)
    guard isQuarter || isHalf else { return nil }
    // "dernier trimestre", "second semestre": the last of its year or, without one, of those past.
    let isLast = words.nonDates.contains(tokens[index].word.number) && number == 4
    if isHalf, number > 2 { number = 2 }
    var partial = PartialDate(period: isQuarter ? .quarter(number) : .half(number))
    var end = next + 1
    if let (year, yearEnd) = followingYear(at: end) ?? yearAfterWords(at: end) {
      partial.year = year
      end = yearEnd
    } else if let direction = direction(at: end) {
      partial.direction = direction
      end += 1
    } else if isLast {
      return nil
    } else if let (direction, yearEnd) = yearBeside(end) {
      partial.direction = direction
      end = yearEnd
    }
    return (partial, index..<end)
  }

  /// "of next year", "de l'an prochain", "of this year", "de l'année": the half or quarter of it.
  private func yearBeside(_ index: Int) -> (PartialDate.Direction, Int)? {
    var position = index
    while role(position).contains(.of), position - index < 3 { position += 1 }
    guard let (partial, end) = periodNamed(at: position), case .years(let offset) = partial.period
    else { return nil }
    return (offset > 0 ? .next : offset < 0 ? .last : .this, end)
  }

  /// "4T 2026", "1S26".
  private func glued(_ number: Int, at index: Int, from start: Int) -> (PartialDate, Range<Int>)? {
    guard range.contains(index), tokens[index].isGlued, tokens[index].length == 1 else {
      return nil
    }
    let isQuarter = tokens[index].word == "t" || tokens[index].word == "q"
    guard isQuarter || tokens[index].word == "s" || tokens[index].word == "h",
      tokens[index].traits.contains(.capitalized), let (year, end) = followingYear(at: index + 1)
    else { return nil }
    if !isQuarter, number > 2 { return nil }
    return (
      PartialDate(period: isQuarter ? .quarter(number) : .half(number), year: year), start..<end
    )
  }

  /// "half" is a period only after an ordinal and before "of": "the first half of 2026".
  private func isEnglishHalf(_ index: Int) -> Bool {
    range.contains(index) && text.vocabulary.figures.roles[tokens[index].word].contains(.half)
      && (role(index + 1).contains(.of) || year(at: index + 1) != nil)
  }

  /// "of the year 2026", "de l'exercice 2026", "de l'année 2026".
  private func yearAfterWords(at index: Int) -> (year: Int, end: Int)? {
    var position = index
    while role(position).contains(.of) || role(position).contains(.year), position - index < 4 {
      position += 1
    }
    guard position > index, let year = year(at: position) else { return nil }
    return (year, position + 1)
  }

  /// "printemps 2026", "summer of 2026", "next spring", "l'été prochain".
  func season(at index: Int) -> (PartialDate, Range<Int>)? {
    var partial = PartialDate(period: .season(value(index)))
    let end = index + 1
    if let (year, yearEnd) = followingYear(at: end) {
      guard tokens[index].word != words.frenchSummer || precedesSeason(index) else { return nil }
      partial.year = year
      return (partial, index..<yearEnd)
    }
    if let direction = direction(at: end), precedesSeason(index) {
      partial.direction = direction
      return (partial, index..<end + 1)
    }
    guard index > range.lowerBound else { return nil }
    let before = role(index - 1)
    if before.contains(.this) { partial.direction = .this }
    if before.contains(.next) { partial.direction = .next }
    if before.contains(.last) { partial.direction = .last }
    if partial.direction == nil {
      // "à l'automne", "in the spring".
      guard before.contains(.of),
        role(index - 2).contains(.before) || text.sentenceLanguage(at: index) == .french
      else { return nil }
      return (partial, index..<end)
    }
    return (partial, index - 1..<end)
  }

  /// "l'été", "cet été", not "a été".
  private func precedesSeason(_ index: Int) -> Bool {
    index > range.lowerBound
      && !role(index - 1).isDisjoint(with: [.of, .this, .start, .middle, .end, .before])
  }

  /// "fin 2025", "mi-2026", "début octobre", "early 2026", "the end of the year", "end of March".
  func part(at index: Int) -> (PartialDate, Range<Int>)? {
    let role = role(index)
    let part: PartialDate.Part =
      role.contains(.start) ? .start : role.contains(.middle) ? .middle : .end
    var next = index + 1
    while self.role(next).contains(.of), next - index < 4 { next += 1 }
    // "fin du mois de septembre".
    if self.role(next).contains(.months), self.role(next + 1).contains(.of),
      month(at: next + 2) != nil
    {
      next += 2
    }
    if let (year, end) = partYear(at: next) {
      return (PartialDate(period: .year, year: year, part: part), index..<end)
    }
    if let (partial, tokens) = monthFirst(at: next), partial.part == nil,
      case .month = partial.period
    {
      var partial = partial
      partial.part = part
      return (partial, index..<tokens.upperBound)
    }
    if range.contains(next), let (partial, tokens) = ordinalPeriod(at: next) {
      var partial = partial
      partial.part = part
      return (partial, index..<tokens.upperBound)
    }
    // "fin d'année", "the end of the month", "by the end of the year", "fin de l'an prochain".
    if next > index + 1 || self.role(next).contains(.this) || self.role(next).contains(.next),
      let (partial, end) = periodNamed(at: next)
    {
      var partial = partial
      partial.part = part
      return (partial, index..<end)
    }
    return nil
  }

  private func partYear(at index: Int) -> (year: Int, end: Int)? {
    if let year = year(at: index), !startsAmount(index) { return (year, index + 1) }
    return yearAfterWords(at: index)
  }

  /// "année", "cette année", "l'an prochain", "next year", "the month", after "fin" or "end of".
  private func periodNamed(at index: Int) -> (PartialDate, Int)? {
    var position = index
    var direction = PartialDate.Direction.this
    if role(position).contains(.next) {
      direction = .next
      position += 1
    } else if role(position).contains(.last) {
      direction = .last
      position += 1
    } else if role(position).contains(.this) {
      position += 1
    }
    guard let make = period(at: position) else { return nil }
    var end = position + 1
    if let after = self.direction(at: end) {
      direction = after
      end += 1
    }
    let offset = direction == .next ? 1 : direction == .last ? -1 : 0
    return (PartialDate(period: make(offset)), end)
  }
}
