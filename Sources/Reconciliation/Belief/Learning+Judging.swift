import Claims

extension Learning {
  /// How sure a settled answer is: an announcement can still fall through.
  static let certainty = 0.99

  /// Weighs a question's votes by the accuracies learnt so far. Gives back the leading cluster.
  mutating func judge(_ question: Int) -> Int32 {
    let clusters = candidates.clusters(question)
    if let known = settle(question, clusters) { return known }
    if let shares = twoSided.probabilities(question) {
      for (place, share) in shares.enumerated() {
        probability[clusters.lowerBound + place] = share
      }
      return leader(clusters)
    }
    let isWeighed = method.weighsPopularity && clusters.count > 1 && !isSparse(question)
    // ACCU: the more wrong values there are, the less likely that two sources hit on the same. The
    // truth may also be a value that nobody states.
    let falseValues = Double(scales[Int(ballots.property[question])].falseValues)
    var scores = tally(question, clusters.count, isWeighed ? 0 : Logarithm.natural(falseValues))
    let unseen =
      isWeighed
      ? weighPopularity(question, &scores, falseValues)
      : Logarithm.natural(max(1, falseValues + 1 - Double(clusters.count)))
    let highest = max(unseen, scores.max() ?? 0)
    var total = Logarithm.exponential(unseen - highest)
    for place in scores.indices {
      scores[place] = Logarithm.exponential(scores[place] - highest)
      total += scores[place]
    }
    for place in scores.indices {
      probability[clusters.lowerBound + place] = scores[place] / total
    }
    return leader(clusters)
  }

  private mutating func settle(_ question: Int, _ clusters: Range<Int>) -> Int32? {
    let known = ballots.known[question]
    guard known >= 0 else { return nil }
    let answer = candidates.cluster[Int(ballots.candidateStarts[question]) + Int(known)]
    let rest = (1 - Self.certainty) / Double(max(1, clusters.count - 1))
    for index in clusters { probability[index] = rest }
    probability[clusters.lowerBound + Int(answer)] = Self.certainty
    return answer
  }

  /// What is said for each cluster: its votes, and what is lent by those that are like it.
  private func tally(_ question: Int, _ count: Int, _ others: Double) -> [Double] {
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    var numbers = sums
    let offset = Int(ballots.candidateStarts[question])
    for vote in ballots.votes(question) {
      let cluster = Int(candidates.cluster[offset + Int(ballots.candidate[vote])])
      let strength = max(0.05, odds[Int(ballots.speaker[vote])] + others)
      sums[cluster].add(Double(weights[vote]) * strength)
      numbers[cluster].add(Double(weights[vote]))
    }
    let own = sums.map(\.value)
    guard method.supportsSimilar else { return own }
    var scores = own
    // Who says less than the truth is right, as often as words that say less are given for it.
    let less = Logarithm.natural(generality[Int(ballots.property[question])])
    for kinship in candidates.kinships(question) {
      let from = Int(kinship.from)
      let lent =
        kinship.isImplied
        ? own[from] + less * numbers[from].value
        : Method.similarityWeight * own[from] * Double(kinship.support)
      scores[Int(kinship.to)] += max(0, lent)
    }
    return scores
  }

  /// POPACCU: a false value that many state is no wonder where false values are seen to be popular.
  /// What is seen on one question is little, so it counts beside ``Method/popularityWeight`` claims
  /// spread evenly. Gives back the score of a value that nobody states.
  private func weighPopularity(
    _ question: Int, _ scores: inout [Double], _ falseValues: Double
  ) -> Double {
    var counts = [ExactSum](repeating: ExactSum(), count: scores.count)
    let offset = Int(ballots.candidateStarts[question])
    for vote in ballots.votes(question) {
      let cluster = Int(candidates.cluster[offset + Int(ballots.candidate[vote])])
      counts[cluster].add(Double(weights[vote]))
    }
    let even = Method.popularityWeight
    let numbers = counts.map(\.value)
    let logarithms = numbers.map { $0 * Logarithm.natural($0 + even / falseValues) }
    let (total, all) = (numbers.reduce(0, +), logarithms.reduce(0, +))
    // What counts against a value: its rivals, and none that are right where it is.
    var rivals = numbers.map { total - $0 }
    var against = logarithms.map { all - $0 }
    for kinship in candidates.kinships(question) where kinship.isImplied {
      rivals[Int(kinship.to)] -= numbers[Int(kinship.from)]
      against[Int(kinship.to)] -= logarithms[Int(kinship.from)]
    }
    for place in scores.indices {
      let rest = max(0, rivals[place])
      scores[place] += against[place] - rest * Logarithm.natural(rest + even)
    }
    return all - total * Logarithm.natural(total + even)
  }

  /// The most probable cluster; of equals the first, which is the most stated.
  private func leader(_ clusters: Range<Int>) -> Int32 {
    var best = clusters.lowerBound
    for index in clusters where probability[index] > probability[best] { best = index }
    return Int32(clamping: best - clusters.lowerBound)
  }
}
