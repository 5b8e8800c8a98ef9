internal import Claims

/// A place in a page that may give its day of publication.
struct DateSignal: Sendable {
  enum Strength: Int, Sendable {
    /// Set apart for the purpose: right on 94 to 97 of 100 pages.
    case strong
    /// An unmarked `<time>`, a meta of some other name.
    case fair
    /// A date printed near the headline.
    case printed
    /// A date of modification: no day of publication, but a hint where there is nothing else.
    case modified
  }

  var date: FoundDate
  var source: String
  var strength: Strength
}

/// Weighs the signals against each other.
struct PublicationDate {
  private let signals: [DateSignal]
  private let zone: OutletZone

  /// - Parameter latest: the day after which nothing was published: that of retrieval.
  init(signals: [DateSignal], zone: OutletZone, latest: Day?) {
    self.signals = signals.filter { signal in
      latest.map { signal.date.day <= $0.advanced(by: 1) } ?? true
    }
    self.zone = zone
  }

  /// The day of publication with its source and confidence, or nil if nothing gives one. Where the
  /// page has a day of modification alone, that, as ``PageEvidence/Field/modified``.
  ///
  /// Two strong signals that agree were right on 97 of 100 pages, one alone on 92, a printed date
  /// on 80; a date of modification was the day of publication too on 75.
  func choose() -> PageEvidence? {
    let strong = signals.filter { $0.strength == .strong }
    if !strong.isEmpty { return chooseStrong(strong) }
    let steps: [(DateSignal.Strength, Double)] = [
      (.fair, 0.88), (.printed, 0.8), (.modified, 0.75),
    ]
    for (strength, confidence) in steps {
      let found = signals.filter { $0.strength == strength && !isOfChange($0) }
      let labelled = found.first { $0.date.label == .published }
      let unlabelled = found.first { $0.date.label != .modified || strength == .modified }
      guard let signal = labelled ?? unlabelled else { continue }
      let day = day(of: laterPrint(than: signal) ?? signal)
      let isSeconded = signals.contains { other in
        other.strength != strength && other.strength != .modified && self.day(of: other) == day
      }
      return evidence(
        day, signal, isSeconded ? min(confidence + 0.07, 0.95) : confidence,
        as: strength == .modified ? .modified : .published)
    }
    return signals.first.map { evidence(day(of: $0), $0, 0.5, as: .modified) }
  }

  private func chooseStrong(_ strong: [DateSignal]) -> PageEvidence {
    var votes: [(day: Day, signal: DateSignal, count: Int)] = []
    for signal in strong {
      let day = day(of: signal)
      if let known = votes.firstIndex(where: { $0.day == day }) {
        votes[known].count += 1
      } else {
        votes.append((day, signal, 1))
      }
    }
    let most = votes.map(\.count).max() ?? 0
    var first = votes.first { $0.count == most } ?? (day(of: strong[0]), strong[0], 1)
    // An address has the day of the printed edition, or of another zone; a time with its zone is the outlet's own.
    if first.signal.source == "address", first.count == 1,
      let timed = votes.first(where: { $0.count == 1 && isNextDay($0.signal, to: first.day) })
    {
      first = timed
    }
    // What readers are told, "publié le …", beats a timestamp that says the next day.
    if let printed = printedPublication, printed.date.day != first.day,
      abs(printed.date.day.number - first.day.number) == 1,
      votes.count == 1 || votes.contains(where: { $0.day == printed.date.day })
    {
      return evidence(printed.date.day, printed, 0.8)
    }
    if votes.count == 1 {
      let isSeconded =
        strong.count > 1
        || signals.contains { other in
          other.strength == .printed && day(of: other) == first.day
        }
      return evidence(first.day, first.signal, isSeconded ? 0.97 : 0.92)
    }
    return evidence(first.day, first.signal, most > 1 ? 0.9 : 0.7)
  }

  /// Whether what a page calls its date is that of its last change, as templates have it: the same day as the one that
  /// they call so, where readers are told an earlier one.
  private func isOfChange(_ signal: DateSignal) -> Bool {
    guard signal.strength == .fair, signal.source.hasPrefix("meta ") else { return false }
    let day = day(of: signal)
    return signals.contains { $0.strength == .modified && self.day(of: $0) == day }
      && signals.contains { other in
        other.strength == .printed && !other.date.isRelative && other.date.label != .modified
          && other.date.day < day
      }
  }

  /// Whether a signal gives the day before or after another, with a time and a zone other than UTC.
  private func isNextDay(_ signal: DateSignal, to other: Day) -> Bool {
    guard signal.date.clock != nil, case .minutes = signal.date.offset else { return false }
    return abs(day(of: signal).number - other.number) == 1
  }

  /// The day printed beside the headline, where a page says otherwise only when its text was begun: days before.
  private func laterPrint(than signal: DateSignal) -> DateSignal? {
    guard signal.source.contains("creat"), signal.date.label != .published else { return nil }
    return signals.first { other in
      other.strength == .printed && !other.date.isRelative
        && (1...7).contains(other.date.day.number - signal.date.day.number)
    }
  }

  private var printedPublication: DateSignal? {
    signals.first { $0.strength == .printed && $0.date.label == .published && !$0.date.isRelative }
  }

  /// The day at the outlet. Where midnight lies between UTC and the outlet's time, a printed date
  /// decides: some sites write `Z` after their local time.
  private func day(of signal: DateSignal) -> Day {
    let written = signal.date.day
    let shifted = signal.date.day(in: zone)
    guard written != shifted else { return written }
    let witnesses = signals.filter {
      $0.date.offset != .utc && $0.strength != .modified && $0.date.label != .modified
    }.map(\.date.day)
    if witnesses.contains(written), !witnesses.contains(shifted) { return written }
    return shifted
  }

  private func evidence(
    _ day: Day, _ signal: DateSignal, _ confidence: Double,
    as field: PageEvidence.Field = .published
  ) -> PageEvidence {
    let isRelative = signal.date.isRelative
    return PageEvidence(
      field: field, value: day.description,
      source: isRelative ? "counted back from when the copy was made" : signal.source,
      confidence: isRelative ? min(confidence, Self.ofRelative) : confidence)
  }

  /// The time at which a copy was made is seldom known for certain.
  private static let ofRelative = 0.6
}
