internal import Claims

/// Reads the amount that begins at a token: number, scale and unit in any order they stand in.
struct AmountReader {
  let numbers: NumberReader

  init(_ text: AnnotatedText, language: Language?, limit: Int) {
    numbers = NumberReader(text: text, language: language, limit: limit)
  }

  var tokens: [Token] { numbers.text.tokens }
  var words: FigureVocabulary { numbers.text.vocabulary.figures }
  var language: Language? { numbers.language }
  var limit: Int { numbers.limit }

  func role(_ index: Int) -> FigureVocabulary.Role { numbers.role(index) }

  /// The amount that begins exactly here; nil where none does. Costs no more than the longest
  /// number that people write.
  func amount(at index: Int) -> Amount? {
    if tokens[index].kind == .number { return plain(at: index, numberAt: index, prefix: nil) }
    guard numbers.text.vocabulary.figures.beginnings.contains(tokens[index].word) else {
      return nil
    }
    if let prefix = prefix(at: index) {
      return plain(at: index, numberAt: index + prefix.count, prefix: prefix.unit)
    }
    let role = role(index)
    if !role.isDisjoint(with: [.share, .half, .one, .number]), let share = share(at: index) {
      return share
    }
    if !role.isDisjoint(with: [.indefinite, .vagueCount, .roundCount, .multiple, .one]),
      let vague = vague(at: index)
    {
      return vague
    }
    if !role.isDisjoint(with: [.number, .one, .half]) {
      return plain(at: index, numberAt: index, prefix: nil)
    }
    return scaleAlone(at: index)
  }

  /// A currency's sign or code before its number: `$`, `US$`, `EUR`. Names in small letters
  /// ("won 5 million") are none.
  private func prefix(at index: Int) -> (count: Int, unit: Unit)? {
    let token = tokens[index]
    guard token.kind == .sign || token.traits.contains(.capitalized),
      let (count, measure) = words.measures.longest(in: tokens, at: index, before: limit),
      case .currency(let unit) = measure, index + count < limit
    else { return nil }
    if token.kind == .word {
      // "A$5" and "Rs 500", but not "A $5 million deal".
      if count > 1, !tokens[index + 1].isGlued { return nil }
      // "SFr" has a second capital, "Won" has none.
      let second = numbers.text.bytes[Int(token.utf8.lowerBound) + min(1, token.length - 1)]
      let code = (0x41...0x5A).contains(second) || count > 1 || token.length == 2
      guard code, tokens[index + count].kind == .number else { return nil }
    }
    return (count, unit)
  }

  /// A number with what follows it.
  private func plain(at start: Int, numberAt index: Int, prefix: Unit?) -> Amount? {
    guard let (number, numberEnd) = number(at: index) else { return nil }
    var amount = Amount(tokens: start..<numberEnd, number: number, unit: prefix)
    amount.hasPrefix = prefix != nil
    var end = numberEnd
    if let scale = scale(at: end, beside: prefix != nil) {
      end = scale.end
      amount.apply(scale.scale, language: scaleLanguage(prefix: prefix, scaleEnd: end))
      if let unit = scale.unit { amount.unit = unit }
      smallerScale(&amount, &end)
      halfMore(&amount, &end)
    }
    if amount.unit == nil, let unit = unit(at: end) {
      end = unit.end
      amount.apply(unit.measure)
    } else if prefix != nil, let unit = unit(at: end), case .currency(let named) = unit.measure,
      named == prefix || prefix == .usd && named.rawValue.hasSuffix("D")
    {
      // "$50 billion Canadian dollars" and the like: the name says more than the sign.
      end = unit.end
      amount.unit = named
    }
    let written = tokens[index].kind != .number
    amount.isWritten = written
    if written, amount.isBare, !amount.isOther, !mayBeShared(at: end) { return nil }
    if written, amount.exponent == nil, role(index).contains(.one),
      amount.unit?.isCurrency == true, !role(end).contains(.symbolic)
    {
      return nil
    }
    if amount.exponent == nil, amount.unit?.isCurrency ?? false, tokens[index].kind == .number {
      groupThousands(&amount)
    }
    amount.tokens = start..<end
    return amount
  }

  /// Whether a number in words may take its scale from the next: "six to eight billion".
  private func mayBeShared(at index: Int) -> Bool {
    let joint = numbers.isHyphen(index) ? index + 1 : index
    guard !role(joint).isDisjoint(with: [.to, .and, .or]) else { return false }
    let next = numbers.isHyphen(joint + 1) ? joint + 2 : joint + 1
    return role(next).contains(.number) || (next < limit && tokens[next].kind == .number)
  }

  /// Money has no third decimal: "100.000 euros" are a hundred thousand in any language.
  private func groupThousands(_ amount: inout Amount) {
    guard amount.number < Decimal(1000),
      let index = numbers.singleGroup(
        at: amount.tokens.lowerBound, limit: amount.tokens.upperBound),
      !isPriceInEighths(amount)
    else { return }
    amount.number = index
  }

  /// "35.125 dlrs": American shares were priced in eighths.
  private func isPriceInEighths(_ amount: Amount) -> Bool {
    guard language == .english, let eighths = amount.number.multiplied(by: Decimal(8)) else {
      return false
    }
    return eighths.wholeNumber.map { $0 % 8 != 0 } ?? false
  }

