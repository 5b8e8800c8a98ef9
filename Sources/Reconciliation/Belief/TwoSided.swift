import Claims

/// Two-sided error rates for properties of few values, such as a status: how often each source says
/// one thing where another is so (Dawid & Skene, 1979). One accuracy cannot tell a source that
/// never hears of closures from one that invents them.
struct TwoSided {
  /// Properties of more values than this have one accuracy for each source.
  private static let mostValues = 8
  /// Below so many questions there is nothing to learn rates from.
  private static let fewestQuestions = 30
  /// A source's rates count beside so many questions at those of all sources together.
  private static let weightOfPooled = 5.0

  /// For each question, where its probabilities begin; −1 for the questions of other properties.
  private var starts: [Int32]
  private var ends: [Int32]
  private var shares: [Double] = []

  /// How probable each cluster of a question is; nil where its property has no two-sided rates.
  func probabilities(_ question: Int) -> ArraySlice<Double>? {
    guard starts[question] >= 0 else { return nil }
    return shares[Int(starts[question])..<Int(ends[question])]
  }

  init(_ ballots: Ballots, _ candidates: Candidates, _ weights: [Float], isUsed: Bool) {
    starts = Array(repeating: -1, count: ballots.questionCount)
    ends = starts
    guard isUsed else { return }
    var questions: [[Int]] = Array(repeating: [], count: ballots.properties.count)
    for question in 0..<ballots.questionCount {
      questions[Int(ballots.property[question])].append(question)
    }
    for questions in questions where questions.count >= Self.fewestQuestions {
      guard let table = Table(questions, ballots, candidates, weights) else { continue }
      for (question, probabilities) in table.solve() {
        starts[question] = Int32(clamping: shares.count)
        shares += probabilities
        ends[question] = Int32(clamping: shares.count)
      }
    }
  }

  /// The votes on one property, by values that all its questions share.
  private struct Table {
    let questions: [Int]
    let ballots: Ballots
    let candidates: Candidates
    let weights: [Float]
    /// The names of the values, sorted.
    let labels: [String]
    /// For each question of the table, the label of each of its clusters.
    let labelOfCluster: [[Int]]
    /// The speakers' places in the table.
    let speakers: [Int32: Int]

    /// Nil where the property's values are not few words.
    init?(_ questions: [Int], _ ballots: Ballots, _ candidates: Candidates, _ weights: [Float]) {
      self.questions = questions
      self.ballots = ballots
      self.candidates = candidates
      self.weights = weights
      var keys: [[String]] = []
      var names: Set<String> = []
      for question in questions {
        var clusterKeys = [String](
          repeating: "", count: candidates.clusters(question).count)
        for candidate in ballots.candidates(question).reversed() {
          guard let label = Self.label(ballots.values[candidate]) else { return nil }
          clusterKeys[Int(candidates.cluster[candidate])] = label
        }
        names.formUnion(clusterKeys)
        guard names.count <= TwoSided.mostValues else { return nil }
        keys.append(clusterKeys)
      }
      guard names.count > 1 else { return nil }
      labels = names.sorted()
      let places = Dictionary(firstOf: labels.enumerated().map { ($1, $0) })
      labelOfCluster = keys.map { $0.map { places[$0] ?? 0 } }
      var speakers: [Int32: Int] = [:]
      for question in questions {
        for vote in ballots.votes(question) where speakers[ballots.speaker[vote]] == nil {
          speakers[ballots.speaker[vote]] = speakers.count
        }
      }
      self.speakers = speakers
    }

    /// What a value is called: few words, or a plain number as where 1 is yes and 0 is no.
    private static func label(_ value: Value) -> String? {
      switch value {
      case .text(let text): NameMatch.words(of: text).joined(separator: " ")
      case .quantity(let quantity):
        quantity.unit == .number && quantity.isPoint ? quantity.low?.description : nil
      case .date: nil
      }
    }

    private func label(_ vote: Int, _ place: Int) -> Int {
      let offset = Int(ballots.candidateStarts[questions[place]])
      return labelOfCluster[place][
        Int(candidates.cluster[offset + Int(ballots.candidate[vote])])]
    }

