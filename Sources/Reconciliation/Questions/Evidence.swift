public import Claims

/// What reconciling starts from: claims and what is known around them, as of one day.
///
/// The caller leaves out retracted claims and withdrawn rulings, and whatever its file did not hold
/// yet on the day that it asks about (`--recorded-by`). The order of the arrays never matters.
public struct Evidence: Sendable {
  /// The claims.
  public var claims: [Claim]
  /// The rulings that stand.
  public var rulings: [Ruling]
  /// Which articles share their texts.
  public var texts: SharedTexts
  /// Which sources are one voice.
  public var voices: SharedVoices
  /// When the articles of some claims were seen with them and without, by claim, where an article was read more
  /// than once: what it says since it no longer says another takes the place of that.
  public var sightings: [Int64: Sighting]
  /// The pairs of claims that a person lets stand beside each other, with the moment of that.
  public var letStand: [(pair: Set<Int64>, recorded: Timestamp)]
  /// Rates to compare money of different currencies by; empty to leave it incomparable.
  public var rates: ReferenceRates
  /// The day of reconciling: what was surely published later is not used.
  public var asOf: Day

  /// Gathers evidence.
  public init(
    claims: [Claim], rulings: [Ruling] = [], texts: SharedTexts = SharedTexts(),
    voices: SharedVoices = SharedVoices(), rates: ReferenceRates = ReferenceRates(),
    letStand: [(pair: Set<Int64>, recorded: Timestamp)] = [], sightings: [Int64: Sighting] = [:],
    asOf: Day
  ) {
    self.claims = claims
    self.rulings = rulings
    self.texts = texts
    self.voices = voices
    self.rates = rates
    self.letStand = letStand
    self.sightings = sightings
    self.asOf = asOf
  }
}

extension Claim {
  /// The first day on which it was surely out: the last day that its publication date can mean, or
  /// the day it was recorded here where that is earlier or the date is open.
  public var knownOn: Day {
    guard let published else { return recorded.day }
    let latest = published.latest.map { min($0, recorded.day) } ?? recorded.day
    return published.earliest.map { max($0, latest) } ?? latest
  }

  /// Whether it was surely out, or recorded here where that counts, on that day or later.
  func isNews(since day: Day, countingRecords: Bool = true) -> Bool {
    knownOn >= day || countingRecords && recorded.day >= day
  }

  /// The first day on which it can have been published.
  var earliestDay: Day { published?.earliest ?? published?.latest ?? recorded.day }

  /// Whether it was surely published after the other: every day that its date can mean is later.
  /// Two claims of one day are in no order, nor is a claim without a date.
  func isSurelyLater(than other: Claim) -> Bool {
    guard let start = published?.earliest, let end = other.published?.latest else { return false }
    return start > end
  }
}

extension Evidence {
  /// The order in which histories are told: by day, the surest date first within it, then as their articles were seen
  /// with them, then as recorded. A claim without a date stands where it was recorded.
  func inOrder(_ left: Claim, _ right: Claim) -> Bool {
    if left.earliestDay != right.earliestDay { return left.earliestDay < right.earliestDay }
    if left.knownOn != right.knownOn { return left.knownOn < right.knownOn }
    let (seen, other) = (sightings[left.id]?.since, sightings[right.id]?.since)
    let (moment, otherMoment) = (seen ?? left.recorded, other ?? right.recorded)
    if moment != otherMoment { return moment < otherMoment }
    if left.recorded != right.recorded { return left.recorded < right.recorded }
    return left.id < right.id
  }
}
