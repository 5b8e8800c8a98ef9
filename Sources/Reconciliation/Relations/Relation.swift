/// How two claims on one question stand to each other.
public enum Relation: String, CaseIterable, Sendable {
  /// They cannot both be right.
  case contradicts
  /// They say the same.
  case agrees
  /// One lies inside the other and says more.
  case refines
  /// They overlap, and neither says more.
  case compatible
  /// They do not speak of the same thing.
  case incomparable
  /// The later is the same source's new word, not another source's.
  case revises
}

/// The rule that gave a ``Relation``. The first that holds, in the order listed, decides.
public enum RelationRule: String, CaseIterable, Sendable {
  /// Different currencies, and no reference rate to compare them by.
  case currency
  /// Different units: per cent against money.
  case unit
  /// A number against a date or words.
  case kind
  /// A valuation before the new money against one with it.
  case valuation
  /// Different parts of the whole, or a part against the whole.
  case part
  /// Others are counted in: one who pays, against several together. They are different deals.
  case counted
  /// A thing done and later talk of another: two episodes, hence two deals.
  case episode

  /// A report that it is not so, against one that it is.
  case denial
  /// No value satisfies both.
  case disjoint
  /// The same floor and the same ceiling, or the same days, within tolerance.
  case sameBounds = "same_bounds"
  /// One states a single side, and the other states that side elsewhere.
  case bound
  /// One lies inside the other.
  case inside
  /// Some values satisfy both.
  case overlap
  /// Steps of one way: what was talk is announced, then done.
  case progress

  /// The same words, whatever their case, accents, punctuation and order of names.
  case sameText = "same_text"
  /// One names what the other names, and more: Paris; Paris, France.
  case nested
  /// Spelt so nearly alike that they may be one.
  case similar
  /// Other words.
  case different

  /// One side lost the hedge of the claim that it credits, which the other does not contradict.
  case hedgeDropped = "hedge_dropped"
  /// A later claim of the same origin.
  case sameOrigin = "same_origin"
}
