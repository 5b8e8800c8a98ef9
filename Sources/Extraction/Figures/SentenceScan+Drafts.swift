internal import Claims

extension SentenceScan {
  /// Adds one figure with its hedges, unless what it counts is no money.
  func add(
    _ amount: Amount, _ drafts: inout [FigureDraft], source: Figure.CurrencySource? = nil
  ) {
    var amount = amount
    var source = source ?? (amount.unit == nil ? .none : .stated)
    if amount.isBare, let header {
      amount.exponent = header.exponent
      amount.unit = header.unit
      source = header.unit == nil ? .none : .header
    } else if amount.unit == nil, let unit = header?.unit, unit.isCurrency {
      amount.unit = unit
      source = .header
    }
    guard amount.unit != nil || (amount.exponent ?? 0) >= 5, let value = amount.value else {
      return
    }
    if amount.unit == nil, countsThings(amount) { return }
    let hedges = HedgeFinder(text: text, range: range).hedges(of: amount.tokens)
    let side = hedges.effects.first { $0 != .approximate }
    append(
      amount, low: side == .ceiling && !amount.isVague ? nil : value,
      high: side == .floor || amount.isVague ? nil : value, hedges, source, &drafts)
  }

  /// Adds a range as one figure.
  func addRange(_ low: Amount, _ high: Amount, _ drafts: inout [FigureDraft]) {
    var both = high
    both.tokens = low.tokens.lowerBound..<high.tokens.upperBound
    var source = Figure.CurrencySource.stated
    var bottom = low.value
    var top = high.value
    if let header, high.isBare {
      both.exponent = header.exponent
      both.unit = header.unit
      bottom = low.number.shifted(by: header.exponent ?? 0)
      top = high.number.shifted(by: header.exponent ?? 0)
      source = header.unit == nil ? .none : .header
    } else if both.unit == nil {
      source = .none
      if countsThings(both) { return }
    }
    guard both.unit != nil || (both.exponent ?? 0) >= 5, let bottom, let top else { return }
    let hedges = HedgeFinder(text: text, range: range).hedges(of: both.tokens)
    append(both, low: bottom, high: top, hedges, source, &drafts)
  }

  private func append(
    _ amount: Amount, low: Decimal?, high: Decimal?, _ hedges: HedgeFinder.Finding,
    _ source: Figure.CurrencySource, _ drafts: inout [FigureDraft]
  ) {
    let start = hedges.before?.lowerBound ?? amount.tokens.lowerBound
    let end = hedges.after?.upperBound ?? amount.tokens.upperBound
    var draft = FigureDraft(
      tokens: amount.tokens, hedged: start..<end, low: low, high: high, unit: amount.unit,
      isApproximate: amount.isRound || hedges.isApproximate,
      isVague: amount.isVague, hedge: hedges.before ?? hedges.after, reading: amount.reading,
      source: source, sentence: sentence, exponent: amount.exponent)
    link(&draft, drafts)
    drafts.append(draft)
  }

  /// Ties the figure to the one before it in the sentence: a conversion, a part, an alternative.
  private func link(_ draft: inout FigureDraft, _ drafts: [FigureDraft]) {
    guard let last = drafts.indices.last, drafts[last].sentence == sentence,
      drafts[last].tokens.upperBound <= draft.tokens.lowerBound
    else { return }
    let previous = drafts[last]
    let gap = previous.tokens.upperBound..<draft.tokens.lowerBound
    if gap.count <= 6, !gap.isEmpty, isConversion(gap), let unit = draft.unit, unit.isCurrency,
      let other = previous.unit, other.isCurrency, other != unit, !draft.isVague
    {
      draft.conversionOf = previous.conversionOf ?? last
      if draft.hedge == nil, previous.low == nil || previous.high == nil {
        draft.low = previous.low == nil ? nil : draft.low
        draft.high = previous.high == nil ? nil : draft.high
      }
    } else if isPart(draft.hedged.lowerBound) {
      draft.partOf = previous.partOf ?? last
    } else if gap.count <= 4, gap.contains(where: { words.isOrEven(tokens[$0].word) }),
      draft.hedge == nil, previous.hedge != nil, !draft.isVague
    {
      // "jusqu'à 830 milliards, voire un trillion": the second is as open as the first.
      draft.low = previous.low == nil ? nil : draft.low
      draft.high = previous.high == nil ? nil : draft.high
      draft.isApproximate = previous.isApproximate
      draft.hedge = previous.hedge
    }
  }

