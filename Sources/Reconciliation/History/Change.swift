public import Claims

/// What a claim changed in what was known of its question before it.
public enum Change: String, CaseIterable, Sendable {
  /// The first word on the question, or the first that states that bound of it.
  case new
  /// The same witness says what it said before.
  case repeats
  /// It says more than was known, and contradicts none of it.
  case refines
  /// Its origin says otherwise than before.
  case revises
  /// It contradicts what stands.
  case contradicts
  /// Another witness says the same, or the same is said more firmly.
  case confirms
  /// Both can be right, and it says no more.
  case compatible
  /// It is the announced or completed figure where there was talk.
  case settles
  /// The deal has come a step further.
  case advances
  /// It reports that what was said is not so.
  case denies
}

/// Something beside its value that is worth knowing of a claim.
public enum ClaimNote: Hashable, Sendable {
  /// The claim that it credits was hedged or one-sided; this one is not.
  case hedgeDropped(of: Int64)
  /// The outlets that it credits credit each other in a circle.
  case loop([Int64])
  /// It credits an outlet with what that outlet's own claim here contradicts.
  case misquoted(source: Int64)
  /// It credits an outlet that has no such claim here.
  case uncarriedCredit(Int64)
  /// It is the first on the question to be this firm.
  case firmer
  /// Its article shares text with that of an earlier claim: so many thousandths of the shorter.
  case sharedText(with: Int64, kinship: TextKinship, thousandths: Int)
  /// It repeats what its origin had already given up.
  case outdated(by: Int64)
}
