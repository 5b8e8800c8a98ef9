internal import Claims

/// The figures of one sentence or cell.
struct SentenceScan {
  let text: AnnotatedText
  let range: Range<Int>
  let sentence: Int
  let header: HeaderUnit?
  let reader: AmountReader
  let language: Language?
  /// Bare numbers that a later one may give its scale and unit: "1,5 et 1,8 milliard".
  private var waiting: [Amount] = []

  init(
    text: AnnotatedText, range: Range<Int>, sentence: Int, header: HeaderUnit?, language: Language?
  ) {
    self.text = text
    self.range = range
    self.sentence = sentence
    self.header = header
    self.language = language
    self.reader = AmountReader(text, language: language, limit: range.upperBound)
  }

  var tokens: [Token] { text.tokens }
  var words: FigureVocabulary { text.vocabulary.figures }

  func role(_ index: Int) -> FigureVocabulary.Role {
    range.contains(index) ? words.roles[tokens[index].word] : []
  }

  /// Reads the sentence once, from left to right.
  mutating func run(into drafts: inout [FigureDraft]) {
    var index = range.lowerBound
    let beginnings = text.vocabulary.figures.beginnings
    while index < range.upperBound {
      guard text.tokens[index].kind == .number || beginnings.contains(text.tokens[index].word),
        let amount = reader.amount(at: index)
      else {
        index += 1
        continue
      }
      index = max(index + 1, take(amount, &drafts))
    }
    for amount in waiting { addBare(amount, &drafts) }
  }

  /// Takes an amount, with the one that it makes a range with; the token to go on from.
  private mutating func take(_ amount: Amount, _ drafts: inout [FigureDraft]) -> Int {
    if amount.isOther {
      waiting.removeAll()
      return amount.tokens.upperBound
    }
    if let second = rangeEnd(of: amount) {
      let (low, high) = Self.shared(amount, second)
      if isRange(low, high) {
        flushWaiting(high, &drafts)
        addRange(low, high, &drafts)
        return high.tokens.upperBound
      }
      if amount.isBare, !second.isBare, !isYear(amount) {
        // "de 10 à 15 %" after a verb of motion: two figures.
        add(low, &drafts)
        return amount.tokens.upperBound
      }
    }
    if amount.isBare, header == nil || isListed(amount) {
      if isYear(amount) || !isListed(amount) {
        addBare(amount, &drafts)
        waiting.removeAll()
      } else {
        waiting.append(amount)
      }
      return amount.tokens.upperBound
    }
    flushWaiting(amount, &drafts)
    add(amount, &drafts)
    return amount.tokens.upperBound
  }

  /// Gives the bare numbers right before an amount its scale and unit.
  private mutating func flushWaiting(_ amount: Amount, _ drafts: inout [FigureDraft]) {
    for bare in waiting where !amount.isVague && amount.unit != nil || amount.exponent != nil {
      add(Self.shared(bare, amount).0, &drafts)
    }
    waiting.removeAll()
  }

  /// Whether "and", "or" or a comma and another number follow.
  private func isListed(_ amount: Amount) -> Bool {
    let next = amount.tokens.upperBound
    guard !role(next).isDisjoint(with: [.and, .or]) else { return false }
    let after = role(next + 1).isDisjoint(with: [.or]) ? next + 1 : next + 2
    guard range.contains(after) else { return false }
    return tokens[after].kind == .number || role(after).contains(.number)
      || (tokens[after].kind == .sign && words.measures.begins(with: tokens[after].word))
  }

  /// The amount after "à", "to", a dash, or after "et" where "entre" stands before the first.
  private func rangeEnd(of amount: Amount) -> Amount? {
    var next = amount.tokens.upperBound
    // "10-to-15".
    let isHyphenated = reader.numbers.isHyphen(next) && role(next + 1).contains(.to)
    if isHyphenated { next += 1 }
    guard next + 1 < range.upperBound else { return nil }
    let start = isHyphenated && reader.numbers.isHyphen(next + 1) ? next + 2 : next + 1
    let joined =
      role(next).contains(.to)
      || (role(next).contains(.and) && follows(.between, amount.tokens.lowerBound))
    guard joined, start < range.upperBound, let second = reader.amount(at: start), !second.isVague,
      !second.isOther,
      !amount.isVague
    else { return nil }
    return second
  }

  /// Whether a word of the role stands before, with nothing but hedges between.
  private func follows(_ wanted: FigureVocabulary.Role, _ index: Int) -> Bool {
    var position = index - 1
    let hedges = HedgeFinder(text: text, range: range)
    for _ in 0..<3 {
      if role(position).contains(wanted) { return true }
      guard let hedge = hedges.ending(at: position + 1) else { return false }
      position -= hedge.count
    }
    return false
  }

