internal import Claims

/// Reads the number at a token: digits with their groups, fractions, words.
struct NumberReader {
  let text: AnnotatedText
  let language: Language?
  /// Where the sentence or cell ends.
  let limit: Int

  private var tokens: [Token] { text.tokens }
  private var bytes: [UInt8] { text.bytes }
  private var words: FigureVocabulary { text.vocabulary.figures }

  func role(_ index: Int) -> FigureVocabulary.Role {
    index < limit ? words.roles[tokens[index].word] : []
  }

  func value(_ index: Int) -> Int? {
    role(index).contains(.number) ? words.numbers[tokens[index].word] : nil
  }

  func isHyphen(_ index: Int) -> Bool {
    index + 1 < limit && tokens[index].word == "-" && tokens[index].isGlued
      && tokens[index + 1].isGlued
  }

  /// The digits that begin here, and where they end.
  func digits(at index: Int) -> (number: Decimal, end: Int)? {
    guard index < limit, tokens[index].kind == .number else { return nil }
    var end = index + 1
    if tokens[index].length <= 3 {
      while end < limit, end - index < 8, isGroup(end, after: end - 1) { end += 1 }
      // 1'000'000
      while end + 1 < limit, end - index < 14, tokens[end].word == "'", tokens[end].isGlued,
        tokens[end + 1].isGlued, isThreeDigits(end + 1)
      {
        end += 2
      }
    }
    let range = Int(tokens[index].utf8.lowerBound)..<Int(tokens[end - 1].utf8.upperBound)
    guard range.count < 40, let number = whole(range) ?? written(range) else { return nil }
    return fraction(after: number, at: end) ?? (number, end)
  }

  /// The number of some bytes that are all digits; nil where they are not, or are very many.
  private func whole(_ range: Range<Int>) -> Decimal? {
    guard range.count <= 18 else { return nil }
    var value: Int64 = 0
    for byte in bytes[range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return Decimal(value)
  }

  /// The number of digits with signs among them.
  private func written(_ range: Range<Int>) -> Decimal? {
    DecimalNotation.decimal(String(decoding: bytes[range], as: UTF8.self), language: language)
  }

  /// The number at the first token of digits, where its one separator stands before three digits,
  /// read as grouping thousands.
  func singleGroup(at start: Int, limit: Int) -> Decimal? {
    guard let index = (start..<limit).first(where: { tokens[$0].kind == .number }) else {
      return nil
    }
    let digits = bytes[Int(tokens[index].utf8.lowerBound)..<Int(tokens[index].utf8.upperBound)]
    let separators = digits.filter { $0 < 0x30 }
    guard separators.count == 1, digits.count > 4, digits.count < 8, digits.first != 0x30,
      digits[digits.endIndex - 4] < 0x30
    else { return nil }
    return Decimal(String(decoding: digits.filter { $0 >= 0x30 }, as: UTF8.self))
  }

  /// Three digits, perhaps with decimals, one space after other digits.
  private func isGroup(_ index: Int, after previous: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .number, token.traits.contains(.afterSpace),
      token.traits.isDisjoint(with: [.startsLine, .afterTab])
    else { return false }
    let gap = token.codePoints.lowerBound - tokens[previous].codePoints.upperBound
    guard gap == 1 else { return false }
    if isThreeDigits(index) { return true }
    guard token.length > 4 else { return false }
    let fourth = bytes[Int(token.utf8.lowerBound) + 3]
    return fourth == UInt8(ascii: ",") || fourth == UInt8(ascii: ".")
  }

  private func isThreeDigits(_ index: Int) -> Bool {
    tokens[index].kind == .number && tokens[index].length == 3
  }

  /// "2 1/2", "2-1/2", "1/2": halves, quarters, eighths and the like, as agencies write them.
  private func fraction(after number: Decimal, at end: Int) -> (number: Decimal, end: Int)? {
    guard end + 1 < limit, let whole = number.wholeNumber else { return nil }
    if tokens[end].word == "/", tokens[end].isGlued, let share = share(whole, over: end + 1) {
      return (share, end + 2)
    }
    var start = end
    if isHyphen(start) { start += 1 }
    guard start + 2 < limit, tokens[start].kind == .number, tokens[start + 1].word == "/",
      tokens[start + 1].isGlued, let top = small(start),
      let share = share(top, over: start + 2), let sum = number.adding(share)
    else { return nil }
    return (sum, start + 3)
  }

  private func small(_ index: Int) -> Int64? {
    guard tokens[index].length <= 2 else { return nil }
    var value: Int64 = 0
    for position in tokens[index].utf8 {
      let byte = bytes[Int(position)]
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  private func share(_ top: Int64, over index: Int) -> Decimal? {
    guard tokens[index].kind == .number, tokens[index].isGlued, let bottom = small(index),
      top < bottom, [2, 4, 8, 16, 32, 64].contains(bottom)
    else { return nil }
    return Decimal(significand: top * (1_000_000 / bottom), exponent: -6)
  }

  /// The number words that begin here: "deux cents", "quatre-vingt-dix", "one hundred and fifty".
  func spelled(at index: Int) -> (number: Decimal, end: Int)? {
    var total = 0
    var current = 0
    var previous = 0
    var position = index
    if role(index).contains(.one), let next = value(isHyphen(index + 1) ? index + 2 : index + 1),
      next >= 100
    {
      current = 1
      position = isHyphen(index + 1) ? index + 2 : index + 1
    }
    var end = index
    while position < limit, position - index < 16 {
      if let value = value(position) {
        guard let sum = Self.adding(value, to: &total, current, after: previous) else { break }
        current = sum
        previous = value
      } else if role(position).contains(.one), current % 100 >= 20, current % 10 == 0 {
        current += 1
        previous = 1
      } else {
        break
      }
      position += 1
      end = position
      if isHyphen(position) {
        position += 1
      } else if role(position).contains(.and), joinsNumbers(position, previous) {
        position += 1
      }
    }
    return end > index ? (Decimal(Int64(total + current)), end) : nil
  }

  /// "vingt et un", "cent et", "hundred and fifty": not the "and" between two numbers.
  private func joinsNumbers(_ index: Int, _ previous: Int) -> Bool {
    if previous >= 100 { return value(index + 1) != nil && tokens[index].word != words.frenchAnd }
    return (20...60).contains(previous)
      && (role(index + 1).contains(.one) || value(index + 1) == 11)
      && tokens[index].word == words.frenchAnd
  }

  /// The sum so far, below a thousand, with one more word; nil where the word begins another
  /// number.
  private static func adding(_ value: Int, to total: inout Int, _ current: Int, after last: Int)
    -> Int?
  {
    switch value {
    case 1000:
      guard total == 0 else { return nil }
      total = max(current, 1) * 1000
      return 0
    case 100:
      guard current < 100 else { return nil }
      return max(current, 1) * 100
    case 20 where last == 4: return current + 76
    default:
      let tens = current % 100
      if tens == 0 { return current + value }
      if tens >= 20, tens % 10 == 0, value < 20, value < 10 || tens == 60 || tens == 80 {
        return current + value
      }
      // dix-sept, dix-huit, dix-neuf, after soixante and quatre-vingt too.
      return last == 10 && value < 10 ? current + value : nil
    }
  }
}
