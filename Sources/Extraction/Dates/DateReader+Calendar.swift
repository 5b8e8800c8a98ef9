internal import Claims

extension DateReader {
  /// "2025-10-07", "07/10/2025", "7.10.2025".
  func numericDate(at index: Int) -> (PartialDate, Range<Int>)? {
    if let dotted = dottedDate(at: index) { return dotted }
    let separator = index + 1
    guard range.contains(index + 4), tokens[separator].word == "/" || tokens[separator].word == "-",
      tokens[index + 3].word == tokens[separator].word,
      (separator...index + 4).allSatisfy({ tokens[$0].isGlued }),
      let first = wholeNumber(at: index), let second = wholeNumber(at: index + 2),
      let third = wholeNumber(at: index + 4)
    else { return nil }
    let range = index..<index + 5
    if tokens[index].length == 4 { return full(first, second, third).map { ($0, range) } }
    guard tokens[index + 4].length == 4 || tokens[index + 4].length == 2 else { return nil }
    return full(ordered: first, second, year: third).map { ($0, range) }
  }

  private func dottedDate(at index: Int) -> (PartialDate, Range<Int>)? {
    guard (8...10).contains(tokens[index].length) else { return nil }
    let bytes = text.bytes[
      Int(tokens[index].utf8.lowerBound)..<Int(tokens[index].utf8.upperBound)]
    let parts = bytes.split(separator: 0x2E).map { part in
      part.reduce(into: 0) { $0 = $0 * 10 + Int($1) - 0x30 }
    }
    guard parts.count == 3, !bytes.contains(0x2C) else { return nil }
    let date =
      parts[0] > 1900 ? full(parts[0], parts[1], parts[2]) : full(parts[2], parts[1], parts[0])
    return date.map { ($0, index..<index + 1) }
  }

