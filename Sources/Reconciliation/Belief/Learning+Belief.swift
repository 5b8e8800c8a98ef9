import Claims

extension Learning {
  /// What to believe of a question: its dossier's values by what was learnt of them.
  func belief(_ dossier: Dossier, _ question: Int) -> Belief {
    let clusters = candidates.clusters(question)
    let offset = Int(ballots.candidateStarts[question])
    let cluster = { (group: Int) in Int(candidates.cluster[offset + group]) }
    let confidence = dossier.groups.indices.map { group in
      dossier.groups[group].isDenial
        ? 0 : probability[clusters.lowerBound + cluster(group)]
    }
    if let ruling = dossier.ruling, ruling.preferred == nil {
      return Belief(confidence: confidence, leading: nil)
    }
    if ballots.known[question] >= 0 {
      return Belief(confidence: confidence, leading: Int(ballots.known[question]))
    }
    var weight = [ExactSum](repeating: ExactSum(), count: dossier.groups.count)
    for vote in ballots.votes(question) {
      weight[Int(ballots.candidate[vote])].add(Double(weights[vote]))
    }
    let stated = dossier.groups.indices.filter { weight[$0].value > 0 }
    let leading = stated.max { left, right in
      if confidence[left] != confidence[right] { return confidence[left] < confidence[right] }
      if weight[left].value != weight[right].value {
        return weight[left].value < weight[right].value
      }
      let ranks = (dossier.groupVerdicts[left].rank, dossier.groupVerdicts[right].rank)
      return ranks.0 == ranks.1 ? left > right : ranks.0 > ranks.1
    }
    return Belief(confidence: confidence, leading: leading)
  }

  /// The accuracy of each source over all its properties, weighed by its votes.
  var accuracyOfSources: [Origin: Double] {
    Dictionary(
      zip(ballots.sources, accuracyBySource), uniquingKeysWith: { first, _ in first })
  }

  /// The same by the sources' numbers.
  var accuracyBySource: [Double] {
    var sums = [Double](repeating: 0, count: ballots.sources.count)
    var counts = sums
    for speaker in ballots.speaker {
      let source = Int(ballots.speakers[Int(speaker)].source)
      sums[source] += accuracy[Int(speaker)]
      counts[source] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : Method.startingAccuracy }
  }
}
