internal import Claims

/// Reads an article's sentences in order and puts its claims together.
struct ClaimReader {
  let text: AnnotatedText
  let figures: [Figure]
  let dates: [DateMention]
  private(set) var claims: [FoundClaim] = []
  private var resolver: ReferenceResolver
  private let named: NamedText
  private var credits: CreditReader
  private var memory: DealMemory
  private var standing = StandingDate()
  /// The names in the headings of the table at hand.
  private var headings: [Mention] = []

  init(text: AnnotatedText, figures: [Figure], dates: [DateMention]) {
    self.text = text
    self.figures = figures
    self.dates = dates
    named = NameFinder.find(in: text, figures: figures)
    resolver = ReferenceResolver(text: text, entities: named.entities)
    credits = CreditReader(text: text)
    let weights = named.weights(text: text)
    memory = DealMemory(weights: weights)
  }

  /// In tokens. What is read of a sentence is compared with what else is in it: these bounds keep
  /// the whole linear.
  private static let longestSentence = 800
  private static let mostFigures = 24

  mutating func run() {
    let isArticle = Boilerplate.articleSentences(of: text)
    var nextMention = 0
    var nextFigure = 0
    var nextDate = 0
    for index in text.sentences.indices {
      let sentence = text.sentences[index]
      let firstMention = nextMention
      while nextMention < named.mentions.count,
        named.mentions[nextMention].tokens.lowerBound < sentence.tokens.upperBound
      {
        nextMention += 1
      }
      let firstFigure = nextFigure
      while nextFigure < figures.count, figures[nextFigure].sentence <= index { nextFigure += 1 }
      let firstDate = nextDate
      while nextDate < dates.count, dates[nextDate].sentence <= index { nextDate += 1 }
      guard isArticle[index] else { continue }
      let own = figures[firstFigure..<nextFigure].filter { $0.conversionOf == nil }
      read(
        index, names: named.mentions[firstMention..<nextMention], figures: Array(own),
        dates: Array(dates[firstDate..<nextDate]))
    }
  }

  private mutating func read(
    _ index: Int, names: ArraySlice<Mention>, figures: [Figure], dates: [DateMention]
  ) {
    let sentence = text.sentences[index]
    // Nobody writes such a sentence: a table without its breaks, or an attack.
    guard sentence.tokens.count <= Self.longestSentence else { return }
    let figures = Array(figures.prefix(Self.mostFigures))
    let isName = Self.membership(names, sentence.tokens)
    let cued = CueFinder.find(in: sentence, of: text, names: isName)
    let credit = credits.credits(in: cued, names: names, entities: resolver.entities)
    let parties = zip(names.indices, names).filter { !credit.used.contains($0.0) }.map { $0.1 }
    let mentions = resolver.mentions(in: cued, names: ArraySlice(parties))
      .filter { resolver.entities[$0.entity].canBeParty }
    let before = standing.date(for: cued, dates: dates, in: text)
    let facts = SentenceFacts(
      index: index, cued: cued, mentions: mentions, figures: figures, dates: dates,
      groups: MentionGroup.groups(of: mentions, in: cued, text: text, figures: figures),
      evidence: Evidence(cued, of: text), standing: before)
    if let row = sentence.row, text.rows[row].isHeader { headings = mentions }
    let found = SentenceClaims(
      facts: facts, text: text, entities: resolver.entities, outlets: credit.outlets,
      subject: resolver.subject, headings: sentence.row == nil ? [] : headings
    ).claims(memory: &memory)
    if before != nil, !found.isEmpty { standing.use() }
    claims += found
    if let deal = memory.last, deal.sentence == index {
      if let buyer = deal.from.first { resolver.buyer = buyer }
      if let target = deal.to.first { resolver.target = target }
    }
    resolver.close(subject: Self.topic(of: facts)?.entities.first, groups: facts.groups)
  }

  /// Who a sentence is about: its subject, or "Pour X," at its head; nil where it goes on.
  private static func topic(of facts: SentenceFacts) -> MentionGroup? {
    if let subject = facts.groups.first(where: { $0.preposition == [] }) { return subject }
    return facts.groups.first {
      $0.preposition == .for && $0.tokens.lowerBound - facts.sentence.tokens.lowerBound <= 3
    }
  }

  private static func membership(
    _ names: ArraySlice<Mention>, _ tokens: Range<Int>
  ) -> (Int) -> Bool {
    var covered = Array(repeating: false, count: tokens.count)
    for name in names {
      for index in name.tokens where tokens.contains(index) {
        covered[index - tokens.lowerBound] = true
      }
    }
    let first = tokens.lowerBound
    return { index in
      index >= first && index - first < covered.count && covered[index - first]
    }
  }
}

/// A claim with what is needed to compare it with others of its article.
struct FoundClaim {
  var claim: ExtractedClaim
  /// Whether the sentence itself named both sides.
  var isGrounded: Bool
  let kind: Sentence.Kind
  /// Its figure or date.
  var tokens: Range<Int> = 0..<0
  var cue: Range<Int> = 0..<0
}
