/// Why a typed value could not be read.
public struct ValueNotationError: Error, Hashable, Sendable {
  /// What was typed.
  public let text: String
  /// What is wrong with it.
  public let problem: Problem

  /// The things that can be wrong with a typed value.
  public enum Problem: Hashable, Sendable {
    /// No number stands in it.
    case noNumber
    /// This word means nothing here.
    case unknownWord(String)
    /// The number has too many digits, or its scale is out of range.
    case outOfRange
    /// The floor is above the ceiling.
    case reversed
  }
}

/// Quantities as people type them: `<=50e9 USD`, `50 Md$`, `jusqu'à 50 milliards de dollars`,
/// `20-50bn USD`, `27 %`, `~13e9 USD`, `1 GW`, `20e9..50e9 USD`.
public struct ValueNotation {
  private let text: String
  private let language: Language?
  private var words: ArraySlice<String>

  /// Reads a quantity. The language decides what `1.500`, `1,500` and `billion` mean; words are
  /// understood in French and English whatever it is. A number without a unit counts
  /// ``Unit/number``.
  public static func quantity(
    _ text: String, language: Language? = nil
  ) throws(ValueNotationError) -> Quantity {
    if let plain = Quantity(plain: text) { return plain }
    return try spelt(text, language: language)
  }

  /// The same for any notation, word by word.
  static func spelt(
    _ text: String, language: Language?
  ) throws(ValueNotationError) -> Quantity {
    var notation = ValueNotation(text: text, language: language)
    return try notation.read()
  }

  private init(text: String, language: Language?) {
    self.text = text
    self.language = language
    self.words = ValueWords(text).words[...]
  }

  private mutating func read() throws(ValueNotationError) -> Quantity {
    var effects: [BoundPhrase.Effect] = []
    while let phrase = BoundPhrase.leading(words) {
      effects.append(phrase.effect)
      words = words.dropFirst(phrase.length)
    }
    if let vague = try vagueQuantity(afterPlural: effects.contains(.vague)) { return vague }
    let first = try number()
    var second: Amount?
    if let word = words.first, ["-", "..", "a", "to", "et", "and", "ou"].contains(word) {
      words = words.dropFirst()
      second = try number()
    }
    try trailingBound(&effects)
    if let word = words.first { throw error(.unknownWord(word)) }
    return try quantity(first, second, effects)
  }

  /// One number with its own scale and unit, either of which a later number may supply.
  private struct Amount {
    var number: Decimal
    var exponent: Int?
    var unit: Unit?
  }

  private mutating func number() throws(ValueNotationError) -> Amount {
    var unit = readUnit()
    var sign = ""
    if words.first == "-" {
      sign = "-"
      words = words.dropFirst()
    }
    guard var word = words.first else { throw error(.noNumber) }
    // "un milliard": an article counts before a scale only.
    if let written = Self.writtenNumbers[word] {
      let next = words.dropFirst().first.flatMap { NumberScale.named($0, language: language) }
      if written != "1" || next != nil { word = written }
    }
    guard word.unicodeScalars.first?.properties.numericType != nil else {
      throw error(.unknownWord(word))
    }
    // "1,2E+09" as spreadsheets show it has a decimal comma, whatever the language.
    let plain =
      word.contains("e")
      ? Decimal(sign + word.split(separator: ",").joined(separator: "."))
      : DecimalNotation.decimal(word, language: language)
    guard
      var number = sign.isEmpty || word.contains("e")
        ? plain : plain.flatMap({ Decimal(sign + $0.description) })
    else { throw error(.outOfRange) }
    words = words.dropFirst()
    var exponent: Int?
    if let word = words.first, let scale = scaleAndUnit(word, afterUnit: unit != nil) {
      words = words.dropFirst()
      exponent = scale.exponent
      unit = unit ?? scale.unit
      // "1 milliard et demi"
      if words.starts(with: ["et", "demi"]) || words.starts(with: ["et", "demie"]),
        let more = Decimal(number.description + ".5")
      {
        number = more
        words = words.dropFirst(2)
      }
    }
    unit = unit ?? readUnit()
    return Amount(number: number, exponent: exponent, unit: unit)
  }

  /// A scale word, alone or run together with a currency's code (`MEUR`).
  ///
  /// A French *billion* stands before "de" or alone: "$50 billion" and "50 billion dollars" are
  /// English wherever they are typed.
  private func scaleAndUnit(_ word: String, afterUnit: Bool) -> (exponent: Int, unit: Unit?)? {
    let next = words.dropFirst().first
    let isEnglish = afterUnit || !(next == nil || next == "de" || next == "d'")
    if let scale = NumberScale.named(word, language: isEnglish ? .english : language) {
      return (scale.exponent, nil)
    }
    guard word.utf8.count > 3, let unit = CurrencyName.unit(String(word.suffix(3))),
      let scale = NumberScale.named(String(word.dropLast(3)), language: language)
    else { return nil }
    return (scale.exponent, unit)
  }

