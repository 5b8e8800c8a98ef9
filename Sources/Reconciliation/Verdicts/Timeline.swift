import Claims

/// When each value of a question was stated, by how firm a word: what the rules of time look up.
/// Made once in time linear in the claims and the pairs of values; each look-up is constant.
struct Timeline {
  /// For each firmness but the highest, the last claim that is firmer.
  private struct Firm {
    private var places: (Int?, Int?, Int?)

    subscript(firmness: Int) -> Int? {
      get { firmness == 0 ? places.0 : firmness == 1 ? places.1 : places.2 }
      set {
        switch firmness {
        case 0: places.0 = newValue
        case 1: places.1 = newValue
        default: places.2 = newValue
        }
      }
    }
  }

  private let entries: [Dossier.Entry]
  /// For each value and firmness, the last claim of a value that contradicts it and is firmer.
  private let firmAgainst: [Firm]
  /// For each value and firmness, the last claim of a value that does not, itself included.
  private let firmFor: [Firm]
  /// For each value, the last report that it is not so.
  private let denials: [Int?]
  /// For each value, the last day on which it can have been stated, counted from 1970.
  let lastWord: [Int]

  /// - Parameter revised: The claims that their own origins have since taken back; empty where none is.
  init(_ dossier: Dossier, _ revised: [Verdict?]) {
    let (entries, groups, pairs) = (dossier.entries, dossier.groups, dossier.pairs)
    self.entries = entries
    lastWord = groups.map { group in
      group.members.map { entries[$0].claim.knownOn.number }.max() ?? .min
    }
    let firmness = entries.first?.claim.modality.firmness
    let isUniform = entries.allSatisfy {
      $0.claim.modality.firmness == firmness && $0.claim.modality != .denied
    }
    guard !isUniform else {
      (firmAgainst, firmFor, denials) = ([], [], [])
      return
    }
    let days = entries.map(\.claim.earliestDay)
    let later = { (left: Int?, right: Int?) -> Int? in
      guard let left, let right else { return left ?? right }
      return (days[left], left) < (days[right], right) ? right : left
    }
    let isTakenBack = { (place: Int) in !revised.isEmpty && revised[place] != nil }
    var denials = [Int?](repeating: nil, count: groups.count)
    for number in groups.indices where !groups[number].isDenial {
      for other in pairs.neighbours[number]
      where groups[other].isDenial && pairs.contradict(number, other) {
        denials[number] = groups[other].members.filter { !isTakenBack($0) }
          .reduce(denials[number], later)
      }
    }
    self.denials = denials
    // What was denied or taken back settles nothing.
    let isSettling = { (number: Int, member: Int) in
      guard !isTakenBack(member) else { return false }
      guard let denial = denials[number] else { return true }
      return !entries[denial].claim.isSurelyLater(than: entries[member].claim)
    }
    var firm = [Firm](repeating: Firm(), count: groups.count)
    for (number, group) in groups.enumerated() where !group.isDenial {
      for member in group.members where isSettling(number, member) {
        for firmness in 0..<min(3, entries[member].claim.modality.firmness) {
          firm[number][firmness] = later(firm[number][firmness], member)
        }
      }
    }
    var (against, agreeing) = (firm, firm)
    for number in groups.indices {
      against[number] = Firm()
      for other in pairs.neighbours[number] {
        let contradicts = pairs.contradict(number, other)
        for firmness in 0...2 {
          let last = firm[other][firmness]
          if contradicts {
            against[number][firmness] = later(against[number][firmness], last)
          } else {
            agreeing[number][firmness] = later(agreeing[number][firmness], last)
          }
        }
      }
    }
    (firmAgainst, firmFor) = (against, agreeing)
  }

  /// A later report that it is not so.
  func denial(of index: Int) -> Verdict? {
    guard !denials.isEmpty else { return nil }
    return later(denials[entries[index].group], than: index)
      .map { Verdict(.denied, by: .denial, claim: $0) }
  }

  /// A later, firmer claim of another value.
  func firmerFigure(than index: Int) -> Verdict? {
    firmer(than: index, in: firmAgainst).map { Verdict(.settled, by: .firmerFigure, claim: $0) }
  }

  /// A later, firmer claim that does not contradict.
  func bearing(out index: Int) -> Verdict? {
    firmer(than: index, in: firmFor).map { Verdict(.settled, by: .borneOut, claim: $0) }
  }

  private func firmer(than index: Int, in table: [Firm]) -> Int64? {
    let entry = entries[index]
    guard !table.isEmpty, entry.claim.modality != .denied else { return nil }
    let place = table[entry.group][entry.claim.modality.firmness]
    // Talk that nobody dates reopens nothing that a dated figure has settled.
    if let place, entry.claim.published == nil, entry.claim.modality.firmness == 0,
      entries[place].claim.published != nil
    {
      return entries[place].claim.id
    }
    return later(place, than: index)
  }

  private func later(_ place: Int?, than index: Int) -> Int64? {
    guard let place,
      entries[place].claim.isSurelyLater(than: entries[index].claim)
    else { return nil }
    return entries[place].claim.id
  }
}
