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
    var scores = tally(question, clusters.count)
    let unseen = weighErrors(question, &scores)
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
  private func tally(_ question: Int, _ count: Int) -> [Double] {
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    var numbers = sums
    let offset = Int(ballots.candidateStarts[question])
    // However often a source errs, its word for a value is never a word against it.
    let least = 0.05 + Logarithm.natural(errors[Int(ballots.property[question])].meeting)
    for vote in ballots.votes(question) {
      let cluster = Int(candidates.cluster[offset + Int(ballots.candidate[vote])])
      let strength = max(least, odds[Int(ballots.speaker[vote])])
      sums[cluster].add(Double(weights[vote]) * strength)
      numbers[cluster].add(Double(weights[vote]))
    }
    let own = sums.map(\.value)
    // Who says less than the truth is right, as often as words that say less are given for it.
    let share = generality[Int(ballots.property[question])]
    let (less, whole) = (Logarithm.natural(share), Logarithm.natural(1 - share))
    var scores = own.indices.map { own[$0] + whole * numbers[$0].value }
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

  /// Adds to each score how likely it is that the rest err as they do where that value is so: errors
  /// that meet are no wonder where errors are seen to meet. Gives back the score of all values that
  /// nobody states.
  private func weighErrors(_ question: Int, _ scores: inout [Double]) -> Double {
    let errors = errors[Int(ballots.property[question])]
    var counts = [ExactSum](repeating: ExactSum(), count: scores.count)
    let offset = Int(ballots.candidateStarts[question])
    for vote in ballots.votes(question) {
      let cluster = Int(candidates.cluster[offset + Int(ballots.candidate[vote])])
      counts[cluster].add(Double(weights[vote]))
    }
    let numbers = counts.map(\.value)
    let logarithms = numbers.map { errors.ofValue($0) }
    let (total, all) = (numbers.reduce(0, +), logarithms.reduce(0, +))
    // What counts against a value: its rivals, and none that are right where it is.
    var rivals = numbers.map { total - $0 }
    var against = logarithms.map { all - $0 }
    for kinship in candidates.kinships(question) where kinship.isImplied {
      rivals[Int(kinship.to)] -= numbers[Int(kinship.from)]
      against[Int(kinship.to)] -= logarithms[Int(kinship.from)]
      // To add something to what is so is an error nearer at hand than any other.
      against[Int(kinship.from)] += min(1, numbers[Int(kinship.to)]) * errors.relief
    }
    for place in scores.indices {
      scores[place] += against[place] - errors.ofAll(max(0, rivals[place]))
    }
    return all - errors.ofAll(total) + errors.ofUnseen(besides: scores.count)
  }

  /// The most probable cluster; of equals the first, which is the most stated.
  private func leader(_ clusters: Range<Int>) -> Int32 {
    var best = clusters.lowerBound
    for index in clusters where probability[index] > probability[best] { best = index }
    return Int32(clamping: best - clusters.lowerBound)
  }
}
