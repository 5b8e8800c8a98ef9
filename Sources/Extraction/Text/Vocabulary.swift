/// All that the extractor knows of words, read once from the files of Vocabulary/.
///
/// A class, though it never changes: every stage holds it, and a copy of its hundred tables would
/// cost more than reading the sentence.
final class Vocabulary: Sendable {
  /// The words themselves.
  let lexicon: Lexicon
  /// What figures are made of.
  let figures: FigureVocabulary
  /// What dates are made of.
  let dates: DateVocabulary
  let cues: CueVocabulary
  let verbs: VerbVocabulary
  let naming: NamingVocabulary
  let boilerplate: PhraseTable<Boilerplate>
  let currencies: LocalCurrency
  /// The words with which a description of somebody may begin, or that stand for somebody.
  let referring: WordSet

  /// What is compiled into the program.
  static let standard = Vocabulary()

  init(organizations: [KnownOrganization] = [], own: OwnVocabulary = OwnVocabulary()) {
    var lexicon = Lexicon()
    for name in [VocabularyName.text, .ordinary] {
      TextVocabulary.read(VocabularyFile(own.bytes(of: name)), into: &lexicon)
    }
    var figures = FigureVocabulary(&lexicon, own: own)
    dates = DateVocabulary(&lexicon, own: own)
    cues = CueVocabulary(into: &lexicon, own: own)
    verbs = VerbVocabulary(into: &lexicon, own: own)
    naming = NamingVocabulary(into: &lexicon, own: own, organizations: organizations)
    boilerplate = Boilerplate.table(into: &lexicon, own: own)
    currencies = LocalCurrency(into: &lexicon, own: own)
    referring = [
      naming.descriptions.beginnings, naming.profiles.hallmarks.beginnings,
      naming.nouns.beginnings, cues.speaking, cues.plural, cues.definite, cues.pairing,
    ].reduce(into: WordSet([])) { $0.formUnion($1) }
    let bare = lexicon.bare
    figures.addAccents(bare, from: lexicon)
    figures.finish()
    self.figures = figures
    lexicon.finish(bare)
    self.lexicon = lexicon
  }
}

/// The words that the tokenizer and the sentence splitter need.
enum TextVocabulary {
  private static let sections: [String: WordTraits] = [
    "elides": .elides, "abbreviates": .abbreviates, "may abbreviate": .mayAbbreviate,
    "french": .french, "english": .english, "opens": .opens, "ends address": .endsAddress,
    "currency code": .currencyCode, "ends cell": .endsCell, "begins cell": .beginsCell,
    "French word": .frenchWord, "English word": .englishWord,
  ]

  /// Marks every word of the file with what its section says.
  static func read(_ file: VocabularyFile, into lexicon: inout Lexicon) {
    for entry in file.entries {
      let trait = sections[String(entry.section)]
      for word in lexicon.pieces(of: entry.text) {
        if let trait { lexicon.mark(word, trait) }
      }
    }
  }
}
