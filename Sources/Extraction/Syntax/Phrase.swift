/// A noun with the words that belong to it, or a pronoun.
struct Phrase: Sendable {
  /// Without its preposition.
  let tokens: Range<Int>
  /// What governs it; empty for a subject or a direct object.
  var preposition: Grammar
  /// Whether it says whose the next phrase is: "Kestrel's takeover", "the Boeing proposal".
  var isGenitive = false
  var isPronoun = false
  /// "Lundi", "l'an dernier": when, not who.
  var isTime = false
  /// The clause that it stands in.
  var clause = 0
  /// The predicate that it completes.
  var predicate: Int?
}

/// A verb with its auxiliaries, and what stands around it.
struct Predicate: Sendable {
  /// The auxiliaries and the verb.
  let tokens: Range<Int>
  /// The verb that carries the meaning.
  let main: Range<Int>
  var form: VerbForm
  var isPassive: Bool
  /// An English past that may be a participle: "shares bought …".
  var isAmbiguous = false
  /// Whether it stands in a clause that another may do without: relative, subordinate, in parentheses.
  var isAside = false
  var clause: Int
  /// The phrase that does it; what it is done to, of a passive.
  var subject: Int?
  /// The predicate that it depends on: "va" of "va racheter".
  var governor: Int?
  /// The phrases after it, in order.
  var objects: PhraseNumbers = []
  /// The phrase that its relative clause hangs on, and as what: "dont" as `of`, "que" as none.
  var antecedent: Attachment?
  /// Object pronouns before it: "l'", "lui", "y", "en".
  var clitics: Clitics = []

  struct Attachment: Sendable {
    let phrase: Int
    let role: Grammar
  }
}

/// The phrases and predicates of a sentence.
struct SentenceSyntax: Sendable {
  let start: Int
  var phrases: [Phrase] = []
  var predicates: [Predicate] = []
  /// From the sentence's first.
  var tokens: [Place] = []

  /// Where a token stands.
  struct Place: Sendable {
    /// The number of its phrase; -1 where it is in none.
    var phrase: Int32 = -1
    /// The number of the predicate that it is a word of; -1 where of none.
    var predicate: Int32 = -1
  }

  /// Adds a phrase; its number.
  mutating func add(_ phrase: Phrase) -> Int {
    let number = phrases.count
    phrases.append(phrase)
    // The memory is looked at once, not for each token.
    let start = start
    var places = tokens.mutableSpan
    for token in phrase.tokens where token - start < places.count {
      places[token - start].phrase = Int32(number)
    }
    return number
  }

  /// What a phrase is to the predicate that it completes.
  enum Completion {
    case subject, object
    /// Who does it, of a participle that hangs on another predicate.
    case agent(of: Int)
  }

  /// Adds a phrase to a predicate, if there is one, of which it may be the subject that follows: "que
  /// possède la Caisse".
  mutating func add(_ phrase: Phrase, completing predicate: Int?, mayBeSubject: Bool) -> Completion?
  {
    let number = add(phrase)
    guard let predicate else { return nil }
    let form = predicates[predicate].form
    if mayBeSubject, predicates[predicate].subject == nil, form.contains(.finite),
      predicates[predicate].antecedent?.role.isEmpty ?? false
    {
      predicates[predicate].subject = number
      return .subject
    }
    predicates[predicate].objects.append(number)
    guard phrase.preposition == .by, form == .participle,
      let host = predicates[predicate].governor
    else { return .object }
    return .agent(of: host)
  }

  /// Adds a predicate; its number.
  mutating func add(_ predicate: Predicate) -> Int {
    let number = predicates.count
    predicates.append(predicate)
    let start = start
    var places = tokens.mutableSpan
    for token in predicate.tokens where token - start < places.count {
      places[token - start].predicate = Int32(number)
    }
    return number
  }

  /// The phrase that a token is part of.
  func phrase(at token: Int) -> Int? {
    let offset = token - start
    guard offset >= 0, offset < tokens.count, tokens[offset].phrase >= 0 else { return nil }
    return Int(tokens[offset].phrase)
  }

  /// The predicate that a token is a word of.
  func predicate(at token: Int) -> Int? {
    let offset = token - start
    guard offset >= 0, offset < tokens.count, tokens[offset].predicate >= 0 else { return nil }
    return Int(tokens[offset].predicate)
  }

  /// The predicate that a token completes: the last before it in its clause.
  func governor(of token: Int) -> Int? {
    guard let phrase = phrase(at: token) else { return nil }
    return phrases[phrase].predicate
  }
}
