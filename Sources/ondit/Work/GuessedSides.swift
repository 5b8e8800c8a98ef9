internal import Claims
internal import Ingestion
internal import Presentation

/// Who pays whom in a recorded sentence that does not say so.
struct GuessedSides {
  let sentence: String
  let language: Language

  /// A remark for each deal whose sides were guessed, with the command that turns it round.
  func remarks(on claims: [Recorder.RecordedClaim], isDryRun: Bool) -> [String] {
    var told: Set<Int64> = []
    return claims.compactMap { claim in
      guard isGuess(claim.draft), told.insert(claim.deal).inserted,
        let payer = claim.draft.parties.names(.from).first
      else { return nil }
      let numbers = claims.filter { $0.deal == claim.deal }.map { String($0.id) }
      let remark = taken(claim.draft.kind) + payer.safeOnTerminal
      if isDryRun { return remark }
      return remark
        + language.choose(" ; pour l'inverser : ", "; to turn it round: ")
        + "ondit claims move \(numbers.joined(separator: " ")) --turned"
    }
  }

  /// Two who stand beside each other with no more than an "and" between them, or whom the sentence names without
  /// any grammar between them: such claims are right less than three times in ten.
  private func isGuess(_ draft: ClaimDraft) -> Bool {
    let (from, to) = (draft.parties.names(.from), draft.parties.names(.to))
    guard from.count == 1, to.count == 1, draft.kind != .merger, draft.kind != .partnership else {
      return false
    }
    return draft.confidence.map { $0 < 0.3 } ?? false || isPair(from[0], to[0])
  }

  private func isPair(_ first: String, _ second: String) -> Bool {
    guard let left = sentence.firstRange(of: first),
      let right = sentence[left.upperBound...].firstRange(of: second)
    else { return false }
    let between = sentence[left.upperBound..<right.lowerBound]
    return between.utf8.count <= 8
      && ["et", "and", "&", "/", ",", "-", "–", "—", ""].contains(between.trimmed.folded)
  }

  private func taken(_ kind: DealKind) -> String {
    switch kind {
    case .investment, .fundingRound, .holding:
      language.choose("pris pour l'investisseur : ", "taken as investor: ")
    default: language.choose("pris pour l'acheteur : ", "taken as buyer: ")
    }
  }
}
