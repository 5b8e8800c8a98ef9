import Claims

/// How often a source was right, by sums that are the same in any order.
private struct Record {
  var right = ExactSum()
  var count = ExactSum()
  var settledRight = ExactSum()
  var settledCount = 0
  /// How often it said less than was so, and how often that or all of it.
  var less = ExactSum()
  var lessOrAll = ExactSum()

  /// The share of what was said that was less than is so, beside a share that counts so much.
  func share(of start: Double, _ weight: Double) -> Double {
    (less.value + weight * start) / (lessOrAll.value + weight)
  }
}

extension Learning {
  /// A source's record on one property counts beside so many claims at its accuracy in general.
  private static let weightOfGeneral = 10.0
  /// What was settled counts beside this weight of the accuracy learnt from the rest.
  private static let weightOfLearnt = 4.0
  /// The weight of each claim on a question that nothing settled.
  private static let weightOfUnsettled = 1.0
  /// Beside so many others on a question half of what it tells of a source is learnt.
  private static let fewOthers = 2.0
  /// However sure an accuracy is, chance moves the share of what was right by this variance, over their count.
  private static let leastVariance = 0.04
  /// A difference of more than so many variances is no chance.
  private static let surprisingVariances = 6.0

  /// Learns each source's accuracy from how probable what it says is; from what was settled first
  /// of all, where it spoke before it was.
  mutating func learnAccuracy() {
    var speakers = [Record](repeating: Record(), count: ballots.speakers.count)
    var (credit, less): ([Double], [Double]) = ([], [])
    for question in 0..<ballots.questionCount {
      let clusters = candidates.clusters(question)
      credit.removeAll(keepingCapacity: true)
      credit.append(contentsOf: probability[clusters])
      less.removeAll(keepingCapacity: true)
      less.append(contentsOf: repeatElement(0, count: clusters.count))
      for kinship in candidates.kinships(question) where kinship.isImplied {
        let right = probability[clusters.lowerBound + Int(kinship.to)]
        less[Int(kinship.from)] = min(1, less[Int(kinship.from)] + right)
        credit[Int(kinship.from)] = min(1, credit[Int(kinship.from)] + right)
      }
      let offset = Int(ballots.candidateStarts[question])
      let isKnown = ballots.known[question] >= 0
      // Where few others speak, little is learnt of each; of a lone source nothing.
      let others = Double(ballots.votes(question).count - 1)
      let telling = others / (others + Self.fewOthers)
      for vote in ballots.votes(question) {
        let cluster = Int(candidates.cluster[offset + Int(ballots.candidate[vote])])
        let right = credit[cluster]
        let speaker = Int(ballots.speaker[vote])
        speakers[speaker].less.add(less[cluster])
        speakers[speaker].lessOrAll.add(right)
        if isKnown {
          // Who settled it does not show by that how right it is.
          guard !ballots.isSettler[vote] else { continue }
          speakers[speaker].settledRight.add(right > Method.mostProbable ? 1 : 0)
          speakers[speaker].settledCount += 1
        } else {
          speakers[speaker].right.add(telling * right)
          speakers[speaker].count.add(telling)
        }
      }
    }
    spread(speakers)
    learnGenerality(speakers)
    if method.weighsPopularity { learnErrors() }
  }

  /// Learns who says less than is so: each source as far as it shows by its own claims, else as those on its property
  /// do together.
  private mutating func learnGenerality(_ speakers: [Record]) {
    var all = [Record](repeating: Record(), count: ballots.properties.count)
    for (speaker, record) in zip(ballots.speakers, speakers) {
      all[Int(speaker.property)].less.add(record.less.value)
      all[Int(speaker.property)].lessOrAll.add(record.lessOrAll.value)
    }
    let shares = all.map { $0.share(of: Method.startingGenerality, Self.weightOfGeneral) }
    for (place, record) in speakers.enumerated() {
      let share = shares[Int(ballots.speakers[place].property)]
      generality[place] = record.share(of: share, Self.weightOfGeneral)
    }
  }

  /// Learns how often two errors on one question meet, from the pairs of votes that are probably
  /// wrong.
  private mutating func learnErrors() {
    var pairs = [ExactSum](repeating: ExactSum(), count: errors.count)
    var meeting = pairs
    var counts: [Double] = []
    for question in 0..<ballots.questionCount {
      let clusters = candidates.clusters(question)
      guard clusters.count > 1 else { continue }
      counts.removeAll(keepingCapacity: true)
      counts.append(contentsOf: repeatElement(0, count: clusters.count))
      let offset = Int(ballots.candidateStarts[question])
      for vote in ballots.votes(question) {
        counts[Int(candidates.cluster[offset + Int(ballots.candidate[vote])])] +=
          Double(weights[vote])
      }
      let total = counts.reduce(0, +)
      let all = counts.reduce(0) { $0 + Self.pairs($1) }
      for (place, count) in counts.enumerated() {
        let share = probability[clusters.lowerBound + place]
        pairs[Int(ballots.property[question])].add(share * Self.pairs(total - count))
        meeting[Int(ballots.property[question])].add(share * (all - Self.pairs(count)))
      }
    }
    for property in errors.indices {
      errors[property] = Errors(
        values: errors[property].values, pairs: pairs[property].value,
        meeting: meeting[property].value)
    }
  }

  private static func pairs(_ count: Double) -> Double { max(0, count * (count - 1) / 2) }

  private mutating func spread(_ speakers: [Record]) {
    // Each source in firm words, then each in rumours.
    let count = ballots.sources.count
    let place = { (speaker: Ballots.Speaker) in Int(speaker.source) + (speaker.isRumor ? count : 0)
    }
    var sources = [Record](repeating: Record(), count: 2 * count)
    for (index, record) in speakers.enumerated() {
      let source = place(ballots.speakers[index])
      sources[source].right.add(record.right.value)
      sources[source].count.add(record.count.value)
      sources[source].settledRight.add(record.settledRight.value)
      sources[source].settledCount += record.settledCount
    }
    for (index, record) in speakers.enumerated() {
      let speaker = ballots.speakers[index]
      let overall = Self.accuracy(
        sources[place(speaker)], prior: speaker.startingAccuracy, weight: Method.startingWeight)
      let learnt =
        method.learnsByProperty
        ? Self.accuracy(record, prior: overall, weight: Self.weightOfGeneral) : overall
      set(index, accuracy: Method.accuracy(learnt))
    }
  }

  private static func accuracy(_ record: Record, prior: Double, weight: Double) -> Double {
    let learnt = (record.right.value + weight * prior) / (record.count.value + weight)
    guard record.settledCount > 0 else { return learnt }
    let count = Double(record.settledCount)
    let settled = record.settledRight.value / count
    // What was settled is known, and few; what was learnt is much, and may be mistaken. Where they
    // differ by more than chance, what is known decides.
    let chance = max(leastVariance, learnt * (1 - learnt)) / count
    let difference = (settled - learnt) * (settled - learnt)
    let surprise = difference > surprisingVariances * chance ? 1 - chance / difference : 0
    let share = max(
      surprise, count / (count + weightOfLearnt + record.count.value * weightOfUnsettled))
    return share * settled + (1 - share) * learnt
  }
}
