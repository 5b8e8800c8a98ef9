internal import Claims

/// How the files of cues, small words and moods become tables.
extension CueVocabulary {
  /// The tables of one language. A class for the reason that Vocabulary is one.
  final class Tables: Sendable {
    let senses: PhraseTable<[Sense]>
    let grammar: PhraseTable<Grammar>
    let firmness: PhraseTable<Firmness>
    /// The verbs of `value` that say what anybody thinks: "estimate", "put at".
    let appraising: PhraseTable<Bool>
    /// What plurals that are no deal's are where they are counted: "730 commandes".
    let counted: PhraseTable<Frame>
    /// What says that a thing amounts to the figure after it, with the words reversed.
    let amounting: PhraseTable<Bool>

    init(
      senses: PhraseTable<[Sense]>, grammar: PhraseTable<Grammar>, firmness: PhraseTable<Firmness>,
      appraising: PhraseTable<Bool>, counted: PhraseTable<Frame>, amounting: PhraseTable<Bool>
    ) {
      self.senses = senses
      self.grammar = grammar
      self.firmness = firmness
      self.appraising = appraising
      self.counted = counted
      self.amounting = amounting
    }
  }

  /// The tables of one language, of what its files say.
  static func tables(
    cues: [UInt8], grammar: [UInt8], modality: [UInt8], language: Language,
    into lexicon: inout Lexicon
  ) -> Tables {
    var senses = Gathered<Sense>()
    var table = PhraseTable<[Sense]>()
    var small = PhraseTable<Grammar>()
    var firm = PhraseTable<Firmness>()
    var appraising = PhraseTable<Bool>()
    var amounting = PhraseTable<Bool>()
    var counted = PhraseTable<Frame>()
    for item in VocabularyList(cues).items {
      let parts = item.section[...].split(at: " ")
      let appraises = parts.first == "appraise"
      guard parts.count == 2,
        let frame = appraises ? .value : Frame(rawValue: String(parts[0]))
      else { continue }
      if parts[1] == "counted" {
        counted.insert(lexicon.words(of: item.text), frame)
        senses.add(lexicon.words(of: item.text), Sense(frame: .nondeal, form: .noun))
      } else if parts[1] == "noun" {
        senses.add(lexicon.words(of: item.text), Sense(frame: frame, form: .noun))
      } else {
        for (text, form) in conjugated(item.text, language: language) {
          senses.add(lexicon.words(of: text), Sense(frame: frame, form: form))
          if appraises { appraising.insert(lexicon.words(of: text), true) }
        }
      }
    }
    senses.fill(&table) { $0 }
    var classes = Gathered<Grammar>()
    for item in VocabularyList(grammar).items {
      if item.section == "amounts to" {
        amounting.insert(lexicon.words(of: item.text).reversed(), true)
      }
      guard let one = Grammar.sections[item.section] else { continue }
      classes.add(lexicon.words(of: item.text), one)
    }
    classes.fill(&small) { $0.reduce(into: Grammar()) { $0.formUnion($1) } }
    var firmness = Gathered<Firmness>()
    for item in VocabularyList(modality).items {
      guard let one = Firmness.sections[item.section] else { continue }
      firmness.add(lexicon.words(of: item.text), one)
    }
    firmness.fill(&firm) { $0.reduce(into: Firmness()) { $0.formUnion($1) } }
    return Tables(
      senses: table, grammar: small, firmness: firm, appraising: appraising, counted: counted,
      amounting: amounting)
  }

  /// Every form of a verb entry: its first word is conjugated, what follows stays.
  static func conjugated(
    _ entry: Substring, language: Language
  ) -> [(String, Sense.Form)] {
    guard language == .french else {
      let parts = entry.split(at: " ", maxSplits: 1)
      guard let verb = parts.first else { return [] }
      let forms = EnglishConjugation.forms(of: verb)
      return parts.count > 1 ? forms.map { ($0 + " " + parts[1], $1) } : forms
    }
    var entry = entry
    var prefixes = [""]
    for reflexive in ["s'", "se "] where entry.utf8.starts(with: reflexive.utf8) {
      entry = Substring(entry.utf8.dropFirst(reflexive.utf8.count))
      prefixes = [reflexive, "s'est ", "s'était ", "se sont "]
    }
    let slash = entry.split(at: "/", maxSplits: 1)
    guard slash.count == 2 else { return [] }
    let classAndRest = slash[1].split(at: " ", maxSplits: 1)
    guard let pattern = classAndRest.first else { return [] }
    let rest = classAndRest.count > 1 ? " " + classAndRest[1] : ""
    let forms = FrenchConjugation.forms(of: slash[0], class: pattern)
    if prefixes.count == 1, rest.isEmpty { return forms }
    return forms.flatMap { form in
      prefixes.map { ($0 + form.0 + rest, form.1) }
    }
  }
}