  private func full(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1900...2099).contains(year), Day(year: year, month: month, day: day) != nil else {
      return nil
    }
    return PartialDate(period: .day(day, month: month), year: year)
  }

  /// Day first, but month first in English where both can be a month.
  private func full(ordered first: Int, _ second: Int, year: Int) -> PartialDate? {
    let year = year < 100 ? 2000 + year : year
    let english = text.language == .english
    return english
      ? full(year, first, second) ?? full(year, second, first)
      : full(year, second, first) ?? full(year, first, second)
  }

  /// "7 octobre 2025", "1er mars", "3rd of November, 2025".
  func dayMonth(at index: Int) -> (PartialDate, Range<Int>)? {
    guard let (day, dayEnd) = dayNumber(at: index) else { return nil }
    if let hyphenated = hyphenated(day, at: dayEnd, from: index) { return hyphenated }
    let start =
      role(dayEnd).contains(.of) && range.contains(dayEnd) && tokens[dayEnd].kind == .word
      ? dayEnd + 1 : dayEnd
    guard let (month, monthEnd) = month(at: start),
      day <= Day.length(ofMonth: month, year: 2024)
    else { return nil }
    var partial = PartialDate(period: .day(day, month: month))
    var end = monthEnd
    if let (year, yearEnd) = followingYear(at: monthEnd) {
      partial.year = year
      end = yearEnd
    } else if let direction = direction(at: monthEnd) {
      partial.direction = direction
      end = monthEnd + 1
    }
    return (partial, index..<end)
  }

  /// "11-MAR-1987", as agency wires head their items.
  private func hyphenated(_ day: Int, at index: Int, from first: Int) -> (PartialDate, Range<Int>)?
  {
    guard range.contains(index + 3), tokens[index].word == "-", tokens[index].isGlued,
      let (month, end) = month(at: index + 1), range.contains(end + 1), tokens[end].word == "-",
      let year = year(at: end + 1), Day(year: year, month: month, day: day) != nil
    else { return nil }
    return (PartialDate(period: .day(day, month: month), year: year), first..<end + 2)
  }

  /// "Octobre 2025", "November 3, 2025", "Jan. 29", "octobre dernier".
  func monthFirst(at index: Int) -> (PartialDate, Range<Int>)? {
    guard let (month, monthEnd) = month(at: index) else { return nil }
    if let day = dayInWords(at: monthEnd, after: index) {
      return (PartialDate(period: .day(day, month: month)), index..<monthEnd + 1)
    }
    if let (day, dayEnd) = dayNumber(at: monthEnd),
      role(index).contains(.english) || text.sentenceLanguage(at: index) != .french,
      tokens[index].traits.contains(.capitalized), !startsAmount(monthEnd),
      day <= Day.length(ofMonth: month, year: 2024)
    {
      var partial = PartialDate(period: .day(day, month: month))
      let following = followingYear(at: dayEnd)
      partial.year = following?.year
      return (partial, index..<(following?.end ?? dayEnd))
    }
    var partial = PartialDate(period: .month(month))
    if let (year, end) = followingYear(at: monthEnd) {
      partial.year = year
      return (partial, index..<end)
    }
    if let direction = direction(at: monthEnd) {
      partial.direction = direction
      return (partial, index..<monthEnd + 1)
    }
    guard !role(index).contains(.abbreviation), standsAlone(index) else { return nil }
    return (partial, index..<monthEnd)
  }

  /// "June eight", as agencies write the first days of a month; nil where the word counts what
  /// follows: "in March two banks".
  private func dayInWords(at index: Int, after month: Int) -> Int? {
    guard range.contains(index), role(month).contains(.english),
      tokens[month].traits.contains(.capitalized), tokens[index].kind == .word,
      text.sentenceLanguage(at: index) == .english,
      let day = smallNumber(at: index), (1...10).contains(day)
    else { return nil }
    let next = index + 1
    guard range.contains(next) else { return day }
    return tokens[next].kind == .sign
      || role(next).contains(.afterYear) && !role(next).contains(.of) ? day : nil
  }

  private func smallNumber(at index: Int) -> Int? {
    let reader = NumberReader(text: text, language: .english, limit: range.upperBound)
    return reader.value(index) ?? (reader.role(index).contains(.one) ? 1 : nil)
  }

  /// Whether a month without a year is one: "en mars", "in May", not "may" and "Mars".
  private func standsAlone(_ index: Int) -> Bool {
    let token = tokens[index]
    guard words.nonDates.contains(token.word.number) || token.traits.contains(.allCapitals) else {
      return text.sentenceLanguage(at: index) == .french
        || token.traits.contains(.capitalized)
    }
    guard index > range.lowerBound else { return false }
    let english = text.sentenceLanguage(at: index) == .english
    return role(index - 1).contains(.before) && tokens[index - 1].kind == .word
      && token.traits.contains(.capitalized) == english
  }

  /// "dernier", "prochain" right after.
  func direction(at index: Int) -> PartialDate.Direction? {
    let role = role(index)
    guard range.contains(index), tokens[index].kind == .word else { return nil }
    if role.contains(.last) { return .last }
    return role.contains(.next) ? .next : nil
  }

  /// "lundi", "lundi 3 novembre", "Monday, November 3", "vendredi dernier".
  func weekday(at index: Int) -> (PartialDate, Range<Int>)? {
    let weekday = value(index)
    var next = index + 1
    // "un vendredi de septembre": no day that can be told.
    if index > range.lowerBound, role(next).contains(.of), !role(next + 1).isDisjoint(with: .month),
      text.vocabulary.figures.roles[tokens[index - 1].word].contains(.one)
    {
      return nil
    }
    if range.contains(next), tokens[next].word == "," { next += 1 }
    let dated =
      range.contains(next)
      ? (tokens[next].kind == .number
        ? numericDate(at: next) ?? dayMonth(at: next) : monthFirst(at: next)) : nil
    if var (partial, tokens) = dated, case .day = partial.period {
      partial.weekday = weekday
      tokens = index..<tokens.upperBound
      return (partial, tokens)
    }
    var partial = PartialDate(period: .weekday(weekday))
    var end = index + 1
    if let direction = direction(at: end) {
      partial.direction = direction
      end += 1
    } else if index > range.lowerBound {
      if role(index - 1).contains(.next) { partial.direction = .next }
      if role(index - 1).contains(.last) { partial.direction = .last }
    }
    return (partial, index..<end)
  }

  /// A year by itself, where it is no count: "en 2021", "2025".
  func bareYear(at index: Int) -> (PartialDate, Range<Int>)? {
    guard let year = year(at: index), !startsAmount(index),
      index == range.lowerBound || tokens[index].traits.contains(.afterSpace)
        || tokens[index - 1].kind == .sign || role(index - 1).contains(.before)
    else { return nil }
    let next = index + 1
    let preceded =
      index > range.lowerBound && tokens[index - 1].kind == .word
      && role(index - 1).contains(.before)
    if range.contains(next), tokens[next].kind == .word, !role(next).contains(.afterYear),
      !preceded
    {
      return nil
    }
    // Thousands apart by a space, and decimals.
    if range.contains(next), tokens[next].kind == .number, tokens[next].length == 3 { return nil }
    if index > range.lowerBound, tokens[index - 1].kind == .number { return nil }
    if range.contains(next + 1), tokens[next].word == "-", tokens[next].isGlued,
      let last = self.year(at: next + 1) ?? shortYear(at: next + 1, after: year), last > year,
      last - year < 100
    {
      return (PartialDate(period: .span(last), year: year), index..<next + 2)
    }
    return (PartialDate(period: .year, year: year), index..<index + 1)
  }

  /// The "26" of "2025-26".
  private func shortYear(at index: Int, after year: Int) -> Int? {
    guard range.contains(index), tokens[index].length == 2, let number = wholeNumber(at: index)
    else { return nil }
    return number == (year + 1) % 100 ? year + 1 : nil
  }
}

extension AnnotatedText {
  /// The language of the text at a token: its sentence's.
  func sentenceLanguage(at token: Int) -> Language? {
    let place = sentences.partitioningIndex { $0.tokens.upperBound > token }
    return place < sentences.count ? sentences[place].language : language
  }
}
