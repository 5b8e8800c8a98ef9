internal import Claims

extension DateReader {
  /// "hier", "aujourd'hui", "tomorrow", "avant-hier".
  func relativeDay(at index: Int) -> (PartialDate, Range<Int>)? {
    for start in [0, 3] where index + 3 <= range.upperBound && start + 3 <= words.hyphenated.count {
      if (0..<3).allSatisfy({ tokens[index + $0].word == words.hyphenated[start + $0] }) {
        return (PartialDate(period: .days(start == 0 ? -2 : 2)), index..<index + 3)
      }
    }
    guard role(index).contains(.day) else { return nil }
    return (PartialDate(period: .days(value(index))), index..<index + 1)
  }

  /// "le mois dernier", "la semaine prochaine", "cette année", "last month", "next quarter",
  /// "l'an dernier", "this week".
  func relativePeriod(at index: Int) -> (PartialDate, Range<Int>)? {
    let role = role(index)
    var unitIndex = index
    var direction: PartialDate.Direction?
    if role.contains(.last) { direction = .last }
    if role.contains(.next) { direction = .next }
    if role.contains(.this) { direction = .this }
    if direction != nil { unitIndex += 1 }
    guard self.role(unitIndex).isDisjoint(with: [.month, .weekday]) else {
      return direction.flatMap { named(unitIndex, $0, from: index) }
    }
    guard let make = period(at: unitIndex) else { return nil }
    var end = unitIndex + 1
    if direction == nil {
      // "ce mois-ci" has its sign before the unit; "mois dernier" after.
      guard let after = self.direction(at: end) else { return nil }
      direction = after
      end += 1
    } else if direction == .this, range.contains(end + 1), tokens[end].word == "-",
      self.role(end + 1).contains(.this)
    {
      end += 2
    } else if direction == .this, let after = self.direction(at: end) {
      direction = after
      end += 1
    }
    // "cette année-là": that of the date told before.
    if direction == .this, range.contains(end + 1), tokens[end].word == "-",
      self.role(end + 1).contains(.same)
    {
      return counted(make, 0, index..<end + 2)
    }
    let offset = direction == .next ? 1 : direction == .last ? -1 : 0
    return (PartialDate(period: make(offset)), index..<end)
  }

  /// "last October", "next March", "last Monday", "ce lundi".
  private func named(_ index: Int, _ direction: PartialDate.Direction, from start: Int)
    -> (PartialDate, Range<Int>)?
  {
    if role(index).contains(.weekday) {
      guard var (partial, tokens) = weekday(at: index) else { return nil }
      if case .weekday = partial.period, partial.direction == nil { partial.direction = direction }
      tokens = (direction == .this ? index : start)..<tokens.upperBound
      return (partial, tokens)
    }
    guard let (month, end) = month(at: index), followingYear(at: end) == nil else { return nil }
    return (PartialDate(period: .month(month), direction: direction), start..<end)
  }

  /// "le lendemain", "l'année suivante", "the following month", "deux ans plus tard", "a year
  /// earlier": counted from the date told before.
  func sinceDateBefore(at index: Int) -> (PartialDate, Range<Int>)? {
    guard !roles.isDisjoint(with: [.following, .same, .later, .sooner]) else { return nil }
    let isFollowing = role(index).contains(.following)
    if isFollowing, value(index) != 0 {
      // "le lendemain de l'annonce": not of a date.
      guard !role(index + 1).contains(.of) else { return nil }
      return counted({ .days($0) }, value(index), index..<index + 1)
    }
    if isFollowing, let make = span(at: index + 1) { return counted(make, 1, index..<index + 2) }
    if role(index + 1).contains(.following), value(index + 1) == 0, let make = span(at: index) {
      return counted(make, 1, index..<index + 2)
    }
    if let same = sameYear(at: index) { return same }
    guard mayCount(index), let (count, end) = count(at: index), count <= 100,
      let make = span(at: end)
    else {
      return nil
    }
    var last = end + 1
    if role(last).contains(.soft) { last += 1 }
    if role(last).contains(.later) { return counted(make, count, index..<last + 1) }
    guard role(last).contains(.sooner) else { return nil }
    return counted(make, -count, index..<last + 1)
  }

