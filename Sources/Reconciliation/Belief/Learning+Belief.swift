import Claims

extension Learning {
  /// What to believe of a question as of its dossier's day: its values by what was learnt of them,
  /// among those that nothing took the place of.
  func belief(_ dossier: Dossier, _ question: Int) -> Belief {
    let groups = dossier.groups.indices
    let offset = Int(ballots.candidateStarts[question])
    let cluster = { (group: Int) in Int(candidates.cluster[offset + group]) }
    let weights = weights(dossier, question)
    let opinion = finalOpinion(question, weights)
    var confidence = groups.map { group in
      dossier.groups[group].isDenial ? 0 : opinion.probability[cluster(group)]
    }
    if let ruling = dossier.ruling, ruling.preferred == nil {
      return Belief(confidence: confidence, leading: nil)
    }
    if ballots.known[question] >= 0 {
      return Belief(confidence: confidence, leading: Int(ballots.known[question]))
    }
    var weight = [ExactSum](repeating: ExactSum(), count: groups.count)
    for (place, vote) in ballots.votes(question).enumerated() {
      weight[Int(ballots.candidate[vote])].add(Double(weights?[place] ?? self.weights[vote]))
    }
    // Scores that should be equal may differ in their last places.
    let isJoint = candidates.kinships(question).contains(where: \.isJoint)
    let strength = groups.map { group in
      isJoint ? (opinion.strength[cluster(group)] * 1e9).rounded() : confidence[group]
    }
    let stated = groups.filter { weight[$0].value > 0 }
    let leading = stated.max { left, right in
      if strength[left] != strength[right] { return strength[left] < strength[right] }
      if confidence[left] != confidence[right] { return confidence[left] < confidence[right] }
      if weight[left].value != weight[right].value {
        return weight[left].value < weight[right].value
      }
      let ranks = (dossier.groupVerdicts[left].rank, dossier.groupVerdicts[right].rank)
      if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
      // Of several ways to write one thing, the one that tells the most.
      if cluster(left) == cluster(right),
        let one = Fullness(dossier.groups[left].comparable),
        let other = Fullness(dossier.groups[right].comparable), one != other
      {
        return one < other
      }
      return left > right
    }
    guard let leading else { return denial(dossier, confidence) }
    if dossier.isSettled(leading) {
      for group in groups where cluster(group) == cluster(leading) && confidence[group] > 0 {
        confidence[group] = max(confidence[group], Self.certainty)
      }
    }
    return Belief(confidence: confidence, leading: leading)
  }

  /// Where all that was said was denied, the last denial is what is left to believe.
  private func denial(_ dossier: Dossier, _ confidence: [Double]) -> Belief {
    let denial = dossier.groups.indices.last {
      dossier.groups[$0].isDenial && dossier.groupVerdicts[$0].isStanding
    }
    guard let denial else { return Belief(confidence: confidence, leading: nil) }
    var confidence = confidence
    confidence[denial] = Method.startingAccuracy
    return Belief(confidence: confidence, leading: denial)
  }

  /// What the votes of a question weigh on the day; nil where they weigh what they did while
  /// learning.
  private func weights(_ dossier: Dossier, _ question: Int) -> [Float]? {
    guard let remains = dossier.remains(method) else { return nil }
    let votes = ballots.votes(question)
    var weights = Array(self.weights[votes])
    var left = remains.map { ArraySlice($0) }
    for (place, vote) in votes.enumerated() {
      weights[place] *= Float(left[Int(ballots.candidate[vote])].popFirst() ?? 1)
    }
    // Where nothing is left of any, the last words are all that there is.
    return weights.contains { $0 > 0 } ? weights : nil
  }

  private func finalOpinion(_ question: Int, _ weights: [Float]?) -> Opinion {
    let clusters = candidates.clusters(question)
    let isKnown = ballots.known[question] >= 0 || twoSided.probabilities(question) != nil
    if !isKnown, weights != nil || candidates.kinships(question).contains(where: \.isJoint) {
      return opinion(
        question, weights ?? Array(self.weights[ballots.votes(question)]),
        first: ballots.votes(question).lowerBound)
    }
    let shares = Array(probability[clusters])
    return Opinion(probability: shares, strength: shares)
  }

  /// The accuracy of each source over all its properties, weighed by its votes.
  var accuracyOfSources: [Origin: Double] {
    Dictionary(firstOf: zip(ballots.sources, accuracyBySource))
  }

  /// The same by the sources' numbers.
  var accuracyBySource: [Double] {
    var sums = [Double](repeating: 0, count: ballots.sources.count)
    var counts = sums
    for speaker in ballots.speaker {
      let source = Int(ballots.speakers[Int(speaker)].source)
      sums[source] += accuracy[Int(speaker)]
      counts[source] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : Method.startingAccuracy }
  }
}
