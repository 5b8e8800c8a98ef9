internal import Claims

/// What the sentences so far have told, as the next one takes it up: how firm a deal was, what was
/// asked, which deal "the closing" is of.
struct Discourse {
  struct Deal {
    let frame: Frame
    let roles: Roles
    let sentence: Int
    let modality: Modality
    /// The number of its claim's sketch; nil where it was told without a figure.
    let sketch: Int?
  }

  /// In sentences, headings and items too: how far on a deal is still the one that is spoken of.
  private static let reach = 14

  private var deals: [Deal] = []
  /// What the sentence before asks for or announces: "Le prix ?", "Valorisation :"; nil for nothing.
  var asked: Property?
  /// The frame of the last amount or valuation.
  var lastMoney: Frame?

  var last: Deal? { deals.last }

  mutating func add(_ deal: Deal) {
    deals.append(deal)
    if deals.count > 32 { deals.removeFirst() }
  }

  /// How firm the sentences just before have made such a deal; nil where they tell of none.
  func modality(of frame: Frame, before sentence: Int) -> Modality? {
    deals.last { $0.frame.fits(frame) && sentence - $0.sentence <= 3 && $0.frame != .hold }?
      .modality
  }

  /// The deal that a sentence means without telling it: the last but for holdings, of those that it
  /// names if it names any.
  func deal(of named: Set<Int>, before sentence: Int) -> Deal? {
    deals.last { deal in
      (deal.frame != .hold || deal.modality != .completed) && deal.frame != .value
        && sentence - deal.sentence <= Self.reach
        && (named.isEmpty || !named.isDisjoint(with: deal.roles.from + deal.roles.to))
    }
  }
}
