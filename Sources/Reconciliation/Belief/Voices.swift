import Claims

/// Which sources are one voice: those that agree nearly always where others differ.
///
/// Every pair of sources with enough votes is counted on the contested questions that both cover. Only disputed
/// questions are looked at, so that no command needs to read more than these to find the same voices.
struct Voices {
  /// The voice of each source: the smallest number among the sources that are one.
  private(set) var root: [Int32]
  /// The pairs of sources that were joined: on how many questions they agree, of how many that both
  /// cover.
  private var pairs: [(left: Int, right: Int, agreeing: Int, shared: Int)] = []

  /// The least share of their common questions on which sources agree that are one voice.
  static let share = 0.98
  /// The fewest common questions that tell one voice from two.
  static let fewest = 20
  /// Beyond so many sources only those with the most votes are looked at: their pairs fit in 32 MB.
  private static let mostSources = 2000
  /// A question covered by more sources than this says little about any pair of them.
  private static let mostOnQuestion = 200

  /// Each source speaks for itself.
  init(apart ballots: Ballots) {
    root = ballots.sources.indices.map { Int32(clamping: $0) }
  }

  /// Joins sources by their votes on disputed questions.
  init(onDisputes ballots: Ballots) {
    self.init(apart: ballots)
    guard ballots.questionCount >= Self.fewest else { return }
    let candidates = Candidates(ballots, PropertyScale.all(of: ballots), isRelating: false)
    var sets = UnionFind(ballots.sources.count)
    let slots = Self.slots(ballots, candidates)
    guard slots.count > 1 else { return }
    let (agreeing, shared) = Self.count(ballots, candidates, slots)
    let sources = slots.sources
    let conformity = Conformity(ballots, candidates)
    for left in sources.indices {
      for right in sources.indices where right > left {
        let place = left * sources.count + right
        let both = Int(shared[place])
        guard both >= Self.fewest,
          Double(agreeing[place]) >= Self.share * Double(both),
          !conformity.explains(
            sources[left], sources[right], agreeing: Int(agreeing[place]), of: both)
        else { continue }
        sets.join(sources[left], sources[right])
        pairs.append((sources[left], sources[right], Int(agreeing[place]), both))
      }
    }
    for source in root.indices { root[source] = Int32(clamping: sets.root(source)) }
  }

  /// The voices of more sources than one.
  func groups(_ ballots: Ballots) -> SharedVoices {
    let members = Dictionary(grouping: Set(pairs.flatMap { [$0.left, $0.right] })) { root[$0] }
    let least = Dictionary(grouping: pairs) { root[$0.left] }.compactMapValues { pairs in
      pairs.min { left, right in
        let (one, other) = (left.agreeing * right.shared, right.agreeing * left.shared)
        return one == other ? left.shared > right.shared : one < other
      }
    }
    let groups = members.compactMap { voice, sources -> SharedVoices.Group? in
      guard let pair = least[voice] else { return nil }
      return SharedVoices.Group(
        origins: sources.map { ballots.sources[$0] }.sorted(by: Origin.inOrder),
        agreeing: pair.agreeing, shared: pair.shared)
    }
    return SharedVoices(groups.sorted { Origin.inOrder($0.origins[0], $1.origins[0]) })
  }

  /// The sources that are looked at.
  struct Slots {
    let sources: [Int]
    let ofSource: [Int32]
    var count: Int { sources.count }
  }

  static func isContested(
    _ question: Int, _ candidates: Candidates, _ ballots: Ballots
  ) -> Bool {
    guard candidates.clusters(question).count > 1 else { return false }
    let votes = ballots.votes(question)
    guard let first = votes.first, votes.count <= mostOnQuestion else { return false }
    let offset = Int(ballots.candidateStarts[question])
    let cluster = { (vote: Int) in
      candidates.cluster[offset + Int(ballots.candidate[vote])]
    }
    return votes.contains { cluster($0) != cluster(first) }
  }

  /// The sources that speak on enough contested questions; of very many the busiest.
  static func slots(_ ballots: Ballots, _ candidates: Candidates) -> Slots {
    var counts = [Int](repeating: 0, count: ballots.sources.count)
    var last = [Int](repeating: -1, count: ballots.sources.count)
    for question in 0..<ballots.questionCount where isContested(question, candidates, ballots) {
      for vote in ballots.votes(question) {
        let source = Int(ballots.speakers[Int(ballots.speaker[vote])].source)
        if last[source] == question { continue }
        last[source] = question
        counts[source] += 1
      }
    }
    let busy = counts.indices.filter { counts[$0] >= fewest }
      .sorted { left, right in
        let (source, other) = (ballots.sources[left], ballots.sources[right])
        return counts[left] == counts[right]
          ? Origin.inOrder(source, other) : counts[left] > counts[right]
      }
      .prefix(mostSources).sorted()
    var ofSource = [Int32](repeating: -1, count: counts.count)
    for (slot, source) in busy.enumerated() { ofSource[source] = Int32(clamping: slot) }
    return Slots(sources: Array(busy), ofSource: ofSource)
  }

  /// For each pair of slots, on how many contested questions they agree, and how many both cover. A question counts
  /// once, however many articles pass on a source's word.
  private static func count(
    _ ballots: Ballots, _ candidates: Candidates, _ slots: Slots
  ) -> (agreeing: [Int32], shared: [Int32]) {
    var agreeing = [Int32](repeating: 0, count: slots.count * slots.count)
    var shared = agreeing
    var present: [(slot: Int, cluster: Int32)] = []
    for question in 0..<ballots.questionCount where isContested(question, candidates, ballots) {
      present.removeAll(keepingCapacity: true)
      let offset = Int(ballots.candidateStarts[question])
      for vote in ballots.votes(question) {
        let source = ballots.speakers[Int(ballots.speaker[vote])].source
        let slot = slots.ofSource[Int(source)]
        guard slot >= 0 else { continue }
        present.append((Int(slot), candidates.cluster[offset + Int(ballots.candidate[vote])]))
      }
      present.sort { $0 < $1 }
      let answers = answers(present)
      for first in answers.indices {
        let row = answers[first].slot * slots.count
        for second in answers.indices[(first + 1)...] {
          shared[row + answers[second].slot] &+= 1
          if answers[first].said == answers[second].said {
            agreeing[row + answers[second].slot] &+= 1
          }
        }
      }
    }
    return (agreeing, shared)
  }

  /// What each slot says on a question: its cluster, or a number below 0 for the several that it states. In the order
  /// of the slots, which that of what is present is.
  private static func answers(_ present: [(slot: Int, cluster: Int32)]) -> [(
    slot: Int, said: Int32
  )] {
    var answers: [(slot: Int, said: Int32)] = []
    answers.reserveCapacity(present.count)
    var several: [[Int32]] = []
    var start = 0
    while start < present.count {
      let (slot, cluster) = present[start]
      var end = start + 1
      while end < present.count, present[end].slot == slot { end += 1 }
      if present[end - 1].cluster == cluster {
        answers.append((slot, cluster))
      } else {
        let clusters = present[start..<end].map(\.cluster).withoutRepeats
        if !several.contains(clusters) { several.append(clusters) }
        let place = several.firstIndex(of: clusters) ?? 0
        answers.append((slot, -1 - Int32(clamping: place)))
      }
      start = end
    }
    return answers
  }
}