  /// Whether only a bracket, "soit" or "or" and hedges stand between two currencies.
  private func isConversion(_ gap: Range<Int>) -> Bool {
    var opens = false
    for index in gap {
      guard role(index).contains(.conversion) else { return false }
      if tokens[index].word == "(" || tokens[index].word == "[" || tokens[index].kind == .word
        || tokens[index].word == "="
      {
        opens = true
      }
    }
    return opens
  }

  private func isPart(_ index: Int) -> Bool {
    role(index - 1).contains(.part) || role(index - 2).contains(.part)
  }
}

extension SentenceScan {
  /// Whether "8 milliards" is followed by what is counted, and that is not money.
  func countsThings(_ amount: Amount) -> Bool {
    let next = amount.tokens.upperBound
    guard range.contains(next), tokens[next].kind == .word else {
      return language == .english && countsShares(amount)
    }
    if role(next).contains(.of) {
      let noun = next + 1
      guard range.contains(noun), tokens[noun].kind == .word else { return false }
      // "65 millions d'actions" are counted, "65 millions en actions" are paid.
      if role(noun).contains(.counted), tokens[noun].traits.isDisjoint(with: .capitalized),
        text.sentenceLanguage(at: noun) == .french, isGenitive(next)
      {
        return !isPrice(amount)
      }
      // "jusqu'à 1,8 milliard en cas de succès": what follows counts nothing.
      if text.sentenceLanguage(at: next) == .french, !isGenitive(next) { return false }
      if !role(noun).isDisjoint(with: [.moneyNoun, .article, .goesOn, .filler]) { return false }
      if tokens[noun].traits.contains(.capitalized), !tokens[noun].traits.contains(.allCapitals) {
        return false
      }
      return !isPrice(amount)
    }
    guard language == .english else { return false }
    if countsShares(amount) { return true }
    // "177.9 million American depositary shares".
    for noun in next..<min(next + 4, range.upperBound) {
      guard tokens[noun].kind == .word, role(noun).isDisjoint(with: [.goesOn, .of]) else { break }
      if role(noun).contains(.counted) { return true }
    }
    if tokens[next].traits.contains(.capitalized) { return false }
    return role(next).isDisjoint(with: [.goesOn, .moneyNoun])
  }

  /// "has cut the number of shares that it seeks to 29.1 mln", "56.9 mln shares will go to Kestrel and
  /// 72 mln to Tamar": so many more of what was counted.
  private func countsShares(_ amount: Amount) -> Bool {
    let before = amount.tokens.lowerBound - 1
    guard range.contains(before), !role(before).isDisjoint(with: [.and, .to]) else { return false }
    var index = before - 1
    while range.contains(index), before - index <= 24 {
      if isCurrency(index) { return false }
      if role(index).contains(.counted) {
        return range.contains(index - 2)
          && (reader.scale(at: index - 1, beside: false) != nil || tokens[index - 1].kind == .number
            || role(index - 1).contains(.of) && !isCurrency(index - 2))
      }
      index -= 1
    }
    return false
  }

  private func isCurrency(_ index: Int) -> Bool {
    let measure = words.measures.longest(in: tokens, at: index, before: index + 1)?.value
    if case .currency? = measure { return true }
    return false
  }

  private func isGenitive(_ index: Int) -> Bool {
    role(index).contains(.from)
  }

  /// "pour environ 350 milliards de GPU": money, though things follow.
  private func isPrice(_ amount: Amount) -> Bool {
    let hedges = HedgeFinder(text: text, range: range).hedges(of: amount.tokens)
    let before = (hedges.before?.lowerBound ?? amount.tokens.lowerBound) - 1
    return role(before).contains(.priceOf)
  }
}
