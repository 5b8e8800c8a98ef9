import Claims

/// Which sources copy a part of what they say, told by the mistakes that they share.
///
/// That two sources agree where both are right says nothing: good sources do. Where both are wrong,
/// they seldom hit on the same value unless one has it from the other (Dong, Berti-Equille,
/// Srivastava, VLDB 2009). What a copier says where its model says the same counts for little;
/// where it says something else, it has looked for itself.
struct Dependence {
  /// The voice that a voice copies from, and the share of its claims that it takes over.
  struct Copying {
    let model: Int
    let share: Double
  }

  /// How many standard deviations above chance shared mistakes must be.
  private static let deviations = 4.0
  /// How many mistakes two sources must both have made.
  private static let fewestMistakes = 10.0
  /// However much a source copies, so much of its vote is left.
  private static let leastRemainder = 0.02
  /// What is seen of one question's mistakes counts beside so many pairs of the property's.
  private static let weightOfGeneral = 3.0

  /// For each voice, by its first source's number, what it copies; nil for most.
  private(set) var copying: [Copying?]

  /// Whether anybody copies.
  var isFound: Bool { copying.contains { $0 != nil } }

  init(_ learning: Learning, _ slots: Voices.Slots) {
    copying = Array(repeating: nil, count: learning.ballots.sources.count)
    guard slots.count > 1 else { return }
    let table = Table(learning, slots)
    let accuracies = learning.accuracyBySource
    var links: [(left: Int, right: Int, excess: Float)] = []
    var mass = [Float](repeating: 0, count: slots.count)
    for left in 0..<slots.count {
      for right in left + 1..<slots.count {
        guard let excess = table.excess(left, right) else { continue }
        links.append((left, right, excess))
        mass[left] += excess
        mass[right] += excess
      }
    }
    // Who shares mistakes with the most is the model; of two alike, who is the more accurate.
    let order = mass.indices.sorted { left, right in
      if mass[left] != mass[right] { return mass[left] > mass[right] }
      let (one, other) = (accuracies[slots.sources[left]], accuracies[slots.sources[right]])
      return one == other ? left < right : one > other
    }
    var rank = [Int](repeating: 0, count: slots.count)
    for (place, slot) in order.enumerated() { rank[slot] = place }
    var strongest = [Float](repeating: 0, count: slots.count)
    for link in links {
      let isLeftModel = rank[link.left] < rank[link.right]
      let (model, copier) = isLeftModel ? (link.left, link.right) : (link.right, link.left)
      guard link.excess > strongest[copier] else { continue }
      strongest[copier] = link.excess
      let source = slots.sources[copier]
      copying[source] = Copying(
        model: slots.sources[model],
        share: table.share(link.left, link.right, accuracy: accuracies[source]))
    }
  }

  /// How much of a vote is left where the model says the same: what it adds to the model's word, by
  /// the chance that both say so if it is right and if it is wrong.
  static func remainder(_ copying: Copying, accuracy: Double, meeting: Double) -> Float {
    let (share, own) = (copying.share, 1 - copying.share)
    let alone = Logarithm.natural(accuracy / ((1 - accuracy) * meeting))
    let beside = Logarithm.natural(
      (share + own * accuracy) / (share + own * (1 - accuracy) * meeting))
    guard alone > 0 else { return 1 }
    return Float(min(1, max(leastRemainder, beside / alone)))
  }

  /// What each pair of sources does where both are probably wrong.
  private struct Table {
    private let count: Int
    private var both: [Float]
    private var same: [Float]
    private var expected: [Float]
    private var variance: [Float]

    init(_ learning: Learning, _ slots: Voices.Slots) {
      count = slots.count
      both = Array(repeating: 0, count: count * count)
      (same, expected, variance) = (both, both, both)
      let ballots = learning.ballots
      var wrong: [(slot: Int, cluster: Int)] = []
      var counts: [Int] = []
      for question in 0..<ballots.questionCount
      where Voices.isContested(question, learning.candidates, ballots) {
        let clusters = learning.candidates.clusters(question)
        let shares = learning.probability[clusters]
        let leader = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) }
        guard let leader, shares[leader] > Method.mostProbable else { continue }
        let isRight = learning.rightClusters(question, leader - clusters.lowerBound)
        let offset = Int(ballots.candidateStarts[question])
        wrong.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        counts.append(contentsOf: repeatElement(0, count: clusters.count))
        for vote in ballots.votes(question) {
          let source = learning.speakingVoice(vote)
          let cluster = Int(
            learning.candidates.cluster[offset + Int(ballots.candidate[vote])])
          guard slots.ofSource[source] >= 0, !isRight[cluster] else { continue }
          wrong.append((Int(slots.ofSource[source]), cluster))
        }
        guard wrong.count > 1 else { continue }
        // One voice errs once, however many sources it speaks through.
        wrong.sort { $0 < $1 }
        var kept = 0
        for place in wrong.indices where place == 0 || wrong[place] != wrong[kept - 1] {
          wrong[kept] = wrong[place]
          counts[wrong[place].cluster] += 1
          kept += 1
        }
        wrong.removeSubrange(kept...)
        let meeting = learning.errors[Int(ballots.property[question])].meeting
        add(wrong, counts, Float(shares[leader]), Float(meeting))
      }
    }

    private mutating func add(
      _ wrong: [(slot: Int, cluster: Int)], _ counts: [Int], _ weight: Float, _ meeting: Float
    ) {
      let pairs = Float(wrong.count * (wrong.count - 1) / 2)
      let together = counts.reduce(Float(0)) { $0 + Float($1 * ($1 - 1) / 2) }
      let general = Float(Dependence.weightOfGeneral)
      for first in wrong.indices {
        let row = wrong[first].slot * count
        for second in wrong.indices[(first + 1)...] where wrong[second].slot != wrong[first].slot {
          let place = row + wrong[second].slot
          let isSame: Float = wrong[first].cluster == wrong[second].cluster ? 1 : 0
          // What the other pairs do tells how popular this mistake is.
          let chance = (together - isSame + general * meeting) / (pairs - 1 + general)
          both[place] += weight
          same[place] += weight * isSame
          expected[place] += weight * chance
          variance[place] += weight * chance * (1 - chance)
        }
      }
    }

    /// How many mistakes more than chance has it two sources share; nil where it may be chance.
    func excess(_ left: Int, _ right: Int) -> Float? {
      let place = left * count + right
      let excess = same[place] - expected[place]
      let isSure = excess > Float(Dependence.deviations) * variance[place].squareRoot() + 1
      return Double(both[place]) >= Dependence.fewestMistakes && isSure ? excess : nil
    }

    /// The share of its claims that a source of this accuracy takes over, by the share of mistakes.
    func share(_ left: Int, _ right: Int, accuracy: Double) -> Double {
      let place = left * count + right
      let rest = Double(both[place] - expected[place])
      let copied = rest > 0 ? Double(same[place] - expected[place]) / rest : 0
      let ratio = (1 - accuracy) * copied / max(Method.accuracies.lowerBound, 1 - copied)
      return min(Method.accuracies.upperBound, ratio / (1 + ratio))
    }
  }
}
