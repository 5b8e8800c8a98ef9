internal import Claims

/// Who supplies, where the words of a contract do not say it.
extension RoleReader {
  /// "Kestrel discute avec Tamar d'un investissement": whoever talks would put money into whom he talks with.
  func nameTalking(about cue: Cue, _ roles: inout Roles) {
    guard !cue.isVerbal, [.invest, .enter, .acquire].contains(cue.frame), roles.to.isEmpty,
      let phrase = syntax.phrase(at: cue.tokens.lowerBound),
      syntax.phrases[phrase].preposition == .of,
      let verb = syntax.predicates.last(where: {
        $0.main.upperBound <= cue.tokens.lowerBound
          && cued.clause(at: $0.main.lowerBound) == cued.clause(at: cue.tokens.lowerBound)
      }), !verb.isPassive, let subject = verb.subject,
      let partner = verb.objects.first(where: {
        syntax.phrases[$0].preposition == .with
          && syntax.phrases[$0].tokens.upperBound <= cue.tokens.lowerBound
      })
    else { return }
    let (payer, payee) = (parties(of: subject), parties(of: partner))
    guard !payer.isEmpty, !payee.isEmpty, roles.from.isEmpty || roles.from == payee,
      payee != payer
    else { return }
    roles.from = payer
    roles.to = payee
  }

  /// "OpenAI et AMD ont signé un partenariat": the first buys from the second.
  func splitPair(_ cue: Cue, _ roles: inout Roles) {
    let mutual: [Frame] = [.contract, .partner, .deal, .merge]
    if mutual.contains(cue.frame), roles.to.isEmpty, roles.from.isEmpty,
      let pair = facts.groups.first(where: { $0.preposition == .between && $0.entities.count == 2 })
    {
      // "talks between X and Y over a merger".
      roles.from = pair.entities
    }
    guard mutual.contains(cue.frame), roles.to.isEmpty, roles.from.count == 2 else { return }
    roles.to = [roles.from[1]]
    roles.from = [roles.from[0]]
  }

  /// "Oracle a signé avec Kestrel un contrat cloud": whoever lives by selling computing is paid, whoever
  /// signs first.
  func faceSupplier(_ cue: Cue, _ roles: inout Roles) {
    let isMutual =
      [.contract, .partner, .deal].contains(cue.frame)
      || cue.frame == .order && (!cue.isVerbal || isRental(cue))
    guard isMutual, !roles.to.isEmpty, !roles.from.isEmpty, roles.from.allSatisfy(sellsComputing),
      // "IREN vient de signer avec Microsoft": two who sell computing have nothing else to sign.
      isAboutComputing(cue) || cue.frame == .contract && roles.to.allSatisfy(sellsComputing)
    else { return }
    // "Nebius a signé un contrat avec Microsoft": of two clouds, the one that is nothing else.
    guard
      !roles.to.contains(where: sellsComputing)
        || roles.from.allSatisfy(sellsOnlyComputing)
          && !roles.to.contains(where: sellsOnlyComputing)
    else { return }
    swap(&roles.from, &roles.to)
  }

  /// "Kestrel loue 300 MW à Tamar": to somebody, or from them.
  private func isRental(_ cue: Cue) -> Bool {
    text.vocabulary.cues.renting.contains(text.tokens[cue.tokens.lowerBound].word)
  }

  private func sellsComputing(_ one: Int) -> Bool {
    text.vocabulary.naming.sellsComputing(entities[one])
  }

  private func sellsOnlyComputing(_ one: Int) -> Bool {
    sellsComputing(one)
      && entities[one].trades.subtracting([text.vocabulary.naming.minerTrade]).isSubset(
        of: text.vocabulary.naming.computingTrades)
  }

  /// Whether the sentence speaks of computing, of a contract also those beside it: many a cloud also buys power
  /// and lets offices.
  private func isAboutComputing(_ cue: Cue) -> Bool {
    if facts.figures.contains(where: { $0.unit == .gigawatt }) { return true }
    let last = text.sentences.count - 1
    let near =
      cue.frame == .contract
      ? max(0, facts.index - 2)...min(facts.index + 1, last) : facts.index...facts.index
    return near.contains {
      text.sentences[$0].tokens.contains {
        text.vocabulary.cues.computing.contains(text.tokens[$0].word)
      }
    }
  }
}
