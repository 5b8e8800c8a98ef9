import Claims

/// The distinct answers of every question: candidates that mean the same are one cluster.
struct Candidates {
  /// The cluster of each candidate, counted from its question's first.
  private(set) var cluster: [Int32]
  /// Where each question's clusters begin, and where the last one's end.
  private(set) var starts: [Int32] = [0]
  /// How much the clusters of a question say for each other.
  private(set) var kinships: [Kinship] = []
  /// Where each question's kinships begin, and where the last one's end.
  private(set) var kinshipStarts: [Int32] = [0]

  /// What is said for one cluster says something for another.
  struct Kinship {
    let from: Int32
    let to: Int32
    /// How much of the votes it lends.
    let support: Float
    /// Whether `from` is right where `to` is.
    let isImplied: Bool
    /// Whether both can be right, see ``Likeness/isJoint``.
    let isJoint: Bool
  }

  private let isRelating: Bool

  /// More values of one question than this are not compared with each other: the most stated are.
  static let compared = 32

  init(_ ballots: Ballots, _ scales: [PropertyScale], isRelating: Bool) {
    self.isRelating = isRelating
    cluster = Array(repeating: 0, count: ballots.values.count)
    starts.reserveCapacity(ballots.questionCount + 1)
    kinshipStarts.reserveCapacity(ballots.questionCount + 1)
    var total: Int32 = 0
    for question in 0..<ballots.questionCount {
      let range = ballots.candidates(question)
      if range.count == 1 {
        total += 1
      } else {
        total += gather(question, ballots, scales[Int(ballots.property[question])])
      }
      starts.append(total)
      kinshipStarts.append(Int32(clamping: kinships.count))
    }
  }

  func clusters(_ question: Int) -> Range<Int> {
    Int(starts[question])..<Int(starts[question + 1])
  }

  func kinships(_ question: Int) -> ArraySlice<Kinship> {
    kinships[Int(kinshipStarts[question])..<Int(kinshipStarts[question + 1])]
  }

  /// Puts each candidate of a question with the most stated one that means the same, and gives back
  /// how many clusters there are. The order of candidates is that of their values, so the answer
  /// does not hang on the order of claims.
  private mutating func gather(
    _ question: Int, _ ballots: Ballots, _ scale: PropertyScale
  ) -> Int32 {
    let range = ballots.candidates(question)
    var counts = [Int](repeating: 0, count: range.count)
    for vote in ballots.votes(question) { counts[Int(ballots.candidate[vote])] += 1 }
    let order = range.indices.map { $0 - range.lowerBound }
      .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
    var heads: [(candidate: Int, shape: Shape)] = []
    var clusters: Int32 = 0
    for candidate in order {
      let shape = Shape(ballots.values[range.lowerBound + candidate], scale)
      if let place = heads.firstIndex(where: { $0.shape.isSame(as: shape, scale) }) {
        cluster[range.lowerBound + candidate] =
          cluster[range.lowerBound + heads[place].candidate]
        continue
      }
      cluster[range.lowerBound + candidate] = clusters
      if heads.count < Self.compared { heads.append((candidate, shape)) }
      clusters += 1
    }
    if isRelating { relate(heads.map(\.shape), scale) }
    return clusters
  }

  private mutating func relate(_ shapes: [Shape], _ scale: PropertyScale) {
    for left in shapes.indices {
      for right in left + 1..<shapes.endIndex {
        let likeness = shapes[left].likeness(to: shapes[right], scale)
        let (first, second) = (Int32(clamping: left), Int32(clamping: right))
        if likeness.forward > 0 {
          kinships.append(
            Kinship(
              from: first, to: second, support: Float(likeness.forward),
              isImplied: likeness.isImpliedForward, isJoint: likeness.isJoint))
        }
        if likeness.backward > 0 {
          kinships.append(
            Kinship(
              from: second, to: first, support: Float(likeness.backward),
              isImplied: likeness.isImpliedBackward, isJoint: likeness.isJoint))
        }
      }
    }
  }
}
