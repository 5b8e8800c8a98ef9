internal import Claims

/// Reads how firm a claim is from the mood and the words of its clause.
struct ModalityReader {
  let facts: SentenceFacts
  let text: AnnotatedText

  private var cued: CuedSentence { facts.cued }

  /// The modality of what a cue says of a figure; nil where the clause tells nothing.
  func modality(of cue: Cue, figure: Range<Int>) -> Modality? {
    let clauses = [cued.clause(at: cue.tokens.lowerBound), cued.clause(at: figure.lowerBound)]
    let low = clauses.min() ?? 0
    let high = clauses.max() ?? 0
    var own: Firmness = []
    var whole: Firmness = []
    var conditional = false
    /// The clause that this one hangs on says that nothing came of it.
    var isDeniedAbove = false
    let tables = text.vocabulary.cues.tables(for: facts.sentence.language)
    var index = facts.sentence.tokens.lowerBound
    while index < facts.sentence.tokens.upperBound {
      if let found = tables.firmness.longest(
        in: text.tokens, at: index, before: facts.sentence.tokens.upperBound)
      {
        var value = found.value
        // The month of May is no "may".
        if text.tokens[index].traits.contains(.capitalized),
          index > facts.sentence.tokens.lowerBound
        {
          value = []
        }
        if value.contains(.deny), isNegated(index) { value.remove(.deny) }
        let clause = cued.clause(at: index)
        if (low...high).contains(clause) { own.formUnion(value) }
        whole.formUnion(value)
        if value.contains(.deny), clause < low { isDeniedAbove = true }
        index += found.count
      } else {
        index += 1
      }
    }
    for other in cued.cues where other.form == .conditional {
      if (low...high).contains(cued.clause(at: other.tokens.lowerBound)) { conditional = true }
    }
    if own.contains(.deny) { return .denied }
    if isDeniedAbove, hangs(low), own.contains(.rumor) { return .denied }
    if conditional || own.contains(.rumor) { return .rumored }
    if cue.form == .future { return .announced }
    if cue.frame == .hold, cue.isVerbal { return .completed }
    if own.contains(.complete), !own.contains(.announce) { return .completed }
    if own.contains(.announce) { return .announced }
    if own.contains(.say) {
      return [.raise, .lead, .value, .hold].contains(cue.frame) ? .completed : .announced
    }
    if own.contains(.weak) { return .rumored }
    if cue.isVerbal, cue.form == .participle || cue.form == .finite {
      return [.contract, .deal, .partner, .order].contains(cue.frame) ? .announced : .completed
    }
    if whole.contains(.deny) { return .denied }
    if whole.contains(.rumor) { return .rumored }
    if cue.frame == .hold { return .completed }
    return nil
  }

  /// Whether a clause is one with "which", "where", "dont".
  private func hangs(_ clause: Int) -> Bool {
    guard
      let start = facts.sentence.tokens.first(where: { cued.clause(at: $0) == clause })
    else { return false }
    return !cued.grammar(at: start).isDisjoint(with: [.whom, .relative])
  }

  /// What a frame is taken to be where nothing tells.
  static func usual(_ frame: Frame) -> Modality {
    switch frame {
    case .hold, .raise, .lead, .value, .invest, .enter: .completed
    default: .announced
    }
  }

  private func isNegated(_ index: Int) -> Bool {
    (max(facts.sentence.tokens.lowerBound, index - 3)..<index).contains {
      cued.grammar(at: $0).contains(.not)
    }
  }

  /// Whether the words say that the deal is one more between the same parties.
  func isFurther(near figure: Range<Int>) -> Bool {
    let tables = text.vocabulary.cues.tables(for: facts.sentence.language)
    let start = max(facts.sentence.tokens.lowerBound, figure.lowerBound - 8)
    let end = min(facts.sentence.tokens.upperBound, figure.upperBound + 4)
    return (start..<end).contains { index in
      tables.firmness.longest(in: text.tokens, at: index, before: end)?.value.contains(.further)
        ?? false
    }
  }
}
