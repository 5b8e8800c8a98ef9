public import Claims

extension AnnotatedText {
  /// The dates of the text, in order, seen from its day of publication: the one given, else the one
  /// that the text prints. A date whose year cannot be had is left out. Linear in the text.
  func dates(published: EDTFDate? = nil) -> (mentions: [DateMention], published: EDTFDate?) {
    var reader = DateReader(self)
    reader.run()
    let found = published ?? PublicationDay(self, reader.drafts).date
    let anchor = DateAnchor(published: found, drafts: reader.drafts)
    var mentions: [DateMention] = []
    for draft in reader.drafts {
      let before = mentions.last.flatMap { draft.sentence - $0.sentence <= 1 ? $0.date : nil }
      let beside = mentions.last.flatMap { draft.sentence == $0.sentence ? $0 : nil }
      guard let date = anchor.date(of: draft, after: before, beside: beside) else { continue }
      let points = codePoints(of: draft.tokens)
      var mention = DateMention(
        start: points.lowerBound, end: points.upperBound, text: text(of: draft.tokens), date: date,
        isRelative: draft.partial.isRelative && !draft.partial.isFromBefore, tokens: draft.tokens,
        sentence: draft.sentence)
      if draft.through == nil { mention.wholeMonth = draft.partial.month(of: date) }
      if let today = found?.earliest {
        mention.isPast = date.latest ?? today < today
        mention.isLongPast = (date.latest ?? today).number < today.number - 20
        mention.isAhead = date.earliest ?? today > today
      }
      mentions.append(mention)
    }
    return (mentions, found)
  }
}

/// Finds every date in a text, of a deal or not.
///
/// Dates such as "lundi" and "3 novembre" are resolved from `published`, else from the day of
/// publication that the text itself prints; where neither is known they are left out. Linear in the
/// text, whatever the text.
public func extractDates(
  from text: String, published: EDTFDate? = nil, language: Language? = nil
) -> [DateMention] {
  AnnotatedText(text, language: language).dates(published: published).mentions
}

/// What unfinished dates are resolved from.
struct DateAnchor {
  /// The first and last day that the article can be of; nil where unknown.
  private let days: ClosedRange<Day>?
  /// The latest day that the text names in full: it gives a year to days without one.
  private let latest: Day?
  /// Days and months that the text gives a year to elsewhere.
  private let years: [PartialDate.Period: Int]

  init(published: EDTFDate?, drafts: [DateDraft]) {
    if let low = published?.earliest, let high = published?.latest, low <= high {
      days = low...high
    } else {
      days = nil
    }
    var latest: Day?
    var years: [PartialDate.Period: Int] = [:]
    for draft in drafts {
      guard let year = draft.partial.year else { continue }
      if case .day = draft.partial.period {
        years[draft.partial.period] = year
        if let day = draft.partial.days(seenFrom: nil)?.lowerBound,
          day > latest ?? day.advanced(by: -1)
        {
          latest = day
        }
      }
    }
    self.latest = latest
    self.years = years
  }

  /// What a date means, in EDTF; nil where that depends on what is not known. `before` is the date
  /// told before it.
  func date(of draft: DateDraft, after before: EDTFDate?, beside: DateMention? = nil) -> EDTFDate? {
    if let beside, let goesOn = month(of: draft, after: beside) { return goesOn }
    if draft.partial.isFromBefore {
      guard let day = before?.earliest else {
        return draft.partial.isAgo ? days(of: draft.partial).flatMap(draft.partial.edtf) : nil
      }
      var partial = draft.partial
      if case .month = partial.period { partial.year = day.components.year }
      return partial.days(seenFrom: day).flatMap(partial.edtf)
    }
    guard let first = days(of: draft.partial) else { return nil }
    guard let through = draft.through else { return draft.partial.edtf(first) }
    guard let last = days(of: through), let low = draft.partial.edtf(first)?.span.low,
      let high = through.edtf(last)?.span.high
    else { return nil }
    return EDTFDate(low + "/" + high)
  }

  /// "proposé en janvier 2024, avaient tourné court en mars": a month without a year goes on from the
  /// one with a year that its sentence has named; nil where it is no such month.
  private func month(of draft: DateDraft, after beside: DateMention) -> EDTFDate? {
    guard case .month(let month) = draft.partial.period, draft.partial.year == nil,
      draft.partial.direction == nil, draft.through == nil, !beside.isRelative,
      !draft.partial.isAhead,
      let low = beside.date.earliest, let high = beside.date.latest, high.number - low.number <= 31,
      beside.isLongPast
    else { return nil }
    let (year, first, _) = low.components
    var dated = draft.partial
    dated.year = month >= first ? year : year + 1
    guard let days = dated.days(seenFrom: nil) else { return nil }
    if let now = self.days?.upperBound, days.lowerBound > now { return nil }
    return dated.edtf(days)
  }

  /// The days that a date means; nil where they depend on what is not known.
  func days(of partial: PartialDate) -> ClosedRange<Day>? {
    if partial.year != nil { return partial.days(seenFrom: nil) }
    if let days {
      // A publication known to the month resolves what is the same from all its days.
      let first = partial.days(seenFrom: days.lowerBound)
      if days.lowerBound == days.upperBound || first == partial.days(seenFrom: days.upperBound) {
        return first
      }
      return nil
    }
    guard !partial.isRelative else { return nil }
    if let year = years[partial.period] {
      var dated = partial
      dated.year = year
      return dated.days(seenFrom: nil)
    }
    guard case .day = partial.period else { return nil }
    return latest.flatMap { partial.days(seenFrom: $0) }
  }
}
