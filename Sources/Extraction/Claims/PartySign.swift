/// What speaks for, or against, somebody's being on a side that a sentence leaves out.
enum PartySign: Int, CaseIterable, Sendable {
  /// The sentence has them on the side.
  case stated
  /// It does so by a verb.
  case statedByVerb
  /// It does so by another cue than that of the figure.
  case statedByOther
  case statedByPronoun
  case statedByDescription
  /// The sentence has others on the side.
  case againstStated
  /// The sentence has them on the other side.
  case statedOpposite
  /// The sentence has them there among others.
  case amongOpposite
  /// The sentence has them on neither side: the seller.
  case aside
  /// The only one that the clause names besides, or that the clause beside it names.
  case named
  /// One of several whom the clause names.
  case namedAmong
  /// Named farther off in the sentence.
  case namedFar
  /// Their preposition, or their place before the verb, speaks for the side.
  case leansFor
  case leansAgainst
  /// Named by a pronoun or a description, which speaks of who is meant already.
  case reference
  /// The label of the sentence: "Mireille (robots) : une série A …".
  case label
  /// Who the sentence before is about.
  case topic
  /// Named before in the same paragraph.
  case paragraph
  /// How lately the sentences before named them.
  case recent
  /// How much of the article is about them.
  case principal
  /// The same, of those whom the article has on the side elsewhere.
  case principalOn
  /// The same, of those whom it has on the other side.
  case principalOff
  /// Named in the headline.
  case titled
  /// Named first in the paragraph.
  case opensParagraph
  /// Named in the heading above.
  case section
  /// On the side in a sentence that tells the same figure.
  case sameValue
  /// In one that tells another figure of the same kind.
  case otherValue
  /// On the side in the first deal that the article tells.
  case opening
  case openingAgainst
  /// How much oftener the whole article has them on the side than on the other.
  case habit
  case habitAgainst
  /// On the side in a deal of the same kind told before, the more the nearer.
  case sameKind
  case otherKind
  /// On the side in another item of the list.
  case listed
  /// In a deal that is told only later.
  case ahead
  /// One of several on the side in a deal before.
  case partOf
  /// On the other side in a deal near.
  case against
  /// In every deal near, added up.
  case sum
  case person
  case exchange
  /// A fund, or another who lives by investing.
  case investor
  /// A cloud or a maker of chips, of a claim of computing power.
  case supplier
  /// Several together.
  case several
}

extension PartySign {
  /// Why somebody is chosen, in words, where it is for a sign like this; nil where no sign gives a reason.
  enum Reason {
    case sentence, topic, before, deal, section, article
  }

  var reason: Reason? {
    switch self {
    case .named, .namedAmong, .namedFar, .leansFor, .label, .reference, .statedOpposite, .aside:
      .sentence
    case .topic: .topic
    case .recent, .paragraph: .before
    case .opening, .sameKind, .otherKind, .ahead, .partOf, .sum: .deal
    case .section: .section
    case .principal, .principalOn, .titled, .habit: .article
    default: nil
    }
  }
}

/// How much each sign says of somebody. It has some hundred bytes, and cannot be copied.
struct PartySigns: ~Copyable {
  /// By the number of the sign. In place, for they are made for each of many: no memory is asked for.
  private var amounts = InlineArray<43, Double>(repeating: 0)
  /// A bit for each sign there is.
  private var found: UInt64 = 0

  /// How much a sign says: at most 1, but for the sum; 0 where there is none.
  subscript(sign: PartySign) -> Double { amounts[sign.rawValue] }

  /// Notes a sign; of the same one twice the larger counts.
  mutating func set(_ sign: PartySign, _ amount: Double = 1) {
    var amounts = amounts.mutableSpan
    guard amount > amounts[sign.rawValue] else { return }
    amounts[sign.rawValue] = amount
    found |= 1 << UInt64(sign.rawValue)
  }

  /// Each sign there is, in the order of their declaration, with how much it says.
  @inline(__always)
  func forEach(_ body: (PartySign, Double) -> Void) {
    // A subscript of the whole copies it.
    let amounts = amounts.span
    var rest = found
    while rest != 0, let sign = PartySign(rawValue: rest.trailingZeroBitCount) {
      rest &= rest - 1
      body(sign, amounts[sign.rawValue])
    }
  }
}

/// What speaks for two to be the sides of one deal.
enum PairSign: Sendable {
  /// A deal near of the same kind has them so.
  case told
  /// A deal near has somebody else pay the same one.
  case rival
  /// A deal of the same paragraph has them so.
  case toldHere
  /// A sentence tells the same figure of them.
  case pairValue
  /// The sentence has both on their sides.
  case stated
  /// Nobody is on either.
  case nobody
}