  /// "en décembre de la même année", "la même année": of the date told before.
  private func sameYear(at index: Int) -> (PartialDate, Range<Int>)? {
    var start = index
    let month = month(at: index)
    if let month {
      start = month.end
      while start < index + 3, role(start).contains(.of) { start += 1 }
    }
    guard month == nil || start > (month?.end ?? start), range.contains(start + 1),
      role(start).contains(.same), role(start + 1).contains(.years)
    else { return nil }
    var partial = PartialDate(period: month.map { .month($0.month) } ?? .years(0))
    partial.isFromBefore = true
    return (partial, index..<start + 2)
  }

  private func counted(
    _ make: (Int) -> PartialDate.Period, _ count: Int, _ tokens: Range<Int>
  ) -> (PartialDate, Range<Int>) {
    var partial = PartialDate(period: make(count))
    partial.isFromBefore = true
    return (partial, tokens)
  }

  /// What a unit's word counts, days among them.
  private func span(at index: Int) -> ((Int) -> PartialDate.Period)? {
    range.contains(index) && role(index).contains(.days) ? { .days($0) } : period(at: index)
  }

  /// The period that a unit's word counts.
  func period(at index: Int) -> ((Int) -> PartialDate.Period)? {
    let role = role(index)
    if role.contains(.weeks) { return { .weeks($0) } }
    if role.contains(.months) { return { .months($0) } }
    if role.contains(.quarters) { return { .quarters($0) } }
    if role.contains(.years) { return { .years($0) } }
    return nil
  }

  /// "il y a deux semaines", "two weeks ago", "dans trois mois", "a year ago".
  func spanOfTime(at index: Int) -> (PartialDate, Range<Int>)? {
    guard !roles.isDisjoint(with: [.ago, .within]) || tokens[index].word == words.ago.first else {
      return nil
    }
    let isFrenchAgo =
      tokens[index].word == words.ago.first && index + words.ago.count < range.upperBound
      && words.ago.indices.allSatisfy { tokens[index + $0].word == words.ago[$0] }
    let isAhead = role(index).contains(.within)
    guard isFrenchAgo || isAhead || mayCount(index) else { return nil }
    var start = isFrenchAgo ? index + words.ago.count : isAhead ? index + 1 : index
    while isFrenchAgo || isAhead, isSoft(start), start - index < 8 { start += 1 }
    guard let (count, end) = count(at: start), count <= 100, range.contains(end) else { return nil }
    guard isFrenchAgo || isAhead || role(end + 1).contains(.ago),
      let make = role(end).contains(.days) ? { .days($0) } : period(at: end)
    else { return nil }
    if isAhead, role(end).contains(.years), text.sentenceLanguage(at: index) == .english {
      return nil
    }
    // "il y a un an": the same month of the year before.
    let isYearAgo = isFrenchAgo && count == 1 && role(end).contains(.years)
    var partial = PartialDate(
      period: isYearAgo ? .months(-12) : make(isAhead ? count : -count))
    partial.isApproximate = !role(end).contains(.days)
    return (partial, index..<(isFrenchAgo || isAhead ? end + 1 : end + 2))
  }

  /// "à peine", "about": a word of softening that is no number itself.
  private func isSoft(_ index: Int) -> Bool {
    role(index).contains(.soft) && text.vocabulary.figures.numbers[tokens[index].word] == nil
      && !text.vocabulary.figures.roles[tokens[index].word].contains(.one)
  }

  /// Whether a count may begin with a token: a quick look that spares most the rest.
  private func mayCount(_ index: Int) -> Bool {
    tokens[index].kind == .number || text.vocabulary.figures.counts.contains(tokens[index].word)
  }

  /// A small count in digits or words.
  private func count(at index: Int) -> (count: Int, end: Int)? {
    guard range.contains(index) else { return nil }
    if let number = wholeNumber(at: index) { return (number, index + 1) }
    let reader = NumberReader(text: text, language: nil, limit: range.upperBound)
    if let (number, end) = reader.spelled(at: index), let whole = number.wholeNumber {
      return (Int(whole), end)
    }
    return text.vocabulary.figures.roles[tokens[index].word].contains(.one) ? (1, index + 1) : nil
  }
}
