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
  /// The first that the article tells.
  private var opening: Deal?
  /// What the sentence before asks for or announces: "Le prix ?", "Valorisation :"; nil for nothing.
  var asked: Property?
  /// The frame of the last amount or valuation.
  var lastMoney: Frame?

  var last: Deal? { deals.last }

  mutating func add(_ deal: Deal) {
    if opening == nil, deal.frame != .value, deal.frame != .hold, !deal.roles.to.isEmpty {
      opening = deal
    }
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
  ///
  /// `isWhole` where it speaks of a completion, which is the article's own deal where none is near.
  func deal(of named: Set<Int>, before sentence: Int, isWhole: Bool = false) -> Deal? {
    let fits = { (deal: Deal) in
      (deal.frame != .hold || deal.modality != .completed) && deal.frame != .value
        && (named.isEmpty || !named.isDisjoint(with: deal.roles.from + deal.roles.to))
    }
    return deals.last { fits($0) && sentence - $0.sentence <= Self.reach }
      ?? (isWhole ? opening.flatMap { fits($0) ? $0 : nil } : nil)
  }
}
