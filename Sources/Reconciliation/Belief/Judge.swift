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
    let drafts = evidence.drafts()
    var findings: [Finding] = []
    findings.reserveCapacity(drafts.count)
    var start = 0
    while start < drafts.count {
      let deal = drafts[start].draft.question.deal
      var end = start
      while end < drafts.count, drafts[end].draft.question.deal == deal { end += 1 }
      if let first = firstQuestions[deal].map(Int.init) {
        let dossiers = (start..<end).map { place in
          kept.dossier(first + place - start, hearing: voices)
            ?? Dossier(drafts[place].draft, of: evidence, ruling: drafts[place].ruling)
        }
        findings += self.findings(dossiers, first: first)
      }
      start = end
    }
    return findings
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