    /// Expectation and maximization from the voices' shares, until no answer changes.
    func solve() -> [(question: Int, probabilities: [Double])] {
      var beliefs = questions.indices.map { startingShares($0) }
      var winners: [Int] = []
      for _ in 0..<Method.rounds {
        let rates = Rates(self, beliefs)
        beliefs = questions.indices.map { belief($0, rates) }
        let now = beliefs.map { belief in belief.indices.max { belief[$0] < belief[$1] } ?? 0 }
        if now == winners { break }
        winners = now
      }
      return questions.indices.map { place in
        (questions[place], labelOfCluster[place].map { beliefs[place][$0] })
      }
    }

    private func startingShares(_ place: Int) -> [Double] {
      if let known = knownAnswer(place) { return known }
      var sums = [ExactSum](repeating: ExactSum(), count: labels.count)
      for vote in ballots.votes(questions[place]) {
        sums[label(vote, place)].add(Double(weights[vote]))
      }
      let total = sums.reduce(0) { $0 + $1.value }
      return sums.map { total > 0 ? $0.value / total : 1 / Double(sums.count) }
    }

    private func knownAnswer(_ place: Int) -> [Double]? {
      let question = questions[place]
      let known = ballots.known[question]
      guard known >= 0 else { return nil }
      let cluster = candidates.cluster[Int(ballots.candidateStarts[question]) + Int(known)]
      var belief = [Double](repeating: 0, count: labels.count)
      belief[labelOfCluster[place][Int(cluster)]] = 1
      return belief
    }

    private func belief(_ place: Int, _ rates: Rates) -> [Double] {
      if let known = knownAnswer(place) { return known }
      var scores = rates.priors.map { ExactSum($0) }
      for vote in ballots.votes(questions[place]) {
        guard let speaker = speakers[ballots.speaker[vote]] else { continue }
        let said = label(vote, place)
        for truth in labels.indices {
          scores[truth].add(Double(weights[vote]) * rates.logarithm(speaker, truth, said))
        }
      }
      let logarithms = scores.map(\.value)
      let highest = logarithms.max() ?? 0
      let odds = logarithms.map { Logarithm.exponential($0 - highest) }
      let total = odds.reduce(0, +)
      return odds.map { $0 / total }
    }

    /// How often each speaker says each value where each is so.
    struct Rates {
      /// The logarithm of how common each value is.
      let priors: [Double]
      private let logarithms: [Double]
      private let count: Int

      func logarithm(_ speaker: Int, _ truth: Int, _ said: Int) -> Double {
        logarithms[(speaker * count + truth) * count + said]
      }

      init(_ table: Table, _ beliefs: [[Double]]) {
        let count = table.labels.count
        self.count = count
        var prior = [ExactSum](repeating: ExactSum(), count: count)
        var pooled = [ExactSum](repeating: ExactSum(), count: count * count)
        var own = [ExactSum](
          repeating: ExactSum(), count: table.speakers.count * count * count)
        for place in table.questions.indices {
          for truth in 0..<count { prior[truth].add(beliefs[place][truth]) }
          for vote in table.ballots.votes(table.questions[place]) {
            guard let speaker = table.speakers[table.ballots.speaker[vote]] else { continue }
            let said = table.label(vote, place)
            for truth in 0..<count {
              let weight = beliefs[place][truth]
              pooled[truth * count + said].add(weight)
              own[(speaker * count + truth) * count + said].add(weight)
            }
          }
        }
        let questions = Double(table.questions.count)
        priors = prior.map {
          Logarithm.natural(($0.value + 1) / (questions + Double(count)))
        }
        let general = Self.rows(pooled.map { $0.value + 0.5 }, count)
        var logarithms = [Double](repeating: 0, count: own.count)
        for speaker in 0..<table.speakers.count {
          for truth in 0..<count {
            let row = (speaker * count + truth) * count
            let total = (0..<count).reduce(0.0) { $0 + own[row + $1].value }
            for said in 0..<count {
              let pooledRate = general[truth * count + said]
              let rate =
                (own[row + said].value + TwoSided.weightOfPooled * pooledRate)
                / (total + TwoSided.weightOfPooled)
              logarithms[row + said] = Logarithm.natural(max(rate, 1e-6))
            }
          }
        }
        self.logarithms = logarithms
      }

      private static func rows(_ counts: [Double], _ count: Int) -> [Double] {
        counts.indices.map { index in
          let row = index / count * count
          return counts[index] / counts[row..<row + count].reduce(0, +)
        }
      }
    }
  }
}
