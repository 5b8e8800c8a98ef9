internal import Claims

extension AmountReader {
  /// A share in words: "la moitié du capital", "un tiers des actions", "three quarters of the
  /// company". Of anything that is not owned it is no figure.
  func share(at index: Int) -> Amount? {
    guard let (percent, end, isRound) = wordedShare(at: index), role(end).contains(.shareOf) else {
      return nil
    }
    var noun = end + 1
    while noun < limit, noun - end < 4, !role(noun).isDisjoint(with: [.article, .shareOf, .filler])
    {
      noun += 1
    }
    noun = pastTrade(noun)
    guard noun < limit, tokens[noun].kind == .word else { return nil }
    let owned = role(noun).contains(.owned)
    guard owned || tokens[noun].traits.contains(.capitalized) else { return nil }
    // "half of the company's revenue" is a share of something else.
    if noun + 1 < limit, tokens[noun + 1].word == words.possessive { return nil }
    // "la moitié": the article is part of it, as "un" is of "un tiers".
    let hasArticle = index > 0 && role(index).contains(.share) && isArticle(index - 1)
    var amount = Amount(
      tokens: (hasArticle ? index - 1 : index)..<end, number: percent, unit: .percent)
    amount.isRound = isRound
    return amount
  }

  /// "half of the satellite operator Kestrel", "half of its Kestrel unit": where the name stands that a
  /// noun of trade, or whose it is, stands before.
  private func pastTrade(_ index: Int) -> Int {
    guard index < limit, !tokens[index].traits.contains(.capitalized) else { return index }
    let vocabulary = numbers.text.vocabulary
    let grammar = vocabulary.cues.english.grammar
    var next = index
    if grammar.longest(in: tokens, at: next, before: limit)?.value.contains(.possessive) ?? false {
      next += 1
    }
    guard next < limit else { return index }
    if tokens[next].traits.contains(.capitalized) { return next }
    for noun in next..<max(next, min(limit, next + 3)) {
      guard tokens[noun].kind == .word else { break }
      if let trade = vocabulary.naming.nouns.longest(in: tokens, at: noun, before: limit) {
        let end = noun + trade.count
        return end < limit && tokens[end].traits.contains(.capitalized) ? end : index
      }
    }
    return index
  }

  private func isArticle(_ index: Int) -> Bool {
    let role = words.roles[tokens[index].word]
    return role.contains(.article) || role.contains(.filler) && tokens[index].length == 2
  }

  private func wordedShare(at index: Int) -> (Decimal, end: Int, isRound: Bool)? {
    let role = role(index)
    if role.contains(.share), let value = words.numbers[tokens[index].word] {
      return (Decimal(Int64(value)), index + 1, false)
    }
    if role.contains(.half) { return (Decimal(50), index + 1, false) }
    let count: Int
    if role.contains(.one) {
      count = 1
    } else if let value = numbers.value(index), value <= 3 {
      count = value
    } else {
      return nil
    }
    let part = numbers.isHyphen(index + 1) ? index + 2 : index + 1
    if self.role(part).contains(.quarter) {
      return (Decimal(Int64(count * 25)), part + 1, false)
    }
    guard self.role(part).contains(.third), count < 3,
      let third = Decimal(significand: count == 1 ? 3333 : 6667, exponent: -2)
    else { return nil }
    return (third, part + 1, true)
  }
}
