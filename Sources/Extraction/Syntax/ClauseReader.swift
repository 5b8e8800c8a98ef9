internal import Claims

/// Reads the phrases, predicates and clauses of a sentence in one pass from left to right.
///
/// A clause is open until it is closed: a relative one by a comma before the verb of the clause it
/// interrupts, one in parentheses by the closing sign. Each verb with a subject of its own makes a
/// clause; verbs that "and" joins share theirs. It cannot be copied, for its small questions are asked all the
/// time.
struct ClauseReader: ~Copyable {
  /// A clause that has begun.
  struct Clause {
    enum Kind { case main, relative, subordinate, complement, parenthesis }

    let id: Int
    let kind: Kind
    var subject: Int?
    var finite: Int?
    /// The last predicate: what follows completes it.
    var last: Int?
    /// The last phrase without a preposition since the finite verb: perhaps the next subject.
    var fresh: Int?
    var antecedent: Predicate.Attachment?
  }

  let text: AnnotatedText
  let cued: CuedSentence
  let verbs: VerbVocabulary.Verbs
  let isEnglish: Bool
  /// What is read as a whole.
  let given: Given
  /// By token from the sentence's first.
  let covered: [Covered]
  var syntax: SentenceSyntax
  var stack: [Clause]
  /// Predicates that wait for the subject of their clause: those of the open clause at the end.
  var waiting: [(clause: Int, predicate: Int)] = []
  var clauses = 0
  var index: Int
  /// The preposition that waits for its phrase.
  var pending: (grammar: Grammar, token: Int)?
  /// Object pronouns that wait for their verb.
  var clitics: Clitics = []
  var isReflexive = false
  var dashes = 0
  /// What the last relative clause hung on.
  var lastAntecedent: Int?
  /// Where the phrase that is being read began.
  var phraseStart: Int?

  static let deepest = 12

  /// The tokens of the names of a sentence, then of its figures, then of its dates.
  struct Given {
    let spans: [Range<Int>]
    /// The first of the spans that is a figure's, and the first that is a date's.
    let figures: Int
    let times: Int
  }

  /// By what a token is covered.
  struct Covered {
    /// The name, figure or date that it begins or is in, of those given; -1 where of none.
    var span: Int32 = -1
    /// Whether a date covers it.
    var isTime = false
  }

  /// The first of the spans given that is a figure's.
  var figuresFrom: Int { given.figures }

  init(text: AnnotatedText, cued: CuedSentence, given: Given) {
    self.text = text
    self.cued = cued
    let sentence = cued.sentence
    let language = sentence.language ?? text.language
    isEnglish = language == .english
    verbs = text.vocabulary.verbs.table(for: language)
    let count = sentence.tokens.count
    let first = sentence.tokens.lowerBound
    var covered = Array(filling: count, with: Covered())
    for (number, span) in given.spans.enumerated() {
      for token in span.clamped(to: sentence.tokens) {
        if covered[token - first].span < 0 { covered[token - first].span = Int32(number) }
        if number >= given.times { covered[token - first].isTime = true }
      }
    }
    self.covered = covered
    self.given = given
    index = first
    syntax = SentenceSyntax(
      start: first, tokens: Array(filling: count, with: SentenceSyntax.Place()))
    syntax.phrases.reserveCapacity(count / 2)
    syntax.predicates.reserveCapacity(count / 6)
    stack = [Clause(id: 0, kind: .main)]
  }

  /// The syntax of a sentence.
  static func read(_ cued: CuedSentence, of text: AnnotatedText, given: Given) -> SentenceSyntax {
    var reader = ClauseReader(text: text, cued: cued, given: given)
    reader.run()
    return reader.syntax
  }

  var end: Int { cued.sentence.tokens.upperBound }
  var first: Int { cued.sentence.tokens.lowerBound }

  mutating func run() {
    while index < end {
      let start = index
      step()
      // Every token is read once; none can stop the reader.
      if index <= start { index = start + 1 }
    }
    while stack.count > 1 { pop() }
    if let clause = stack.popLast() { settle(clause) }
  }

