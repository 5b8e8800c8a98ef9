import Claims

/// Answers questions by what all claims together tell of their sources.
public struct Judge: Sendable {
  private let learning: Learning
  private let firstQuestions: [Int64: Int32]
  private let kept: KeptDossiers
  /// Which sources are one voice.
  public let voices: SharedVoices

  init(_ learning: Learning, _ firstQuestions: [Int64: Int32], _ kept: KeptDossiers) {
    self.learning = learning
    self.kept = kept
    voices = learning.voices.groups(learning.ballots)
    self.firstQuestions = firstQuestions
  }

  /// The answer to every question that the claims raise, by deal, property, unit and basis. The
  /// evidence is some of what was added before, whole deals of it; other deals get no answer. n log
  /// n in its claims.
  public func findings(_ evidence: Evidence) -> [Finding] {
    var evidence = evidence
    evidence.voices = voices
    let dossiers = evidence.dossiers()
    var findings: [Finding] = []
    findings.reserveCapacity(dossiers.count)
    var start = 0
    while start < dossiers.count {
      let deal = dossiers[start].question.deal
      var end = start
      while end < dossiers.count, dossiers[end].question.deal == deal { end += 1 }
      if let first = firstQuestions[deal] {
        findings += self.findings(Array(dossiers[start..<end]), first: Int(first))
      }
      start = end
    }
    return findings
  }

  /// The same for one deal out of the dossiers that were made to learn from; nil where these were not kept, or
  /// sources turned out to be one voice since.
  public func findings(ofKeptDeal deal: Int64) -> [Finding]? {
    guard let first = firstQuestions[deal],
      let dossiers = kept.dossiers(ofDeal: deal, hearing: voices)
    else { return nil }
    return findings(dossiers, first: Int(first))
  }

  private func findings(_ dossiers: [Dossier], first: Int) -> [Finding] {
    let beliefs = dossiers.indices.map { learning.belief(dossiers[$0], first + $0) }
    let sums = Sums(dossiers, beliefs)
    return dossiers.indices.map { index in
      let context = sums.reasons(index) + Evidence.beside(index, dossiers)
      return dossiers[index].finding(beliefs[index], context: context)
    }
  }

  /// How accurate each source is taken to be, 0 to 1: over all its properties, in rumours and in
  /// firm words, weighed by its claims.
  ///
  /// A source's accuracy is the share of the questions it speaks on that its last word answers
  /// rightly as of the day. It does not matter why it is right: what it copied counts as its own,
  /// and who is behind the times is as wrong as who is mistaken. Less said than could be, and not
  /// wrong, is right.
  package var accuracies: [Origin: Double] { learning.accuracyOfSources }
}
