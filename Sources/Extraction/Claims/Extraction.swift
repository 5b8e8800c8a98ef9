public import Claims

/// A claim that was found in an article, and why.
public struct ExtractedClaim: Hashable, Sendable {
  /// The claim, its quote anchored in the article's text, its confidence from 0 to 1.
  public var draft: ClaimDraft
  /// What made it.
  public var explanation: Explanation

  /// What made a claim: shown by `ondit extract --explain`, so that a wrong one can be mended.
  public struct Explanation: Hashable, Sendable {
    /// The figure or date, in the article's words.
    public var figure: String
    /// The word that says what happens, in the article's words.
    public var cue: String
    /// The meaning that the cue was given: `invest`, `acquire`, `value`, …
    public var frame: String
    /// The rules that filled in the rest, in the order they were used.
    public var rules: [String]
  }
}

/// All that was found in an article.
public struct Extraction: Sendable {
  /// The language of most of it; nil where it cannot be told.
  public let language: Language?
  /// The claims, in the order of their quotes.
  public private(set) var claims: [ExtractedClaim]
  /// Every amount, percentage and power, of a claim or not.
  public let figures: [Figure]
  /// Every date, of a claim or not.
  public let dates: [DateMention]
  /// By the name under which an organization is recorded: how the article itself writes it in full, where it writes
  /// it otherwise.
  public let writtenNames: [String: String]
  /// When the article was published: as given, else as its text prints it; nil where neither says.
  public let published: EDTFDate?

  /// The same with every organization named as the article itself names it, which is what a reader of the
  /// article expects; what is recorded keeps the known name.
  public consuming func asWritten() -> Extraction {
    guard !writtenNames.isEmpty else { return self }
    for claim in claims.indices {
      for party in claims[claim].draft.parties.indices {
        guard let name = writtenNames[claims[claim].draft.parties[party].name] else { continue }
        claims[claim].draft.parties[party] = Party(
          name: name, role: claims[claim].draft.parties[party].role)
      }
    }
    return self
  }
}

/// Finds the claims of articles. Made once, used for many; it keeps nothing of an article.
public struct Extractor: Sendable {
  private let vocabulary: Vocabulary

  /// An extractor that knows the program's vocabulary, what the user adds to it, and the
  /// organizations of the user's file.
  public init(
    knownOrganizations: [KnownOrganization] = [], own: OwnVocabulary = OwnVocabulary()
  ) {
    vocabulary =
      knownOrganizations.isEmpty && own == OwnVocabulary()
      ? .standard : Vocabulary(organizations: knownOrganizations, own: own)
  }

  /// The claims, figures and dates of an article. Time linear in its text; memory that of
  /// one piece, of the text and of what is found.
  ///
  /// A text of more than 128 KB is read in pieces: a pronoun finds nobody, and a row no heading, in the piece before.
  public func extract(_ article: Article) -> Extraction {
    var (language, published) = (article.language, article.published)
    var merger = ClaimMerger()
    var figures: [Figure] = []
    var dates: [DateMention] = []
    var writtenNames: [String: String] = [:]
    for piece in TextPieces(article.text) {
      let titled = TitledText(article.title, piece)
      let text = AnnotatedText(titled.whole, language: language, vocabulary: vocabulary)
      let amounts = text.figures(
        home: vocabulary.currencies.home(
          outlet: article.outlet, address: article.url, vocabulary: vocabulary))
      let days = text.dates(published: published)
      if piece.start == 0 { (language, published) = (text.language, days.published) }
      var reader = ClaimReader(text: text, figures: amounts, dates: days.mentions)
      var claims = reader.run()
      for entity in reader.entities {
        guard let written = entity.written else { continue }
        writtenNames[entity.name] = writtenNames[entity.name] ?? written
      }
      for place in claims.indices {
        // Taken out of the list, so that it is handed on: a loop over the list would copy it.
        guard var claim = claims[place].take() else { continue }
        titled.anchor(&claim.claim.draft.quote)
        merger.add(consume claim)
      }
      figures += titled.anchored(reader.figures, after: figures.count)
      dates += titled.anchored(days.mentions)
    }
    return Extraction(
      language: language, claims: merger.finish(), figures: figures, dates: dates,
      writtenNames: writtenNames, published: published)
  }
}
