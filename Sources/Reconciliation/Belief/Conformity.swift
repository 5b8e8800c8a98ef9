import Claims

/// How often each source says what most of the others say, on contested questions.
///
/// Good sources agree with each other because they are right. Two that agree no more often than
/// that makes likely are not taken for one voice: what shows a copy is to be alike where others are
/// not.
struct Conformity {
  /// Below this chance, agreement is no accident.
  private static let chance = 0.01
  private let share: [Double]

  init(_ ballots: Ballots, _ candidates: Candidates) {
    var conforming = [Double](repeating: 0, count: ballots.sources.count)
    var total = conforming
    var counts: [Int] = []
    var said: [(source: Int, cluster: Int)] = []
    for question in 0..<ballots.questionCount
    where Voices.isContested(question, candidates, ballots) {
      let offset = Int(ballots.candidateStarts[question])
      said.removeAll(keepingCapacity: true)
      for vote in ballots.votes(question) {
        let source = Int(ballots.speakers[Int(ballots.speaker[vote])].source)
        said.append((source, Int(candidates.cluster[offset + Int(ballots.candidate[vote])])))
      }
      said.sort { $0 < $1 }
      counts.removeAll(keepingCapacity: true)
      counts.append(contentsOf: repeatElement(0, count: candidates.clusters(question).count))
      // Who says something twice, or is passed on, is no majority.
      let places = said.indices.filter { $0 == 0 || said[$0 - 1] != said[$0] }
      for place in places { counts[said[place].cluster] += 1 }
      // The most and the second most stated tell what the others say, whoever is left out.
      let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
      for place in places {
        let (source, own) = said[place]
        let rival = counts.indices.lazy.filter { $0 != own }.map { counts[$0] }.max() ?? 0
        total[source] += 1
        let others = counts[own] - 1
        if others > rival { conforming[source] += 1 }
        if others == rival, own == most { conforming[source] += 0.5 }
      }
    }
    share = conforming.indices.map { (conforming[$0] + 1.6) / (total[$0] + 2) }
  }

  /// Whether two sources that each conform as often as they do would agree this often by chance.
  func explains(_ left: Int, _ right: Int, agreeing: Int, of both: Int) -> Bool {
    let (first, second) = (share[left], share[right])
    let expected = first * second + (1 - first) * (1 - second) / 2
    let differing = min(1 - 1e-9, max(1e-9, 1 - expected))
    // The lower tail of a binomial distribution, term by term.
    var term = Logarithm.exponential(Double(both) * Logarithm.natural(1 - differing))
    var tail = term
    for count in 0..<max(0, both - agreeing) {
      term *= Double(both - count) / Double(count + 1) * differing / (1 - differing)
      tail += term
    }
    return tail > Self.chance
  }
}
