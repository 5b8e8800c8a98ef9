internal import Claims

/// The words that figures are made of, and those around them.
struct FigureVocabulary: Sendable {
  /// A unit, or a word that multiplies.
  enum Measure: Sendable {
    /// Money.
    case currency(Unit)
    /// A power of ten, in French and in English, and the long-scale meaning where there is one.
    case scale(Scale)
    /// A power of ten and a currency run together: `MEUR`.
    case scaledCurrency(Scale, Unit)
    /// Another unit, and the power of ten from it to the base unit.
    case unit(Unit, shift: Int)
    /// Something that is no figure of ours: energy, points.
    case other
  }

  /// A word that multiplies.
  struct Scale: Sendable {
    let english: Int
    let french: Int
    /// The long-scale meaning in French, where the word has two meanings.
    let long: Int?
    /// So short that it is a scale only beside a currency: `m`, `B`, `k`.
    var isShort = false
    /// A plural that is vague without a number: `milliards`.
    var isPlural = false
    /// A word that can stand without a number: `trillion`, not `bn`.
    var isWritten = false
  }

  /// What a word can do in a number or around a figure.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt32
    static let number = Role(rawValue: 1)
    static let one = Role(rawValue: 1 << 1)
    static let article = Role(rawValue: 1 << 2)
    static let half = Role(rawValue: 1 << 3)
    static let quarter = Role(rawValue: 1 << 4)
    static let roundCount = Role(rawValue: 1 << 5)
    static let vagueCount = Role(rawValue: 1 << 6)
    static let indefinite = Role(rawValue: 1 << 7)
    static let multiple = Role(rawValue: 1 << 8)
    static let of = Role(rawValue: 1 << 9)
    static let filler = Role(rawValue: 1 << 10)
    static let to = Role(rawValue: 1 << 11)
    static let and = Role(rawValue: 1 << 12)
    static let or = Role(rawValue: 1 << 13)
    static let between = Role(rawValue: 1 << 14)
    static let from = Role(rawValue: 1 << 15)
    static let move = Role(rawValue: 1 << 16)
    static let part = Role(rawValue: 1 << 17)
    static let conversion = Role(rawValue: 1 << 18)
    static let moneyNoun = Role(rawValue: 1 << 19)
    static let priceOf = Role(rawValue: 1 << 20)
    static let goesOn = Role(rawValue: 1 << 21)
    static let share = Role(rawValue: 1 << 22)
    static let third = Role(rawValue: 1 << 23)
    static let owned = Role(rawValue: 1 << 24)
    static let symbolic = Role(rawValue: 1 << 25)
    static let denies = Role(rawValue: 1 << 26)
    static let shareOf = Role(rawValue: 1 << 27)
    static let counted = Role(rawValue: 1 << 28)
    static let takesOver = Role(rawValue: 1 << 29)
  }

  private(set) var measures = PhraseTable<Measure>()
  private(set) var roles = WordMarks<Role>()
  // What every token is asked for, so that most are passed over at once.
  /// What an amount can begin with, besides digits.
  private(set) var beginnings = WordSet([])
  /// What makes a sentence worth a look: a measure, or what stands for an amount without a number.
  private(set) var telling = WordSet([])
  /// What a number in words can begin with.
  private(set) var counts = WordSet([])
  /// The values of number words.
  private(set) var numbers = WordValues<Int>()
  /// Hedges before a figure, their words reversed, and those after one.
  private(set) var before = PhraseTable<Hedge>()
  private(set) var after = PhraseTable<Hedge>()

  /// "et": in numbers it stands only before one and eleven.
  let frenchAnd: Word
  /// The English "'s".
  let possessive: Word
  /// "voire", "even": what comes after is as open as what stood before.
  private let orEven: [Word]

  /// Reads the files, adding their words to the lexicon.
  init(_ lexicon: inout Lexicon, own: OwnVocabulary) {
    frenchAnd = lexicon.word("et")
    possessive = lexicon.word("'s")
    orEven = [lexicon.word("voire"), lexicon.word("even")]
    readNumbers(VocabularyFile(own.bytes(of: .numbers)), &lexicon)
    readMeasures(VocabularyFile(own.bytes(of: .measures)), &lexicon)
    readCurrencies(&lexicon)
    readHedges(VocabularyFile(own.bytes(of: .hedges)), &lexicon)
    roles.read(
      VocabularyFile(own.bytes(of: .figures)),
      [
        "filler": .filler, "to": .to, "and": .and, "or": .or, "between": .between, "from": .from,
        "move": .move, "part": .part, "conversion": .conversion, "money noun": .moneyNoun,
        "price of": .priceOf, "goes on": .goesOn, "owned": .owned, "share of": .shareOf,
        "symbolic": .symbolic, "counted": .counted, "takes over": .takesOver,
      ], &lexicon)
  }

  /// Lets names of currencies, which the model keeps without accents, be found with those that
  /// other words of the vocabulary gave them.
  mutating func addAccents(_ bare: [Lexicon.Bare], from lexicon: Lexicon) {
    let accented = lexicon.accented(bare)
    for (name, unit) in CurrencyName.spellings {
      var words = lexicon.known(name)
      var changed = false
      for index in words.indices {
        guard let variant = accented[words[index]] else { continue }
        words[index] = variant
        changed = true
      }
      if changed { measures.insert(words, .currency(unit)) }
    }
  }

  /// Notes what figures begin with, once all is read.
  mutating func finish() {
    measures.settle()
    before.settle()
    after.settle()
    beginnings = roles.words(with: [
      .share, .half, .one, .number, .indefinite, .vagueCount, .roundCount, .multiple,
    ])
    beginnings.formUnion(measures.beginnings)
    telling = roles.words(with: [.multiple, .vagueCount, .share, .third, .quarter, .half])
    telling.formUnion(measures.beginnings)
    counts = roles.words(with: [.number, .one])
  }

  /// Whether the word goes beyond what stood before it.
  func isOrEven(_ word: Word) -> Bool { orEven.contains(word) }

  private mutating func readNumbers(_ file: VocabularyFile, _ lexicon: inout Lexicon) {
    let sections: [String: Role] = [
      "number": .number, "one": .one, "article": .article, "half": .half, "quarter": .quarter,
      "round count": .roundCount, "vague count": .vagueCount, "indefinite": .indefinite,
      "multiple of": .multiple, "share": .share, "third": .third,
    ]
    roles.read(file, sections, &lexicon)
    for entry in file.entries {
      if let value = Int(entry.value) { numbers[lexicon.word(entry.text)] = value }
    }
  }

  private mutating func readMeasures(_ file: VocabularyFile, _ lexicon: inout Lexicon) {
    for entry in file.entries {
      let words = lexicon.phrase(entry.text)
      switch entry.section {
      case "percent": measures.insert(words, .unit(.percent, shift: 0))
      case "gigawatts": measures.insert(words, .unit(.gigawatt, shift: Int(entry.value) ?? 0))
      case "other": measures.insert(words, .other)
      case "of": for word in words { roles.insert(.of, for: word) }
      default: break
      }
    }
  }

  /// The names that the model itself knows, so that a typed value and a text are read alike.
  private mutating func readCurrencies(_ lexicon: inout Lexicon) {
    for (name, unit) in CurrencyName.spellings {
      measures.insert(lexicon.phrase(name), .currency(unit))
    }
    let giga = Scale(english: 9, french: 9, long: nil)
    measures.insert(lexicon.phrase("g€"), .scaledCurrency(giga, .eur))
    measures.insert(lexicon.phrase("g$"), .scaledCurrency(giga, .usd))
    for spelling in NumberScale.spellings {
      guard let scale = Self.scale(spelling) else { continue }
      measures.insert(lexicon.phrase(spelling), .scale(scale))
      for code in ["eur", "usd", "chf", "gbp", "cad"] where spelling.utf8.count < 5 {
        guard let unit = CurrencyName.unit(code) else { continue }
        measures.insert(lexicon.phrase(spelling + code), .scaledCurrency(scale, unit))
      }
    }
  }

  private static func scale(_ spelling: String) -> Scale? {
    guard let english = NumberScale.named(spelling, language: .english),
      let french = NumberScale.named(spelling, language: .french)
    else { return nil }
    let short: Set<String> = ["k", "m", "mm", "b", "t", "mn", "tn"]
    return Scale(
      english: english.exponent, french: french.exponent, long: french.longScaleExponent,
      isShort: short.contains(spelling),
      isPlural: spelling.utf8.count > 6 && spelling.utf8.last == UInt8(ascii: "s"),
      isWritten: spelling.utf8.count > 6)
  }

  private mutating func readHedges(_ file: VocabularyFile, _ lexicon: inout Lexicon) {
    roles.read(file, ["denies": .denies], &lexicon)
    for entry in file.entries {
      let words = lexicon.phrase(entry.text)
      let side = String(entry.section.prefix { $0 != " " })
      guard let effect = Hedge.Effect(rawValue: side) else { continue }
      if entry.section.hasSuffix("after") {
        after.insert(words, Hedge(effect: effect, isLoose: false))
      } else {
        let loose = entry.section.hasSuffix("at a distance")
        before.insert(words.reversed(), Hedge(effect: effect, isLoose: loose))
      }
    }
  }
}

/// Words that say on which side of a figure the truth is.
struct Hedge: Sendable {
  /// What they do to the figure.
  enum Effect: String, Sendable {
    case ceiling, floor, approximate
  }

  let effect: Effect
  /// Whether fillers may stand between them and the figure.
  let isLoose: Bool
}
