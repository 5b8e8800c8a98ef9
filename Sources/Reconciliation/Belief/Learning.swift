import Claims

/// How probable each candidate is and how accurate each source, each learnt from the other by turns.
struct Learning {
  let ballots: Ballots
  let candidates: Candidates
  let method: Method
  let scales: [PropertyScale]
  /// What each vote counts with voices joined: one voice has one vote for a value.
  let weights: [Float]
  /// The accuracy of each speaker, as the logarithm of its odds.
  private(set) var odds: [Double]
  /// The accuracy of each speaker.
  private(set) var accuracy: [Double]
  /// For each property, how often those who are right say less than they could: Paris for Paris, France.
  var generality: [Double]
  /// How probable each cluster is.
  var probability: [Double]
  /// For each property whether two-sided error rates are used instead.
  let twoSided: TwoSided
  /// Whether each property's questions have under three votes on the average.
  private let sparse: [Bool]

  init(_ ballots: Ballots, _ method: Method) {
    self.ballots = ballots
    self.method = method
    scales = PropertyScale.all(of: ballots)
    candidates = Candidates(ballots, scales)
    let voices = Voices(ballots, candidates, isJoining: method.joinsVoices)
    weights = Self.weights(ballots, candidates, voices)
    accuracy = ballots.speakers.map(\.startingAccuracy)
    odds = accuracy.map { Logarithm.odds($0) }
    generality = Array(repeating: Method.startingGenerality, count: ballots.properties.count)
    probability = Array(repeating: 0, count: Int(candidates.starts.last ?? 0))
    sparse = Self.sparseness(ballots)
    twoSided = TwoSided(ballots, candidates, weights, isUsed: method.learnsTwoSided)
    learn()
  }

  /// The voices behind one value count as one: each of n votes counts 1/n.
  private static func weights(
    _ ballots: Ballots, _ candidates: Candidates, _ voices: Voices
  ) -> [Float] {
    var weights = ballots.weight
    var seen: [(voice: Int32, cluster: Int32)] = []
    for question in 0..<ballots.questionCount {
      let votes = ballots.votes(question)
      guard votes.count > 1 else { continue }
      let offset = Int(ballots.candidateStarts[question])
      seen.removeAll(keepingCapacity: true)
      for vote in votes {
        seen.append(
          (
            voices.root[Int(ballots.voice[vote])],
            candidates.cluster[offset + Int(ballots.candidate[vote])]
          ))
      }
      let sorted = seen.sorted { $0 < $1 }
      for (place, vote) in votes.enumerated() {
        let count = sorted.count(of: seen[place])
        if count > 1 { weights[vote] /= Float(count) }
      }
    }
    return weights
  }

  private static func sparseness(_ ballots: Ballots) -> [Bool] {
    var votes = [Int](repeating: 0, count: ballots.properties.count)
    var questions = votes
    for question in 0..<ballots.questionCount {
      votes[Int(ballots.property[question])] += ballots.votes(question).count
      questions[Int(ballots.property[question])] += 1
    }
    return votes.indices.map { votes[$0] < 3 * questions[$0] }
  }

  /// Whether the property of a question has under three votes a question on the average.
  func isSparse(_ question: Int) -> Bool { sparse[Int(ballots.property[question])] }

  mutating func set(_ speaker: Int, accuracy: Double) {
    self.accuracy[speaker] = accuracy
    odds[speaker] = Logarithm.odds(accuracy)
  }

  private mutating func learn() {
    var winners = [Int32](repeating: -1, count: ballots.questionCount)
    for round in 0..<Method.rounds {
      var changed = 0
      for question in 0..<ballots.questionCount {
        let winner = judge(question)
        if winners[question] != winner { changed += 1 }
        winners[question] = winner
      }
      if !method.learnsAccuracy || (round > 0 && changed == 0) { break }
      learnAccuracy()
    }
  }
}

extension Array where Element == (voice: Int32, cluster: Int32) {
  /// How many of a sorted array are equal to one of them.
  fileprivate func count(of wanted: Element) -> Int {
    var (first, last) = (0, count)
    while first < last {
      let middle = (first + last) / 2
      if self[middle] < wanted { first = middle + 1 } else { last = middle }
    }
    var end = first
    while end < count, self[end] == wanted { end += 1 }
    return end - first
  }
}

extension Ballots.Speaker {
  var startingAccuracy: Double {
    isRumor ? Method.startingAccuracyOfRumors : Method.startingAccuracy
  }
}