  private mutating func step() {
    let token = text.tokens[index]
    let grammar = cued.grammar(at: index)
    if name(at: index) != nil { return readPhrase() }
    if token.word == "<", isTicker(index) {
      index += 3
      return
    }
    if token.kind == .sign, readSign(token) { return }
    if let verb = verbGroup(at: index) { return add(verb) }
    if readLink(grammar) { return }
    if !grammar.intersection(.preposition).isEmpty, !grammar.contains(.subject) {
      if grammar.contains(.oblique), isBetweenSubjectAndVerb(index), readClitic(grammar) { return }
      return readPreposition(grammar)
    }
    if grammar.contains(.reflexive) {
      isReflexive = true
      index += 1
      return
    }
    if grammar.contains(.subject), !grammar.contains(.article) || isSubjectPronoun(at: index) {
      return readPronoun()
    }
    if grammar.contains(.oblique), !grammar.contains(.article), readClitic(grammar) { return }
    if grammar.contains(.not) || (grammar.contains(.adverb) && !grammar.contains(.article)) {
      index += phraseLength(at: index)
      return
    }
    if token.kind == .sign {
      index += 1
      return
    }
    readPhrase()
  }

  /// "<ATL>".
  private func isTicker(_ token: Int) -> Bool {
    token + 2 < end && text.tokens[token].word == "<" && text.tokens[token + 2].word == ">"
      && text.tokens[token + 1].traits.contains(.allCapitals)
  }

  /// The words of the grammar's entry that begins at a token.
  func phraseLength(at token: Int) -> Int {
    var next = token + 1
    while next < end, cued.grammar(at: next).contains(.inside) { next += 1 }
    return next - token
  }

  func name(at token: Int) -> Int? {
    let offset = token - first
    guard offset >= 0, offset < covered.count, covered[offset].span >= 0 else { return nil }
    return Int(covered[offset].span)
  }

  /// Where a name, figure or date ends, at the end of the sentence at last.
  func end(of span: Int) -> Int { min(given.spans[span].upperBound, end) }

  func isTime(_ token: Int) -> Bool {
    let offset = token - first
    return offset >= 0 && offset < covered.count && covered[offset].isTime
      || cued.grammar(at: token).contains(.time)
  }

  private func isSubjectPronoun(at token: Int) -> Bool {
    verbForms(at: token + 1).contains(.finite) || isAuxiliary(token + 1)
  }

  // MARK: Clauses

  mutating func push(_ kind: Clause.Kind, antecedent: Predicate.Attachment? = nil) {
    guard stack.count < Self.deepest else { return }
    clauses += 1
    stack.append(Clause(id: clauses, kind: kind, antecedent: antecedent))
    pending = nil
  }

  mutating func pop() {
    guard stack.count > 1, let clause = stack.popLast() else { return }
    settle(clause)
    pending = nil
  }

  /// Gives the clause's subject to the predicates that wait for it.
  private mutating func settle(_ clause: Clause) {
    while let last = waiting.last, last.clause == clause.id {
      waiting.removeLast()
      if syntax.predicates[last.predicate].subject == nil {
        syntax.predicates[last.predicate].subject = clause.subject
      }
    }
  }

  /// Another clause in the place of the one that is open.
  mutating func next(subject: Int?) {
    guard let old = stack.popLast() else { return }
    settle(old)
    clauses += 1
    stack.append(Clause(id: clauses, kind: old.kind, subject: subject))
  }

  /// The token before this one, object pronouns ("et y a investi"), adverbs, days ("late yesterday
  /// offered") and quotation marks left out.
  private var before: Int? {
    var before = (clitics.first?.token ?? index) - 1
    while before >= first, index - before < 5,
      text.tokens[before].word == "\"" || isTime(before)
        || cued.grammar(at: before).contains(.adverb)
          && cued.grammar(at: before).isDisjoint(with: .preposition)
    {
      before -= 1
    }
    return before >= first ? before : nil
  }

  var followsComma: Bool {
    guard let before else { return false }
    return text.tokens[before].word == ","
  }

  var followsAnd: Bool {
    guard let before else { return false }
    return cued.grammar(at: before).contains(.and)
  }
}
