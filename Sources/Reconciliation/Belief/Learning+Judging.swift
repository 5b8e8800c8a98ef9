import Claims

extension Learning {
  /// How sure a settled answer is: an announcement can still fall through.
  static let certainty = 0.99

  /// What is to be thought of a question's clusters.
  struct Opinion {
    /// How probable each is. Those that can be right together may add up to more than 1.
    var probability: [Double]
    /// How much stands behind each, its supporters included, as a logarithm.
    var strength: [Double]
  }

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
    let opinion = opinion(question, weights, first: 0)
    for (place, share) in opinion.probability.enumerated() {
      probability[clusters.lowerBound + place] = share
    }
    return leader(clusters)
  }

  /// What to think of a question by its votes' weights, of which the first is that of the vote
  /// `first`.
  func opinion(_ question: Int, _ weights: [Float], first: Int) -> Opinion {
    let count = candidates.clusters(question).count
    let votes = Votes(self, question, weights, first)
    let tally = tally(question, votes, count)
    let weighed = weighErrors(question, votes, tally)
    let kinships = candidates.kinships(question)
    return kinships.contains(where: \.isJoint)
      ? joint(weighed, votes, kinships) : shares(weighed, votes)
  }

  /// How probable each cluster is where only one can be right.
  private func shares(_ weighed: Weighed, _ votes: Votes) -> Opinion {
    let highest = max(weighed.unseen, weighed.scores.max() ?? 0)
    var exponentials = [Double](repeating: 0, count: weighed.scores.count)
    var total = Logarithm.exponential(weighed.unseen - highest)
    for place in exponentials.indices where votes.counts[place] > 0 {
      exponentials[place] = Logarithm.exponential(weighed.scores[place] - highest)
      total += exponentials[place]
    }
    for place in exponentials.indices { exponentials[place] /= total }
    return Opinion(probability: exponentials, strength: weighed.scores)
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

  /// The votes of a question by cluster.
  private struct Votes {
    /// How much the votes for each are worth.
    var sums: [Double]
    /// How likely, as a logarithm, those who cast them say less than is so.
    var less: [Double]
    /// How many they are, by their weights.
    var counts: [Double]

    init(_ learning: Learning, _ question: Int, _ weights: [Float], _ first: Int) {
      let (ballots, candidates) = (learning.ballots, learning.candidates)
      let count = candidates.clusters(question).count
      var sums = [ExactSum](repeating: ExactSum(), count: count)
      var (numbers, less) = (sums, sums)
      let offset = Int(ballots.candidateStarts[question])
      // However often a source errs, its word for a value is never a word against it.
      let meeting = learning.errors[Int(ballots.property[question])].meeting
      let least = 0.05 + Logarithm.natural(meeting)
      for vote in ballots.votes(question) {
        let cluster = Int(candidates.cluster[offset + Int(ballots.candidate[vote])])
        let speaker = Int(ballots.speaker[vote])
        let strength = max(least, learning.odds[speaker])
        let weight = Double(weights[vote - first])
        less[cluster].add(weight * Logarithm.natural(learning.generality[speaker]))
        sums[cluster].add(weight * strength)
        numbers[cluster].add(weight)
      }
      self.sums = sums.map(\.value)
      counts = numbers.map(\.value)
      self.less = less.map(\.value)
    }
  }

  /// What is said for each cluster: its votes, and what is lent by those that are like it.
  private struct Tally {
    var own: [Double]
    var lent: [Double]
  }

  private func tally(_ question: Int, _ votes: Votes, _ count: Int) -> Tally {
    // Who says less than the truth is right, as often as words that say less are given for it.
    let own = votes.sums
    var lent = [ExactSum](repeating: ExactSum(), count: count)
    for kinship in candidates.kinships(question) {
      let from = Int(kinship.from)
      let support =
        kinship.isJoint
        ? own[from] * Double(kinship.support)
        : kinship.isImplied
          ? votes.sums[from] + votes.less[from]
          : Method.similarityWeight * votes.sums[from] * Double(kinship.support)
      lent[Int(kinship.to)].add(max(0, support))
    }
    return Tally(own: own, lent: lent.map(\.value))
  }

  /// Scores as logarithms.
  private struct Weighed {
    /// For each cluster, that it is so.
    var scores: [Double]
    /// That what is lent to it is right, and it is not.
    var besides: [Double]
    /// That it is something that nobody states.
    var unseen: Double
  }

  /// Adds to each score how likely it is that the rest err as they do where that value is so:
  /// errors that meet are no wonder where errors are seen to meet.
  private func weighErrors(_ question: Int, _ votes: Votes, _ tally: Tally) -> Weighed {
    let errors = errors[Int(ballots.property[question])]
    let numbers = votes.counts
    let logarithms = numbers.map { errors.ofValue($0) }
    let (total, all) = (numbers.reduce(0, +), logarithms.reduce(0, +))
    // What counts against a value: its rivals, and none that are right where it is.
    var rivals = numbers.map { total - $0 }
    var against = logarithms.map { all - $0 }
    for kinship in candidates.kinships(question) where kinship.isImplied || kinship.isJoint {
      rivals[Int(kinship.to)] -= numbers[Int(kinship.from)]
      against[Int(kinship.to)] -= logarithms[Int(kinship.from)]
      // To add something to what is so is an error nearer at hand than any other.
      if kinship.isImplied {
        against[Int(kinship.from)] += min(1, numbers[Int(kinship.to)]) * errors.relief
      }
    }
    let unseen = errors.ofUnseen(besides: numbers.count { $0 > 0 })
    let places = numbers.indices
    return Weighed(
      scores: places.map {
        tally.own[$0] + tally.lent[$0] + against[$0] - errors.ofAll(max(0, rivals[$0]))
      },
      besides: places.map {
        let rest = max(0, rivals[$0] + numbers[$0])
        return tally.lent[$0] + against[$0] + logarithms[$0] - errors.ofAll(rest) + unseen
      },
      unseen: all - errors.ofAll(total) + unseen)
  }

  /// How probable each cluster is where some can be right together: each is held against those that
  /// it excludes, and against what nobody states; half of that lies inside the values that support
  /// it.
  private func joint(
    _ weighed: Weighed, _ votes: Votes, _ kinships: ArraySlice<Candidates.Kinship>
  ) -> Opinion {
    let scores = weighed.scores
    // Only the first are related to each other.
    let count = min(scores.count, Candidates.compared)
    var excludes = [Bool](repeating: true, count: count * count)
    var isSupported = [Bool](repeating: false, count: scores.count)
    for kinship in kinships where kinship.isJoint {
      let (from, to) = (Int(kinship.from), Int(kinship.to))
      (excludes[from * count + to], excludes[to * count + from]) = (false, false)
      if votes.counts[from] > 0 { isSupported[to] = true }
    }
    let highest = max(weighed.unseen, scores.max() ?? 0)
    let shares = scores.indices.map { place in
      votes.counts[place] > 0 ? Logarithm.exponential(scores[place] - highest) : 0
    }
    let unseen = Logarithm.exponential(weighed.unseen - highest)
    let others = shares[count...].reduce(0, +)
    let probability = scores.indices.map { place -> Double in
      let own = shares[place]
      guard own > 0 else { return 0 }
      var rest = place < count ? others : others - own + shares[..<count].reduce(0, +)
      for other in 0..<count
      where place < count && other != place && excludes[place * count + other] {
        rest += shares[other]
      }
      let inside =
        isSupported[place] ? Logarithm.exponential(weighed.besides[place] - highest) : unseen
      return own / (own + rest + (unseen + inside) / 2)
    }
    return Opinion(probability: probability, strength: weighed.scores)
  }

  /// The most probable cluster; of equals the first, which is the most stated.
  private func leader(_ clusters: Range<Int>) -> Int32 {
    var best = clusters.lowerBound
    for index in clusters where probability[index] > probability[best] { best = index }
    return Int32(clamping: best - clusters.lowerBound)
  }
}
