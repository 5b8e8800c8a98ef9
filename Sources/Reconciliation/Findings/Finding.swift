public import Claims

/// How the answer to a question stands.
public enum FindingState: String, CaseIterable, Sendable {
  /// One witness.
  case single
  /// Several witnesses, none of whom contradicts the answer.
  case agreed
  /// A contradiction is open.
  case contested
  /// The sources themselves have moved to the answer from another.
  case revised
  /// An announced or completed figure came.
  case settled
  /// A person decided.
  case ruled
}

/// The answer to a question as of a day, with its reasons. Computed, never stored.
public struct Finding: Sendable {
  /// The question.
  public let question: Question
  /// The day that it is answered as of.
  public let asOf: Day
  /// How the answer stands.
  public let state: FindingState
  /// The value to believe, with those who state it; nil where a person ruled that none is, or all
  /// were denied.
  public let leading: StatedValue?
  /// How probable the leading value is, given the claims, 0 to 1.
  public let confidence: Double
  /// The value that comes next and contradicts the first; nil where there is none.
  public let runnerUp: StatedValue?
  /// How probable that one is, 0 to 1.
  public let runnerUpConfidence: Double
  /// The independent witnesses of the leading value.
  public let witnesses: Int
  /// The claims that state it, agree with it or are compatible with it, in order of publication.
  public let supporting: [Int64]
  /// The claims that contradict it and still stand, in order of publication.
  public let differing: [Int64]
  /// The claims that something took the place of, in order of publication.
  public let overtaken: [Int64]
  /// Why, the weightiest first. Every number in it can be found in the claims.
  public let reasons: [Reason]
}

/// One line of an editor's note on a finding.
public enum Reason: Hashable, Sendable {
  /// Who stands behind the leading value: how many independent witnesses, on whose word, the
  /// firmest of them, since when.
  case ledBy(witnesses: Int, origins: [Origin], modality: Modality, since: EDTFDate?)
  /// Other values that the leading one refines or is compatible with.
  case supportedBy(claims: [Int64], origins: [Origin])
  /// Who differs, by a rule of ``RelationRule``, how far, since when, and what became of it.
  case differs(
    claim: Int64, rule: RelationRule, ratio: Double?, daysApart: Int?, witnesses: Int,
    origins: [Origin], since: EDTFDate?, verdict: Verdict)
  /// Two values that are at odds with each other, by a rule of ``RelationRule``, and neither with
  /// the leading one.
  case apart(left: Int64, right: Int64, rule: RelationRule, ratio: Double?)
  /// An origin moved from one figure to another.
  case revised(origin: Origin, from: Int64, to: Int64, on: EDTFDate?)
  /// The claim that settled it.
  case settledBy(claim: Int64, modality: Modality, on: EDTFDate?)
  /// A person decided it.
  case ruledBy(ruling: Int64, reason: DecisionReason, note: String)
  /// A person looked at two claims that contradict each other, and lets both stand.
  case bothStand(left: Int64, right: Int64)
  /// The ruling should be looked at again: the claim that it prefers is gone, or this firmer one
  /// came after it.
  case rulingInDoubt(ruling: Int64, firmer: Int64?)
  /// A report that a figure is not so.
  case denied(by: Int64, of: Int64)
  /// Claims that count as one witness: one origin, or near-copies of one text.
  case oneWitness(claims: [Int64], origin: Origin)
  /// Sources that count as one witness, since they say the same on so many of the disputed
  /// questions that both speak on.
  case oneVoice(origins: [Origin], agreeing: Int, shared: Int)
  /// A claim whose article shares text with that of an earlier one, which is how many thousandths
  /// of the shorter text.
  case sharedText(claim: Int64, earlier: Int64, kinship: TextKinship, thousandths: Int)
  /// Outlets that credit each other in a circle.
  case loop(outlets: [Int64])
  /// A claim that credits an outlet with what that outlet's own article, which is here, does not
  /// say.
  case misquoted(claim: Int64, source: Int64)
  /// A credit to an outlet whose own article is not here.
  case uncarried(outlet: Int64, claim: Int64)
  /// A claim that states plainly what its source had hedged.
  case hedgeDropped(claim: Int64, source: Int64)
  /// A claim that repeats what its origin had already given up.
  case outdated(claim: Int64, since: Int64)
  /// Claims that do not say whether they count the new money.
  case unstatedValuation(claims: [Int64])
  /// Claims converted from another currency at a reference rate.
  case converted(claims: [Int64])
  /// Another question on the same property of the deal, which cannot be compared, and why.
  case beside(question: Question, rule: RelationRule)
  /// Parts whose figures add up to the whole.
  case partsAddUp(parts: [Int64], whole: Int64)
  /// What the company was worth before, and the money raised, add up to what it is worth after.
  case moneyAddsUp(before: Int64, raised: Int64, after: Int64)
  /// A thing done beside later talk of another: perhaps two deals.
  case twoEpisodes(done: Int64, talk: Int64)
  /// Nobody has stated the leading value since this day.
  case stale(since: EDTFDate?)
  /// The next value is nearly as probable: no answer should be printed as certain.
  case thinMargin(claim: Int64, confidence: Double)
  /// What would settle it.
  case wouldSettle(Remedy)
}

/// What would settle an open question.
public enum Remedy: String, CaseIterable, Sendable {
  /// A statement of a party to the deal.
  case announcement
  /// A second, independent witness.
  case anotherWitness = "another_witness"
  /// To learn whether each figure counts the new money.
  case basis
  /// A ruling.
  case ruling
}
