/// Who is on which side of a deal, as far as a sentence tells.
struct Roles: Sendable, Equatable {
  var from: [Int] = []
  var to: [Int] = []
  /// Named, but on neither side: the seller.
  var aside: [Int] = []

  /// Puts entities into a place, where nobody is there yet and they are not elsewhere.
  mutating func fill(_ slot: Slot?, _ entities: [Int]) {
    // Mostly all are, and no list is made of them.
    let free =
      entities.allSatisfy { isFree($0) } ? entities : entities.filter { isFree($0) }
    guard !free.isEmpty else { return }
    switch slot {
    case .from where from.isEmpty: from = free
    case .to where to.isEmpty: to = free
    case .aside: aside += free
    default: break
    }
  }

  private func isFree(_ one: Int) -> Bool {
    !from.contains(one) && !to.contains(one) && !aside.contains(one)
  }

  /// Fills the places that are still empty.
  mutating func fill(missingFrom other: Roles) {
    for one in other.aside where !from.contains(one) && !to.contains(one) {
      fill(.aside, [one])
    }
    fill(.from, other.from)
    fill(.to, other.to)
  }
}
