internal import Claims

extension AmountReader {
  /// The scale word here, perhaps two ("mille milliards"), perhaps run together with a currency.
  func scale(at index: Int, beside currency: Bool)
    -> (scale: FigureVocabulary.Scale, unit: Unit?, end: Int)?
  {
    let start = numbers.isHyphen(index) ? index + 1 : index
    guard let (count, measure) = words.measures.longest(in: tokens, at: start, before: limit) else {
      return nil
    }
    switch measure {
    case .scaledCurrency(let scale, let unit): return (scale, unit, start + count)
    case .scale(let scale):
      let end = start + count
      if scale.isShort, !currency, !hasCurrency(at: end) { return nil }
      if scale.english == 3, let next = self.scale(at: end, beside: currency), next.unit == nil,
        next.scale.english >= 6
      {
        let both = FigureVocabulary.Scale(
          english: next.scale.english + 3, french: next.scale.french + 3,
          long: next.scale.long.map { $0 + 3 })
        return (both, nil, next.end)
      }
      // "12 Mrd. €": the point of the abbreviation.
      if !scale.isWritten, end < limit, tokens[end].word == ".", tokens[end].isGlued,
        hasCurrency(at: end + 1)
      {
        return (scale, nil, end + 1)
      }
      return (scale, nil, end)
    default: return nil
    }
  }

  private func hasCurrency(at index: Int) -> Bool {
    if case .currency? = unit(at: index)?.measure { return true }
    return false
  }

  /// The unit here, alone or after "de", "d'", "of".
  func unit(at index: Int) -> (measure: FigureVocabulary.Measure, end: Int)? {
    let start = numbers.isHyphen(index) ? index + 1 : index
    if let found = measure(at: start) { return found }
    guard role(start).contains(.of), let found = measure(at: start + 1),
      case .currency = found.measure
    else { return nil }
    return found
  }

  private func measure(at index: Int) -> (measure: FigureVocabulary.Measure, end: Int)? {
    guard let (count, measure) = words.measures.longest(in: tokens, at: index, before: limit) else {
      return nil
    }
    switch measure {
    case .scale, .scaledCurrency: return nil
    case .currency:
      // The "$" of "$20-$50bn" and of ", $5" begins the next amount.
      let next = index + count
      let apart = !tokens[index].isGlued || (index > 0 && tokens[index - 1].word == "-")
      if tokens[index].kind == .sign, apart, next < limit,
        tokens[next].kind == .number, tokens[next].isGlued
      {
        return nil
      }
      if tokens[index].kind == .word, count > 1, tokens[index + 1].kind == .sign,
        !tokens[index + 1].isGlued
      {
        return nil
      }
      return (measure, next)
    case .unit, .other: return (measure, index + count)
    }
  }

  /// "plusieurs milliards", "des dizaines de milliards", "a few billion", "une dizaine de
  /// milliards", "multi-billion-dollar".
  func vague(at index: Int) -> Amount? {
    var position = index
    if role(position).contains(.one),
      !role(position + 1).isDisjoint(with: [.indefinite, .roundCount])
    {
      position += 1
    }
    guard !role(position).isDisjoint(with: [.indefinite, .vagueCount, .roundCount, .multiple])
    else {
      return nil
    }
    var factor = Decimal(2)
    var round = false
    var exponent: Int?
    if role(position).contains(.multiple) {
      exponent = words.numbers[tokens[position].word]
      position += 1
    } else {
      if role(position).contains(.indefinite) {
        position += 1
        if numbers.isHyphen(position) { position += 1 }
      }
      while isCount(position, after: index), position - index < 6 {
        let count = words.numbers[tokens[position].word] ?? 1
        if role(position).contains(.roundCount), factor == Decimal(2), position - index < 2 {
          factor = Decimal(1)
          round = role(index).contains(.one) || position == index
          if !round { factor = Decimal(2) }
        }
        factor = factor.multiplied(by: Decimal(Int64(count))) ?? factor
        position += 1
        if role(position).contains(.of), !isCurrency(position + 1) { position += 1 }
      }
    }
    return finishVague(index..<position, factor, round, exponent)
  }

  /// "dizaines", "dozen", and after "several" also "hundred".
  private func isCount(_ index: Int, after start: Int) -> Bool {
    !role(index).isDisjoint(with: [.vagueCount, .roundCount])
      || (index > start && (numbers.value(index) ?? 0) >= 100)
  }

  private func isCurrency(_ index: Int) -> Bool {
    if case .currency? = words.measures.longest(in: tokens, at: index, before: limit)?.value {
      return true
    }
    return false
  }

  private func finishVague(_ range: Range<Int>, _ factor: Decimal, _ round: Bool, _ exponent: Int?)
    -> Amount?
  {
    var end = range.upperBound
    var amount = Amount(tokens: range, number: factor, exponent: exponent)
    amount.isVague = !round
    amount.isRound = round
    if exponent == nil, let scale = scale(at: end, beside: false) {
      end = scale.end
      amount.apply(scale.scale, language: scaleLanguage(prefix: nil, scaleEnd: end))
      amount.unit = scale.unit
    }
    if amount.unit == nil, let unit = unit(at: end) {
      amount.apply(unit.measure)
      end = unit.end
    }
    guard amount.unit != nil || (amount.exponent ?? 0) >= 6 || amount.isOther else { return nil }
    if amount.unit == .percent { return nil }
    amount.tokens = range.lowerBound..<end
    return amount
  }
}

extension Amount {
  /// The most money that an article speaks of: above it the larger meaning of a word is not meant.
  private static let plausible = Decimal(significand: 1, exponent: 13)

  /// Takes a scale, in the meaning that the language and plausibility give it.
  mutating func apply(_ scale: FigureVocabulary.Scale, language: Language?) {
    guard language == .french, let long = scale.long else {
      exponent = scale.english
      return
    }
    if let value = number.shifted(by: long), let limit = Self.plausible, value <= limit {
      exponent = long
      reading = .long
    } else if scale.french < long, let value = number.shifted(by: scale.french),
      let limit = Self.plausible, value <= limit
    {
      exponent = scale.french
      reading = .short
    } else {
      exponent = scale.english
      reading = .short
    }
  }

  /// Takes a unit.
  mutating func apply(_ measure: FigureVocabulary.Measure) {
    switch measure {
    case .currency(let unit): self.unit = unit
    case .unit(let unit, let shift):
      self.unit = unit
      if shift != 0 { exponent = (exponent ?? 0) + shift }
    case .other: isOther = true
    case .scale, .scaledCurrency: break
    }
  }
}
