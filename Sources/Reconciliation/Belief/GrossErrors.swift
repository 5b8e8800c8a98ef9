import Claims

/// Numbers that are out by a power of ten, as where thousands were taken for units: most of the others on their
/// question lie together, and these far from them. They go out before anything is learnt (Li et al., SIGMOD 2014, and
/// the measurements on populations): what they say of other questions is not worse for it.
struct GrossErrors {
  /// This many times the median of a question, or as little of it, is no measure of the same thing.
  private static let factor = 10.0
  /// What is left of such a vote.
  private static let remainder: Float = 0.05
  private static let fewestVotes = 3

  private let ballots: Ballots
  private let scales: [PropertyScale]

  init(_ ballots: Ballots, _ scales: [PropertyScale]) {
    self.ballots = ballots
    self.scales = scales
  }

  /// Takes most of their weight from the votes for such numbers.
  func lighten(_ weights: inout [Float]) {
    for question in 0..<ballots.questionCount {
      let scale = scales[Int(ballots.property[question])]
      let votes = ballots.votes(question)
      guard !scale.isOfDeals, scale.tolerance != nil, votes.count >= Self.fewestVotes,
        ballots.candidates(question).count > 1
      else { continue }
      let offset = Int(ballots.candidateStarts[question])
      let numbers = votes.map { vote in
        Self.number(ballots.values[offset + Int(ballots.candidate[vote])])
      }
      let known = numbers.compactMap { $0 }.sorted()
      guard known.count >= Self.fewestVotes, known[0] > 0 else { continue }
      let median = known[(known.count - 1) / 2]
      let isFar = { (number: Double) in
        number > median * Self.factor || number < median / Self.factor
      }
      guard 2 * known.count(where: isFar) < known.count else { continue }
      for (vote, number) in zip(votes, numbers) where number.map(isFar) ?? false {
        weights[vote] *= Self.remainder
      }
    }
  }

  private static func number(_ value: Value) -> Double? {
    guard let quantity = value.quantity, quantity.isPoint else { return nil }
    return quantity.low?.nearestDouble
  }
}
