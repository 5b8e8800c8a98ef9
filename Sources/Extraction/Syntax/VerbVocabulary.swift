internal import Claims

/// What the form of a verb tells of its clause.
struct VerbForm: OptionSet, Sendable {
  let rawValue: UInt16

  static let infinitive = VerbForm(rawValue: 1)
  /// Has a subject of its own.
  static let finite = VerbForm(rawValue: 1 << 1)
  /// A past participle, or an English past that may be one.
  static let participle = VerbForm(rawValue: 1 << 2)
  static let gerund = VerbForm(rawValue: 1 << 3)
  /// What is said stands in a clause of its own.
  static let saying = VerbForm(rawValue: 1 << 4)
  /// Goes before a verb without its ending: `will`, `could`.
  static let modal = VerbForm(rawValue: 1 << 5)

  /// Money that it puts into a company is invested: `put`, `mettre`.
  static let putting = VerbForm(rawValue: 1 << 6)
  /// Its object is turned down: `reject`, `éconduire`.
  static let refusing = VerbForm(rawValue: 1 << 7)

  static let future = VerbForm(rawValue: 1 << 8)
  static let conditional = VerbForm(rawValue: 1 << 9)

  /// Who does it to power of computing will use it: `reserve`, `disposer`.
  static let drawing = VerbForm(rawValue: 1 << 10)
  /// Who does it lets others use it: `allot`, `mobiliser`.
  static let granting = VerbForm(rawValue: 1 << 11)
  /// Two do it together, the one for the other: `deploy`.
  static let deploying = VerbForm(rawValue: 1 << 12)

  /// The classes by the names that the files give them.
  private static let sections: [Substring: VerbForm] = [
    "saying": .saying, "putting": .putting, "refusing": .refusing, "drawing": .drawing,
    "granting": .granting, "deploying": .deploying,
  ]

  /// What the verbs of a section have in common.
  init(section: some StringProtocol) {
    self = Self.sections[Substring(section)] ?? []
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ form: Sense.Form) {
    switch form {
    case .noun: self = []
    case .infinitive: self = .infinitive
    case .finite: self = .finite
    case .future: self = [.finite, .future]
    case .conditional: self = [.finite, .conditional]
    case .participle: self = .participle
    case .gerund: self = .gerund
    }
  }
}

/// The commonest verbs that are no cue of a deal; read from `verbs-fr.txt` and `verbs-en.txt`.
struct VerbVocabulary: Sendable {
  /// The verbs of one language. A class, for the reader of every sentence holds it.
  final class Verbs: Sendable {
    private let forms: PhraseTable<VerbForm>

    init(_ forms: PhraseTable<VerbForm>) {
      self.forms = forms
    }

    /// Whether any verb begins with the word.
    func begins(with word: Word) -> Bool { forms.begins(with: word) }

    /// The longest verb that begins at a token and ends before `limit`.
    func longest(in tokens: [Token], at index: Int, before limit: Int)
      -> (count: Int, value: VerbForm)?
    {
      forms.longest(in: tokens, at: index, before: limit)
    }
  }

  private let french: Verbs
  private let english: Verbs

  init(into lexicon: inout Lexicon, own: OwnVocabulary) {
    french = Verbs(Self.table(own.bytes(of: .verbsFrench), .french, &lexicon))
    english = Verbs(Self.table(own.bytes(of: .verbsEnglish), .english, &lexicon))
  }

  func table(for language: Language?) -> Verbs {
    language == .english ? english : french
  }

  private static func table(
    _ file: [UInt8], _ language: Language, _ lexicon: inout Lexicon
  ) -> PhraseTable<VerbForm> {
    var gathered = Gathered<VerbForm>()
    for item in VocabularyList(file).items {
      if item.section == "modal" {
        gathered.add(lexicon.words(of: item.text), .modal)
        continue
      }
      let mark = VerbForm(section: item.section)
      for (text, form) in CueVocabulary.conjugated(item.text, language: language) {
        gathered.add(lexicon.words(of: text), VerbForm(form).union(mark))
      }
    }
    var table = PhraseTable<VerbForm>()
    gathered.fill(&table) { $0.reduce(into: VerbForm()) { $0.formUnion($1) } }
    return table
  }
}