  /// Two amounts, each with what only the other says of scale and unit.
  private static func shared(_ first: Amount, _ second: Amount) -> (Amount, Amount) {
    var first = first
    var second = second
    if first.exponent == nil, second.exponent != nil, first.number < Decimal(1000),
      first.unit == nil || first.unit == second.unit || (first.hasPrefix && second.unit == nil)
    {
      first.exponent = second.exponent
      first.reading = second.reading
    }
    // "deux à trois cents millions".
    if first.isWritten, second.isWritten, first.number < Decimal(10),
      let hundreds = second.number.wholeNumber, hundreds < 1000, hundreds % 100 == 0, hundreds > 0
    {
      first.number = first.number.shifted(by: 2) ?? first.number
    }
    first.unit = first.unit ?? second.unit
    if second.unit == nil, first.unit?.isCurrency ?? false { second.unit = first.unit }
    return (first, second)
  }

  /// Whether two amounts with a range's sign between them are one.
  private func isRange(_ low: Amount, _ high: Amount) -> Bool {
    if low.unit != high.unit || isYear(low) && low.isBare { return false }
    if high.isBare, header == nil { return false }
    guard let bottom = low.value, let top = high.value, bottom <= top else { return false }
    if !low.isBare, low.unit?.isCurrency ?? false, isValuation(high) { return false }
    return !isMove(before: low.tokens.lowerBound)
  }

  /// "un tour de 330 millions à 6,6 milliards de valorisation": a sum, and at what value.
  private func isValuation(_ amount: Amount) -> Bool {
    let end = amount.tokens.upperBound
    guard end + 1 < range.upperBound else { return false }
    let tables = text.vocabulary.cues.tables(for: text.language)
    return (end...end + 1).contains { index in
      tables.senses.longest(in: tokens, at: index, before: range.upperBound)?.value.contains {
        $0.frame == .value && $0.form == .noun
      } ?? false
    }
  }

  /// A verb of motion in the words before "de 10 à 15".
  private func isMove(before index: Int) -> Bool {
    guard role(index - 1).contains(.from) else { return false }
    let first = max(range.lowerBound, index - 9)
    return (first..<index - 1).contains { role($0).contains(.move) }
  }

  /// 2025 without a unit is a year.
  private func isYear(_ amount: Amount) -> Bool {
    guard amount.isBare, tokens[amount.tokens.lowerBound].length == 4,
      let number = amount.number.wholeNumber
    else { return false }
    return (1900...2100).contains(number)
  }

  /// A bare number in a column with a unit, or after "dont" in a sentence with an amount.
  private mutating func addBare(_ amount: Amount, _ drafts: inout [FigureDraft]) {
    if let header, !isYear(amount), amount.tokens.lowerBound - range.lowerBound < 6 {
      var amount = amount
      amount.exponent = header.exponent
      amount.unit = header.unit
      add(amount, &drafts, source: .header)
    } else if let whole = drafts.last, whole.sentence == sentence, isShareBefore(amount, whole) {
      var amount = amount
      amount.unit = whole.unit
      add(amount, &drafts, source: .sentence)
    } else if let whole = drafts.last, whole.sentence == sentence, let exponent = whole.exponent,
      role(amount.tokens.lowerBound - 1).contains(.part) || isNextPart(amount, after: whole),
      amount.number.exponent < 0 || isOfMoney(amount.tokens.upperBound)
        || isOfAName(amount.tokens.upperBound)
    {
      var amount = amount
      amount.exponent = exponent
      amount.unit = whole.unit
      add(amount, &drafts, source: .sentence)
    }
  }

  /// "to 45 pct from 20": what a share was before.
  private func isShareBefore(_ amount: Amount, _ share: FigureDraft) -> Bool {
    guard share.unit == .percent, language == .english, amount.number <= Decimal(100),
      amount.tokens.lowerBound == share.tokens.upperBound + 1,
      role(share.tokens.upperBound).contains(.from)
    else { return false }
    let next = amount.tokens.upperBound
    guard next < range.upperBound, tokens[next].kind == .word else { return true }
    let grammar = text.vocabulary.cues.english.grammar.longest(
      in: tokens, at: next, before: range.upperBound)?.value
    return grammar.map { $0.isDisjoint(with: [.of, .time, .and]) } ?? false
  }

  /// "dont 50 apportés par Kestrel, 30 par Tamar": one more part, told as the one before.
  private func isNextPart(_ amount: Amount, after part: FigureDraft) -> Bool {
    let before = amount.tokens.lowerBound - 1
    return part.source == .sentence && amount.tokens.lowerBound - part.tokens.upperBound <= 12
      && (tokens[before].word == "," || role(before).contains(.and))
  }

  /// "dont 35 auprès de Kestrel": a part that somebody pays.
  private func isOfAName(_ index: Int) -> Bool {
    for token in index..<min(index + 3, range.upperBound) {
      guard tokens[token].kind == .word else { return false }
      if tokens[token].traits.contains(.capitalized) { return token > index }
    }
    return false
  }

  /// "(dont 50 en dette)".
  private func isOfMoney(_ index: Int) -> Bool {
    role(index).contains(.of) && role(index + 1).contains(.moneyNoun)
  }
}
