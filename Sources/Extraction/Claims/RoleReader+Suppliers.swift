internal import Claims

/// Who supplies, where the words of a contract do not say it.
extension RoleReader {
  /// "Oracle a signé avec Kestrel un contrat cloud": whoever lives by selling computing is paid, whoever
  /// signs first.
  func faceSupplier(_ cue: Cue, _ roles: inout Roles) {
    guard cue.frame == .contract || cue.frame == .order && !cue.isVerbal, !roles.to.isEmpty,
      !roles.from.isEmpty, roles.from.allSatisfy(sellsComputing),
      !roles.to.contains(where: sellsComputing), isAboutComputing
    else { return }
    swap(&roles.from, &roles.to)
  }

  private func sellsComputing(_ one: Int) -> Bool {
    !entities[one].trades.isDisjoint(with: text.vocabulary.naming.computingTrades)
  }

  /// Whether the sentence speaks of computing: many a cloud also buys power and lets offices.
  private var isAboutComputing: Bool {
    facts.figures.contains { $0.unit == .gigawatt }
      || facts.sentence.tokens.contains {
        text.vocabulary.cues.computing.contains(text.tokens[$0].word)
      }
  }
}
