/// The words that dates are made of.
struct DateVocabulary: Sendable {
  /// What a word can do in a date.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt64
    static let month = Role(rawValue: 1)
    static let abbreviation = Role(rawValue: 1 << 1)
    static let weekday = Role(rawValue: 1 << 2)
    static let ordinal = Role(rawValue: 1 << 3)
    static let ordinalEnding = Role(rawValue: 1 << 4)
    static let quarter = Role(rawValue: 1 << 5)
    static let half = Role(rawValue: 1 << 6)
    static let quarterNumber = Role(rawValue: 1 << 7)
    static let halfNumber = Role(rawValue: 1 << 8)
    static let season = Role(rawValue: 1 << 9)
    static let start = Role(rawValue: 1 << 10)
    static let middle = Role(rawValue: 1 << 11)
    static let end = Role(rawValue: 1 << 12)
    static let year = Role(rawValue: 1 << 13)
    static let days = Role(rawValue: 1 << 14)
    static let weeks = Role(rawValue: 1 << 15)
    static let months = Role(rawValue: 1 << 16)
    static let quarters = Role(rawValue: 1 << 17)
    static let years = Role(rawValue: 1 << 18)
    static let last = Role(rawValue: 1 << 19)
    static let next = Role(rawValue: 1 << 20)
    static let this = Role(rawValue: 1 << 21)
    static let ago = Role(rawValue: 1 << 22)
    static let soft = Role(rawValue: 1 << 23)
    static let day = Role(rawValue: 1 << 24)
    static let before = Role(rawValue: 1 << 25)
    static let afterYear = Role(rawValue: 1 << 26)
    static let published = Role(rawValue: 1 << 27)
    static let of = Role(rawValue: 1 << 28)
    static let within = Role(rawValue: 1 << 29)
    static let ahead = Role(rawValue: 1 << 30)
    static let english = Role(rawValue: 1 << 31)
    static let settled = Role(rawValue: 1 << 32)
    static let pin = Role(rawValue: 1 << 33)
    static let limit = Role(rawValue: 1 << 34)
    static let following = Role(rawValue: 1 << 35)
    static let later = Role(rawValue: 1 << 36)
    static let sooner = Role(rawValue: 1 << 37)
    static let same = Role(rawValue: 1 << 38)

    /// What a date can begin with, besides a number.
    static let begins: Role = [
      .month, .abbreviation, .weekday, .ordinal, .quarterNumber, .halfNumber, .season, .start,
      .middle, .end, .last, .next, .this, .day, .year, .days, .weeks, .months, .quarter, .half,
      .within, .following, .same,
    ]
    static let unit: Role = [.days, .weeks, .months, .quarters, .years]
  }

  private(set) var roles = WordMarks<Role>()
  /// Months, weekdays, ordinals and the like by their word's number.
  private var values = WordValues<Int>()
  /// All words that a date can begin with, but for numbers in words: asked of every token.
  private(set) var beginnings = WordSet([])
  /// "il y a", and what says that an unresolved text stands now: "nous sommes en".
  let ago: [Word]
  let weAre: [Word]
  /// Words of which only one reading is a date.
  let frenchSummer: Word
  let on: Word
  let hyphenated: [Word]
  let nonDates: Set<Int32>

  init(_ lexicon: inout Lexicon, own: OwnVocabulary) {
    ago = lexicon.phrase("il y a")
    weAre = lexicon.phrase("nous sommes")
    frenchSummer = lexicon.word("été")
    on = lexicon.word("on")
    hyphenated = lexicon.phrase("avant-hier") + lexicon.phrase("après-demain")
    nonDates = Set(
      ["mars", "march", "may", "second", "seconde", "fall", "spring", "mar", "dernier", "final"]
        .map { lexicon.word($0).number })
    let file = VocabularyFile(own.bytes(of: .dates))
    roles.read(
      file,
      [
        "french month": .month, "english month": [.month, .english],
        "month abbreviation": .abbreviation, "weekday": .weekday,
        "ordinal": .ordinal, "ordinal ending": .ordinalEnding, "quarter": .quarter, "half": .half,
        "quarter number": .quarterNumber, "half number": .halfNumber, "season": .season,
        "start": .start, "middle": .middle, "end": .end, "year word": .year,
        "unit of days": .days, "unit of weeks": .weeks, "unit of months": .months,
        "unit of quarters": .quarters, "unit of years": .years, "last": .last, "next": .next,
        "this": .this, "ago": .ago, "soft": .soft, "day": .day, "in": .before,
        "after year": .afterYear, "published": .published, "within": .within, "ahead": .ahead,
        "settled": .settled, "pin": .pin, "limit": .limit, "following": .following,
        "later": .later, "sooner": [.sooner, .ago], "following day": .following, "same": .same,
      ], &lexicon)
    for word in ["de", "d'", "du", "of", "l'", "la", "the", "in", "-"] {
      roles.insert(.of, for: lexicon.word(word))
    }
    for entry in file.entries {
      if let value = Int(entry.value) { values[lexicon.word(entry.text)] = value }
    }
    beginnings = roles.words(with: .begins)
    beginnings.formUnion(values.words { $0 != 0 })
    for word in [ago[0], hyphenated[0], hyphenated[3]] { beginnings.insert(word) }
  }

  /// The number that a word stands for: of a month, a weekday, an ordinal.
  func value(_ word: Word) -> Int { values[word] ?? 0 }
}
