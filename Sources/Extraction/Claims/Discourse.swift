internal import Claims

/// What the sentences so far have told, as the next one takes it up: how firm a deal was, what was
/// asked, which deal "the closing" is of. It has six lists, and cannot be copied.
struct Discourse: ~Copyable {
  struct Deal {
    let frame: Frame
    let roles: Roles
    let sentence: Int
    let modality: Modality
    /// The number of its claim's sketch; nil where it was told without a figure.
    let sketch: Int?

    /// Whether it may still be closed.
    fileprivate var isOpen: Bool {
      let isOfTwo = !roles.from.isEmpty && !roles.to.isEmpty || frame == .list
      return isOfTwo && [.announced, .rumored].contains(modality) && frame != .hold
        && frame != .value && frame != .lend
    }
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

  /// The last deal that somebody denied.
  private var denied: (roles: Roles, sentence: Int)?

  var last: Deal? { deals.last }

  /// The last deal of some kinds that a sentence from the given one on told.
  func last(of frames: [Frame], since sentence: Int) -> Deal? {
    deals.last { frames.contains($0.frame) && $0.sentence >= sentence }
  }

  /// Keeps that a sentence denies a deal between two parties.
  mutating func deny(_ roles: Roles, in sentence: Int) { denied = (roles, sentence) }

  /// "Kestrel a démenti. Les Echos avaient évoqué une offre": whether what is told of these parties is what
  /// a sentence shortly before denied.
  func denies(_ roles: Roles, in sentence: Int) -> Bool {
    guard let denied, sentence - denied.sentence <= 4 else { return false }
    let known = Set(denied.roles.from + denied.roles.to)
    return known.isSuperset(of: roles.from + roles.to)
  }

  /// Whether a sentence tells the deal that the article begins with, and begins with it.
  func opens(with roles: Roles, in sentence: Int) -> Bool {
    guard let opening else { return true }
    let parties = Set(roles.from + roles.to)
    return sentence - opening.sentence <= 5
      && !parties.isDisjoint(with: opening.roles.from + opening.roles.to)
  }

  mutating func add(_ deal: Deal) {
    if opening == nil, deal.frame != .value, deal.frame != .hold, !deal.roles.to.isEmpty {
      opening = deal
    }
    deals.append(deal)
    if deals.count > 32 { deals.removeFirst() }
  }

  /// How firm the sentences just before have made such a deal; nil where they tell of none. What was a rumour of
  /// another company makes none of what these receive.
  func modality(of frame: Frame, to receivers: [Int], before sentence: Int) -> Modality? {
    // By its place: a copy of each deal would cost more than what is asked of it.
    let last = deals.indices.last {
      // "Kestrel a signé un contrat. Sa valorisation dépasserait 3 milliards": that of no order.
      deals[$0].frame.fits(frame) && sentence - deals[$0].sentence <= 3 && deals[$0].frame != .hold
        && !(frame == .value && deals[$0].frame.family == .work)
    }
    guard let last else { return nil }
    let modality = deals[last].modality
    guard modality == .rumored, !receivers.isEmpty, !deals[last].roles.to.isEmpty,
      sentence != deals[last].sentence
    else { return modality }
    let isOfOthers =
      !deals[last].roles.to.contains(where: receivers.contains)
      && !deals[last].roles.from.contains(where: receivers.contains)
    return isOfOthers ? nil : modality
  }

  /// The purchase told just before in which these are bought, paid or sell, or may: whoever pays
  /// receives nothing.
  func purchase(from receivers: [Int], before sentence: Int) -> Roles? {
    deals.last {
      $0.frame.family == .purchase && sentence - $0.sentence <= 3
    }.flatMap { deal in
      let isOwn = receivers.allSatisfy {
        (deal.roles.to + deal.roles.aside).contains($0)
          || deal.roles.aside.isEmpty && !deal.roles.from.contains($0)
      }
      return isOwn && !deal.roles.from.isEmpty && !deal.roles.to.isEmpty ? deal.roles : nil
    }
  }

  /// The deal that a sentence means without telling it: the last but for holdings, of those that it
  /// names if it names any.
  ///
  /// What is awaited (`isAwaited`) is no deal that is done or dropped, and has two sides; `isWhole`
  /// where it speaks of a completion: of the article's own deal, where the sentence before tells no
  /// other.
  func deal(
    of named: Set<Int>, before sentence: Int, isAwaited: Bool, isWhole: Bool
  ) -> Deal? {
    let fits = { (deal: Deal) in
      (deal.frame != .hold || deal.modality != .completed) && deal.frame != .value
        && (named.isEmpty || !named.isDisjoint(with: deal.roles.from + deal.roles.to))
    }
    let near = deals.filter { fits($0) && sentence - $0.sentence <= Self.reach }
    let own = isWhole ? opening.flatMap { fits($0) ? $0 : nil } : nil
    guard isAwaited, let open = near.last(where: \.isOpen) else {
      return (isAwaited && own?.isOpen ?? false ? own : nil) ?? near.last ?? own
    }
    return sentence - open.sentence > 1 && own?.isOpen ?? false ? own : open
  }
}