  /// Digits or words; "half a", "two and a half", "three quarters of a".
  private func number(at index: Int) -> (Decimal, Int)? {
    guard index < limit else { return nil }
    if role(index).contains(.half) { return half(at: index) }
    if role(index).contains(.one), role(index + 1).contains(.half) { return half(at: index + 1) }
    if let found = numbers.digits(at: index) ?? numbers.spelled(at: index) {
      return quarters(found) ?? andHalf(found) ?? found
    }
    guard role(index).contains(.one) else { return nil }
    let one = (Decimal(1), index + 1)
    if let found = quarters(one) ?? andHalf(one) { return found }
    // One of a scale or unit, not an article.
    let next = numbers.isHyphen(index + 1) ? index + 2 : index + 1
    guard let (_, measure) = words.measures.longest(in: tokens, at: next, before: limit) else {
      return nil
    }
    switch measure {
    case .scale(let scale): return scale.isWritten && !scale.isPlural ? one : nil
    case .unit, .currency: return one
    default: return nil
    }
  }

  /// "half a billion", "demi-milliard".
  private func half(at index: Int) -> (Decimal, Int)? {
    var end = index + 1
    if numbers.isHyphen(end) { end += 1 }
    if role(end).contains(.of) { end += 1 }
    if role(end).contains(.one) { end += 1 }
    if numbers.isHyphen(end) { end += 1 }
    guard let (_, measure) = words.measures.longest(in: tokens, at: end, before: limit),
      case .scale = measure, let half = Decimal(significand: 5, exponent: -1)
    else { return nil }
    return (half, end)
  }

  /// "three quarters of a", "un quart de".
  private func quarters(_ found: (number: Decimal, end: Int)) -> (Decimal, Int)? {
    var end = numbers.isHyphen(found.end) ? found.end + 1 : found.end
    guard role(end).contains(.quarter) else { return nil }
    end += 1
    guard role(end).contains(.of) else { return nil }
    end += 1
    if role(end).contains(.one) { end += 1 }
    guard let (_, measure) = words.measures.longest(in: tokens, at: end, before: limit),
      case .scale = measure, let quarter = Decimal(significand: 25, exponent: -2)
    else { return nil }
    return found.number.multiplied(by: quarter).map { ($0, end) }
  }

  /// "one and a half", "two-and-a-half", before the scale.
  private func andHalf(_ found: (number: Decimal, end: Int)) -> (Decimal, Int)? {
    var end = numbers.isHyphen(found.end) ? found.end + 1 : found.end
    guard role(end).contains(.and) else { return nil }
    end += 1
    if numbers.isHyphen(end) { end += 1 }
    if role(end).contains(.one) { end += 1 }
    if numbers.isHyphen(end) { end += 1 }
    guard role(end).contains(.half), let half = Decimal(significand: 5, exponent: -1) else {
      return nil
    }
    return found.number.adding(half).map { ($0, end + 1) }
  }

  /// "un milliard et demi", after the scale.
  private func halfMore(_ amount: inout Amount, _ end: inout Int) {
    guard let (sum, after) = andHalf((amount.number, end)) else { return }
    amount.number = sum
    end = after
  }

  /// "un milliard deux cents millions", "11 milliards et 750 millions": a smaller scale right after.
  private func smallerScale(_ amount: inout Amount, _ end: inout Int) {
    let joins = language == .french && amount.unit == nil && role(end).contains(.and)
    let start = joins ? end + 1 : end
    guard let exponent = amount.exponent, exponent > 6, start < limit,
      tokens[start].kind == .number || role(start).contains(.number),
      let (number, after) = numbers.digits(at: start) ?? numbers.spelled(at: start),
      let next = scale(at: after, beside: false), next.unit == nil, next.scale.english < exponent,
      next.scale.english >= 6, number < Decimal(1000),
      let part = number.shifted(by: next.scale.english - exponent),
      let sum = amount.number.adding(part)
    else { return }
    amount.number = sum
    end = next.end
  }

  /// A scale without a number: "le trillion de dollars" is one, "des milliards" is vague.
  private func scaleAlone(at index: Int) -> Amount? {
    guard
      case .scale(let scale)? = words.measures.longest(in: tokens, at: index, before: limit)?.value,
      scale.isWritten, scale.english >= 6
    else { return nil }
    var amount = Amount(tokens: index..<index + 1, number: Decimal(1))
    amount.apply(scale, language: scaleLanguage(prefix: nil, scaleEnd: index + 1))
    var end = index + 1
    if let unit = unit(at: end), case .currency = unit.measure {
      amount.apply(unit.measure)
      end = unit.end
    }
    if scale.isPlural {
      amount.number = Decimal(2)
      amount.isVague = true
    } else if amount.unit == nil {
      let afterArticle = index > 0 && words.roles[tokens[index - 1].word].contains(.article)
      guard afterArticle, scale.english >= 12 else { return nil }
    }
    amount.tokens = index..<end
    return amount
  }

  /// What "billion" means where it stands: English after a sign of its currency, or where
  /// the sentence is English.
  func scaleLanguage(prefix: Unit?, scaleEnd: Int) -> Language? {
    guard prefix == nil else { return .english }
    return language
  }
}