  private static let writtenNumbers = [
    "un": "1", "une": "1", "a": "1", "one": "1", "deux": "2", "two": "2", "trois": "3",
    "three": "3", "quatre": "4", "four": "4", "cinq": "5", "five": "5", "six": "6", "sept": "7",
    "seven": "7", "huit": "8", "eight": "8", "neuf": "9", "nine": "9", "dix": "10", "ten": "10",
  ]

  private mutating func readUnit() -> Unit? {
    while let word = words.first, ["de", "d'", "of", "in"].contains(word), words.count > 1 {
      words = words.dropFirst()
    }
    for length in stride(from: min(3, words.count), through: 1, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      let glued = words.prefix(length).joined()
      if let unit = CurrencyName.unit(name) ?? CurrencyName.unit(glued) ?? Self.measures[name] {
        words = words.dropFirst(length)
        return unit
      }
    }
    return nil
  }

  private static let measures: [String: Unit] = [
    "%": .percent, "percent": .percent, "per cent": .percent, "pct": .percent, "pc": .percent,
    "pour cent": .percent, "gw": .gigawatt, "gigawatt": .gigawatt, "gigawatts": .gigawatt,
    "number": .number,
  ]

  /// "plusieurs dizaines de milliards de dollars", "tens of billions".
  private mutating func vagueQuantity(afterPlural: Bool) throws(ValueNotationError) -> Quantity? {
    var rest = words
    while let word = rest.first, ["de", "des", "d'", "of"].contains(word) {
      rest = rest.dropFirst()
    }
    var order = 0
    var counted = false
    if let word = rest.first, let places = BoundPhrase.indefiniteCounts[word] {
      order = places
      counted = true
      rest = rest.dropFirst()
    }
    guard counted || afterPlural else { return nil }
    while let word = rest.first, ["de", "d'", "of"].contains(word) { rest = rest.dropFirst() }
    if rest.first?.unicodeScalars.first?.properties.numericType != nil { return nil }
    words = rest
    guard let word = rest.first, let scale = scaleAndUnit(word, afterUnit: false) else {
      throw error(.noNumber)
    }
    words = rest.dropFirst()
    let unit = readUnit() ?? .number
    if let word = words.first { throw error(.unknownWord(word)) }
    // "Several" is two at the least; "tens" too is two tens.
    guard let low = Decimal(significand: 2, exponent: order + scale.exponent),
      let quantity = Quantity(
        low: low, high: nil, unit: unit, isVague: true, hedge: hedge(before: word))
    else { throw error(.outOfRange) }
    return quantity
  }

  private mutating func trailingBound(_ effects: inout [BoundPhrase.Effect])
    throws(ValueNotationError)
  {
    while !words.isEmpty, let phrase = BoundPhrase.leading(words) {
      effects.append(phrase.effect)
      words = words.dropFirst(phrase.length)
    }
    // "$5bn+"
    if words == ["+"] {
      effects.append(.floor)
      words = []
    }
  }

  private func quantity(
    _ first: Amount, _ second: Amount?, _ effects: [BoundPhrase.Effect]
  ) throws(ValueNotationError) -> Quantity {
    let unit = second?.unit ?? first.unit ?? .number
    // "20-50bn" shares the scale of the second number, unless the first has its own.
    let exponents = (
      first.exponent ?? second?.exponent ?? 0, second?.exponent ?? first.exponent ?? 0
    )
    guard let low = first.number.shifted(by: exponents.0),
      let high = (second?.number ?? first.number).shifted(by: exponents.1)
    else { throw error(.outOfRange) }
    let ceiling = effects.contains(.ceiling) && second == nil
    let floor = (effects.contains(.floor) || effects.contains(.vague)) && second == nil && !ceiling
    guard
      let quantity = Quantity(
        low: ceiling ? nil : low, high: floor ? nil : high, unit: unit,
        isApproximate: effects.contains(.approximate), isVague: effects.contains(.vague) && floor,
        hedge: effects.isEmpty ? "" : hedge(before: nil))
    else { throw error(.reversed) }
    return quantity
  }

  /// The typed words before the number, or before the scale of a vague amount, as they stood.
  private func hedge(before scale: String?) -> String {
    let words = text.split(separator: " ").prefix { word in
      let folded = word.folded
      return !word.contains(where: \.isNumber) && folded != scale
        && (folded == "a" || Self.writtenNumbers[folded] == nil)
    }
    return words.filter { $0.contains(where: \.isLetter) }.joined(separator: " ")
  }

  private func error(_ problem: ValueNotationError.Problem) -> ValueNotationError {
    ValueNotationError(text: text, problem: problem)
  }
}
