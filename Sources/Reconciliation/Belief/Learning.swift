import Claims

/// How probable each candidate is and how accurate each source, each learnt from the other by
/// turns.
struct Learning {
  let ballots: Ballots
  let candidates: Candidates
  let method: Method
  let scales: [PropertyScale]
  let voices: Voices
  /// What each vote counts with voices joined: one voice has one vote for a value.
  private(set) var weights: [Float]
  /// The accuracy of each speaker, as the logarithm of its odds.
  private(set) var odds: [Double]
  /// The accuracy of each speaker.
  private(set) var accuracy: [Double]
  /// How often each speaker, where it is right, says less than it could: Paris for Paris, France.
  var generality: [Double]
  /// How probable each cluster is.
  var probability: [Double]
  /// How errors on each property fall on values.
  var errors: [Errors]
  /// For each property whether two-sided error rates are used instead.
  let twoSided: TwoSided

  init(_ ballots: Ballots, _ method: Method) {
    self.ballots = ballots
    self.method = method
    scales = PropertyScale.all(of: ballots)
    candidates = Candidates(ballots, scales, isRelating: method.supportsSimilar)
    voices =
      method.joinsVoices ? Voices(onDisputes: ballots.onDisputes) : Voices(apart: ballots)
    weights = Self.weights(ballots, candidates, voices)
    GrossErrors(ballots, scales).lighten(&weights)
    accuracy = ballots.speakers.map(\.startingAccuracy)
    odds = accuracy.map { Logarithm.odds($0) }
    generality = Array(repeating: Method.startingGenerality, count: ballots.speakers.count)
    probability = Array(repeating: 0, count: Int(candidates.starts.last ?? 0))
    errors = scales.map { Errors(values: $0.falseValues, isLearning: method.weighsPopularity) }
    twoSided = TwoSided(ballots, candidates, weights, isUsed: method.learnsTwoSided)
    learn()
    if method.findsCopying { learnApart() }
  }

  /// Weighs what copiers say where their models say the same anew, and learns again.
  private mutating func learnApart() {
    let dependence = Dependence(self, Voices.slots(ballots, candidates))
    guard dependence.isFound else { return }
    for question in 0..<ballots.questionCount {
      let votes = ballots.votes(question)
      guard votes.count > 1, candidates.clusters(question).count > 1 else { continue }
      let offset = Int(ballots.candidateStarts[question])
      let cluster = { (vote: Int, learning: Learning) in
        learning.candidates.cluster[offset + Int(learning.ballots.candidate[vote])]
      }
      var said: [Int: Set<Int32>] = [:]
      for vote in votes { said[speakingVoice(vote), default: []].insert(cluster(vote, self)) }
      for vote in votes {
        guard let copying = dependence.copying[speakingVoice(vote)],
          said[copying.model]?.contains(cluster(vote, self)) == true
        else { continue }
        weights[vote] *= Dependence.remainder(
          copying, accuracy: accuracy[Int(ballots.speaker[vote])],
          meeting: errors[Int(ballots.property[question])].meeting)
      }
    }
    learn()
  }

  /// The voice that a vote is of, as the number of its first source.
  func speakingVoice(_ vote: Int) -> Int {
    Int(voices.root[Int(ballots.speakers[Int(ballots.speaker[vote])].source)])
  }

  /// For each cluster of a question whether it is right where one of them is.
  func rightClusters(_ question: Int, _ answer: Int) -> [Bool] {
    var isRight = [Bool](repeating: false, count: candidates.clusters(question).count)
    isRight[answer] = true
    for kinship in candidates.kinships(question)
    where (kinship.isImplied || kinship.isJoint) && Int(kinship.to) == answer {
      isRight[Int(kinship.from)] = true
    }
    return isRight
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
      if !method.learnsAccuracy { break }
      let before = accuracy
      learnAccuracy()
      let moved = zip(before, accuracy).reduce(0) { max($0, abs($1.0 - $1.1)) }
      if round > 0, changed == 0, moved < Method.leastChange { break }
    }
  }
}

extension Array where Element == (voice: Int32, cluster: Int32) {
  /// How many of a sorted array are equal to one of them.
  fileprivate func count(of wanted: Element) -> Int {
    let first = partitioningIndex { $0 >= wanted }
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
