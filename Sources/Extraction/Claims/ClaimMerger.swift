internal import Claims

/// Makes one claim of what an article says several times, with its best quote, and weighs it.
struct ClaimMerger {
  private struct Key: Hashable {
    let property: Property
    let value: Value

    /// By the numbers and days alone: the texts of a value and its unit cost ten times as much, and what has the
    /// same numbers is mostly the same.
    func hash(into hasher: inout Hasher) {
      switch value {
      case .quantity(let quantity):
        hasher.combine(quantity.low?.significand)
        hasher.combine(quantity.high?.significand)
      case .date(let date): hasher.combine(date.earliest?.number)
      case .text(let text): hasher.combine(text)
      }
    }
  }

  private var kept: [FoundClaim] = []
  private var places: [Key: [Int]] = Dictionary(minimumCapacity: 32)

  /// Takes one more claim of the article, in their order.
  mutating func add(_ claim: consuming FoundClaim) {
    // The bounds without the words that hedge.
    let key = Key(property: claim.claim.draft.property, value: claim.claim.draft.value.plain)
    let match = places[key, default: []].prefix(8).first { Self.isSame(kept[$0], claim) }
    if let match {
      kept[match] = Self.better(kept[match], claim)
    } else {
      places[key, default: []].append(kept.count)
      kept.append(claim)
    }
  }

  /// Weighs the claims, and gives each once.
  mutating func finish() -> [ExtractedClaim] {
    for place in kept.indices { kept[place].weigh() }
    return kept.map { $0.claim }
  }

  private static func isSame(_ left: FoundClaim, _ right: FoundClaim) -> Bool {
    if left.claim.draft.parties == right.claim.draft.parties { return true }
    let one = Set(left.claim.draft.parties)
    let two = Set(right.claim.draft.parties)
    if one == two { return true }
    if one.isSubset(of: two) || two.isSubset(of: one) { return true }
    if repeats(left, right) { return true }
    guard !left.isGrounded || !right.isGrounded else { return false }
    // A guess gives way to what is told, unless the two name other payers.
    let payers = { (parties: Set<Party>) in parties.filter { $0.role == .from } }
    let (first, second) = (payers(one), payers(two))
    return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
  }

  /// Whether two claims of one sum are one, whoever their sentences name: a heading says what the
  /// text says, "14.3 billion" is no round sum that two deals share, and the same two parties are
  /// those of one deal.
  private static func repeats(_ left: FoundClaim, _ right: FoundClaim) -> Bool {
    guard case .quantity(let quantity) = left.claim.draft.value, !quantity.isVague else {
      return false
    }
    if (left.kind == .heading) != (right.kind == .heading) { return true }
    let names = { (claim: FoundClaim) in Set(claim.claim.draft.parties.map(\.name)) }
    if names(left).count > 1, names(left) == names(right) { return true }
    return [quantity.low, quantity.high].allSatisfy { $0.map(isDistinctive) ?? true }
  }

  /// Whether a number has three digits that count, or more.
  private static func isDistinctive(_ number: Decimal) -> Bool {
    String(describing: number).filter { $0 != "." && $0 != "-" }
      .reversed().drop { $0 == "0" }.count > 2
  }

  private static func better(_ left: FoundClaim, _ right: FoundClaim) -> FoundClaim {
    // The one that names more of the same parties is the fuller one.
    let prefersRight =
      isFuller(right, left) || !isFuller(left, right) && score(right) > score(left)
    var best = prefersRight ? right : left
    let other = prefersRight ? left : right
    if best.claim.draft.property == .date, left.isUncredited || right.isUncredited {
      // A day that the article tells by itself too is on nobody's word.
      best.claim.draft.via = []
    } else {
      for outlet in other.claim.draft.via where !best.claim.draft.via.contains(outlet) {
        best.claim.draft.via.append(outlet)
      }
    }
    // "X and Y call off their 20 billion merger": the headline says what came of it.
    if other.kind == .heading, other.claim.draft.modality == .denied,
      [.announced, .rumored].contains(best.claim.draft.modality)
    {
      best.claim.draft.modality = .denied
    }
    return best
  }

  private static func isFuller(_ one: FoundClaim, _ other: FoundClaim) -> Bool {
    one.claim.draft.parties != other.claim.draft.parties
      && Set(other.claim.draft.parties).isStrictSubset(of: Set(one.claim.draft.parties))
  }

  private static func score(_ claim: FoundClaim) -> Int {
    (claim.isGrounded ? 8 : 0) + (claim.kind == .prose ? 4 : 0)
      + min(claim.claim.draft.parties.count, 6)
  }
}

extension FoundClaim {
  /// Says how likely it is right; in place, for a copy of it costs more.
  fileprivate mutating func weigh() { claim.draft.confidence = Confidence.of(self) }

  fileprivate var isUncredited: Bool { claim.draft.via.isEmpty }
}
