import Claims

/// How much stands behind each value of a question.
struct Belief {
  /// For each value of the dossier, how probable it is; the values that agree share theirs.
  let confidence: [Double]
  /// The leading value; nil where nothing is to be believed.
  let leading: Int?
}

extension Dossier {
  /// The answer, given how much stands behind each value, and what its deal's other questions say.
  func finding(_ belief: Belief, context: [Reason]) -> Finding {
    let leading = belief.leading
    var supporting: [Int64] = []
    var differing: [Int64] = []
    var overtaken: [Int64] = []
    for index in entries.indices {
      let entry = entries[index]
      if let leading, supports(entry.group, leading) {
        supporting.append(entry.claim.id)
      } else if verdicts[index].isStanding {
        differing.append(entry.claim.id)
      } else {
        overtaken.append(entry.claim.id)
      }
    }
    let runnerUp = leading.flatMap { first in
      groups.indices.filter { conflict($0, first) && groupVerdicts[$0].isStanding }
        .max { (belief.confidence[$0], $1) < (belief.confidence[$1], $0) }
    }
    let state = state(leading)
    return Finding(
      question: question, asOf: asOf, state: state, leading: leading.map { statedValue($0) },
      confidence: leading.map { belief.confidence[$0] } ?? 0,
      runnerUp: runnerUp.map { statedValue($0) },
      runnerUpConfidence: runnerUp.map { belief.confidence[$0] } ?? 0,
      witnesses: leading.map { witnessCount(agreeing(with: $0)) } ?? 0, supporting: supporting,
      differing: differing, overtaken: overtaken,
      reasons: ReasonWriter(self, belief, state, runnerUp).reasons(context: context))
  }

  /// The entries that state a value or one that agrees with it.
  func agreeing(with group: Int) -> [Int] {
    let same = [group] + pairs.neighbours[group].filter { pairs.agree($0, group) }
    return same.flatMap { groups[$0].members }.sorted()
  }

  private func supports(_ group: Int, _ leading: Int) -> Bool {
    guard groups[group].isDenial == groups[leading].isDenial else { return false }
    switch pairs.relation(group, leading) {
    case .agrees, .refines, .compatible: return true
    default: return false
    }
  }

  private func state(_ leading: Int?) -> FindingState {
    guard let leading else { return ruling == nil ? .contested : .ruled }
    let verdict = groupVerdicts[leading]
    if verdict.standing == .ruled { return .ruled }
    if widestOpen != nil { return .contested }
    if pairsLetStand.contains(where: { $0 == leading || $1 == leading }) { return .ruled }
    if isSettled(leading) || groups[leading].isDenial { return .settled }
    if isRevised(leading) { return .revised }
    return witnessCount(agreeing(with: leading)) > 1 ? .agreed : .single
  }

  /// The values that contradict each other, and that a person lets stand.
  var pairsLetStand: [(left: Int, right: Int)] {
    guard !letStand.isEmpty else { return [] }
    return groups.indices.flatMap { left in
      pairs.neighbours[left].filter { right in
        right > left && conflict(left, right) && letStand(left, right) != nil
      }.map { (left, $0) }
    }
  }

  /// The two values farthest apart whose contradiction is open; nil where none is.
  var widestOpen: (left: Int, right: Int)? {
    var widest: (left: Int, right: Int, distance: Double)?
    for left in groups.indices where groupVerdicts[left].isStanding {
      for right in pairs.neighbours[left] where right > left && isOpen(left, right) {
        let distance = pairs[left, right]?.distance ?? 1
        if distance > widest?.distance ?? 0 { widest = (left, right, distance) }
      }
    }
    return widest.map { ($0.left, $0.right) }
  }

  /// Whether a source moved to the leading value from one that it contradicts.
  private func isRevised(_ leading: Int) -> Bool {
    let reached = Set(agreeing(with: leading).map { entries[$0].claim.id })
    return entries.indices.contains {
      verdicts[$0].rule == .sameOrigin && !supports(entries[$0].group, leading)
        && verdicts[$0].claim.map(reached.contains) ?? false
    }
  }
}
