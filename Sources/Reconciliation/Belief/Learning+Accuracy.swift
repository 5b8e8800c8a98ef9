import Claims

/// How often a source was right, by sums that do not hang on order.
private struct Record {
  var right = ExactSum()
  var count = ExactSum()
  var settledRight = ExactSum()
  var settledCount = 0
}

extension Learning {
  /// A source's record on one property counts beside so many claims at its accuracy in general.
  private static let weightOfGeneral = 10.0
  /// What was settled counts beside so many claims at the accuracy learnt from the rest.
  private static let weightOfLearnt = 4.0

  /// Learns each source's accuracy from how probable what it says is; from what was settled first
  /// of all, where it spoke before it was.
  mutating func learnAccuracy() {
    var speakers = [Record](repeating: Record(), count: ballots.speakers.count)
    var credit: [Double] = []
    var general = [Record](repeating: Record(), count: ballots.properties.count)
    for question in 0..<ballots.questionCount {
      let clusters = candidates.clusters(question)
      credit.removeAll(keepingCapacity: true)
      credit.append(contentsOf: probability[clusters])
      for kinship in candidates.kinships(question) where kinship.isImplied {
        let right = credit[Int(kinship.from)] + probability[clusters.lowerBound + Int(kinship.to)]
        credit[Int(kinship.from)] = min(1, right)
      }
      countGeneral(question, &general[Int(ballots.property[question])])
      let offset = Int(ballots.candidateStarts[question])
      let isKnown = ballots.known[question] >= 0
      // Where few others speak, little is learnt of each; of a lone source nothing.
      let others = Double(ballots.votes(question).count - 1)
      let telling = others / (others + 2)
      for vote in ballots.votes(question) {
        let right = credit[Int(candidates.cluster[offset + Int(ballots.candidate[vote])])]
        let speaker = Int(ballots.speaker[vote])
        if isKnown {
          // Who settled it does not show by that how right it is.
          guard !ballots.isSettler[vote] else { continue }
          speakers[speaker].settledRight.add(right > 0.5 ? 1 : 0)
          speakers[speaker].settledCount += 1
        } else {
          speakers[speaker].right.add(telling * right)
          speakers[speaker].count.add(telling)
        }
      }
    }
    spread(speakers)
    for property in general.indices {
      let record = general[property]
      generality[property] =
        (record.right.value + Self.weightOfGeneral * Method.startingGenerality)
        / (record.count.value + Self.weightOfGeneral)
    }
  }

  /// Counts the votes that say less than a probable answer among all that say it.
  private func countGeneral(_ question: Int, _ record: inout Record) {
    let kinships = candidates.kinships(question)
    guard kinships.contains(where: \.isImplied) else { return }
    let clusters = candidates.clusters(question)
    var votes = [Double](repeating: 0, count: clusters.count)
    let offset = Int(ballots.candidateStarts[question])
    for vote in ballots.votes(question) {
      votes[Int(candidates.cluster[offset + Int(ballots.candidate[vote])])] += 1
    }
    var less = [Double](repeating: 0, count: clusters.count)
    for kinship in kinships where kinship.isImplied {
      less[Int(kinship.to)] += votes[Int(kinship.from)]
    }
    for place in less.indices where less[place] > 0 {
      let share = probability[clusters.lowerBound + place]
      record.right.add(share * less[place])
      record.count.add(share * (less[place] + votes[place]))
    }
  }

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
      set(index, accuracy: min(0.99, max(0.01, learnt)))
    }
  }

  private static func accuracy(_ record: Record, prior: Double, weight: Double) -> Double {
    let learnt = (record.right.value + weight * prior) / (record.count.value + weight)
    guard record.settledCount > 0 else { return learnt }
    return (record.settledRight.value + weightOfLearnt * learnt)
      / (Double(record.settledCount) + weightOfLearnt)
  }
}
