import Claims

/// Which claims take the place of earlier ones of the same outlet: its newer word, the newer version of its
/// article, and a figure that it puts right by a hair.
struct Restatement {
  /// For each article that is a newer version of another of the same outlet, that other.
  private let earlierVersions: [Int64: Int64]

  /// - Parameter links: The claims whose articles share text, by their places among the entries.
  init(_ entries: [Dossier.Entry], _ links: [TextLink]) {
    var versions: [Int64: Int64] = [:]
    for link in links where link.kinship != .perhapsOneSource {
      let (later, earlier) = (entries[link.later].claim, entries[link.earlier].claim)
      guard let outlet = later.outlet, outlet == earlier.outlet else { continue }
      versions[later.article] = earlier.article
    }
    earlierVersions = versions
  }

  /// Whether any article is a newer version of another.
  var isEmpty: Bool { earlierVersions.isEmpty }

  /// Whether a claim came after another: it surely did, or its article is a newer version of the other's.
  func follows(_ later: Dossier.Entry, _ earlier: Dossier.Entry) -> Bool {
    later.follows(earlier)
      || (earlierVersions[later.claim.article] == earlier.claim.article
        && isRecorded(later, after: earlier))
  }

  /// Whether an outlet gives another exact figure for one of its own that is too near to contradict it: 475
  /// after 470, and not 4.7 after 4.68, which is the same in fewer digits.
  func restates(_ later: Dossier.Entry, _ earlier: Dossier.Entry) -> Bool {
    guard let outlet = later.claim.outlet, outlet == earlier.claim.outlet,
      later.claim.article != earlier.claim.article,
      let new = later.exactFigure, let old = earlier.exactFigure, new.unit == old.unit,
      let figure = new.low, let former = old.low, figure != former, !figure.isRounding(of: former),
      !former.isRounding(of: figure)
    else { return false }
    return later.follows(earlier) || isRecorded(later, after: earlier)
  }

  /// Of one day, the order in which they were recorded tells.
  private func isRecorded(_ later: Dossier.Entry, after earlier: Dossier.Entry) -> Bool {
    later.claim.published == earlier.claim.published
      && later.claim.recorded >= earlier.claim.recorded
  }
}

extension Dossier.Entry {
  fileprivate var exactFigure: Quantity? {
    guard claim.modality != .denied, let quantity = claim.value.quantity, quantity.isPoint,
      !quantity.isApproximate, !quantity.isVague
    else { return nil }
    return quantity
  }
}

extension Decimal {
  /// Whether it is another number in fewer digits: 4.7 of 4.68.
  fileprivate func isRounding(of other: Decimal) -> Bool {
    guard exponent > other.exponent, let unit = Decimal(significand: 1, exponent: exponent),
      let opposite = Decimal(significand: -1, exponent: 0)?.multiplied(by: other),
      let difference = adding(opposite)
    else { return false }
    let distance = difference.magnitude
    return distance.adding(distance).map { $0 < unit } ?? false
  }
}
