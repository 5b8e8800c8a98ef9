internal import Claims

/// What the form of a verb says of its deed.
enum Mood: Sendable {
  /// `a racheté`, `bought`.
  case past
  /// `rachète`, `buys`, `est racheté`.
  case present
  /// `rachètera`, `will buy`.
  case future
  /// `rachèterait`, `aurait racheté`, `could buy`.
  case conditional
  /// `aurait racheté`: what others say was done.
  case reported
}

/// Reads the mood of a sentence's verbs.
struct MoodReader {
  let text: AnnotatedText
  let cued: CuedSentence

  private var isEnglish: Bool { cued.sentence.language == .english }

  /// The mood of a verb; nil where its form leaves it to another verb: an infinitive, a gerund.
  func mood(of cue: Cue) -> Mood? {
    let start = cue.tokens.lowerBound
    switch cue.form {
    case .conditional: return .conditional
    case .future: return .future
    case .finite:
      // "auront", the auxiliary as a verb of its own.
      if let mood = modal(at: start) { return mood }
      return isPastForm(start) ? .past : .present
    case .participle: return participle(at: start, isPassive: cue.isPassive)
    case .infinitive where isEnglish:
      let modal = auxiliary(before: start).flatMap { self.modal(at: $0) }
      return modal ?? (isTo(start - 1) ? nil : .present)
    case .gerund where isEnglish: return isProgressive(start) ? .future : nil
    case .noun where isEnglish && cue.frame == .value && cue.tokens.count == 1:
      // "could be worth": the copula tells.
      return auxiliary(before: start).map {
        modal(at: $0) ?? (isPresentBe($0) ? .present : .past)
      }
    case .noun, .infinitive, .gerund: return nil
    }
  }

  /// "Is raising", "are also buying": under way, and not done.
  private func isProgressive(_ start: Int) -> Bool {
    auxiliary(before: start).map { isPresentBe($0) } ?? false
  }

  /// Whether a participle only describes the noun before it: "la participation cédée".
  func isAttribute(_ cue: Cue) -> Bool {
    !isEnglish && cue.form == .participle && auxiliary(before: cue.tokens.lowerBound) == nil
  }

  private func isTo(_ index: Int) -> Bool { cued.grammar(at: index).contains(.to) }

  private func participle(at start: Int, isPassive: Bool) -> Mood? {
    // "Bought", alone, is a past; "racheté" too, of what it describes.
    guard let auxiliary = auxiliary(before: start) else { return .past }
    if let modal = modal(at: auxiliary) {
      let isReported =
        modal == .conditional && !isEnglish && cued.grammar(at: auxiliary).contains(.have)
      return isReported ? .reported : modal
    }
    // "To be acquired" hangs on another verb.
    if text.vocabulary.cues.bareBe.contains(text.tokens[auxiliary].word) { return nil }
    if cued.grammar(at: auxiliary).contains(.have) { return .past }
    guard isPassive, isPresentBe(auxiliary) else { return .past }
    return .present
  }

  /// The auxiliary or modal of a verb's group: words such as "déjà", "not", "lui" may stand
  /// between.
  private func auxiliary(before start: Int) -> Int? {
    let clause = cued.clause(at: start)
    var index = start - 1
    while index >= cued.sentence.tokens.lowerBound, start - index <= 4 {
      guard text.tokens[index].kind == .word, cued.clause(at: index) == clause else { return nil }
      let grammar = cued.grammar(at: index)
      if !grammar.isDisjoint(with: [.be, .have]) {
        // "has been", "would have": the first of the group tells the mood.
        return first(ofGroupEnding: index)
      }
      if modal(at: index) != nil { return index }
      guard grammar.isDisjoint(with: [.article, .of, .into, .for, .on, .from]),
        !text.tokens[index].traits.contains(.capitalized)
      else { return nil }
      index -= 1
    }
    return nil
  }

  private func first(ofGroupEnding index: Int) -> Int {
    var first = index
    while first > cued.sentence.tokens.lowerBound,
      !cued.grammar(at: first - 1).isDisjoint(with: [.be, .have])
        || text.vocabulary.cues.moods[text.tokens[first - 1].word] != nil
    {
      first -= 1
    }
    return first
  }

  /// The mood of an auxiliary; nil where it is a plain present or past.
  private func modal(at index: Int) -> Mood? {
    guard cued.sentence.tokens.contains(index) else { return nil }
    return text.vocabulary.cues.moods[text.tokens[index].word]
  }

  private func isPresentBe(_ index: Int) -> Bool {
    text.vocabulary.cues.presentBe.contains(text.tokens[index].word)
      && !cued.grammar(at: index + 1).contains(.inside)
      && !endsIn(Self.elision, index - 1)
  }

  /// "détenait", "rachetèrent", "took".
  private func isPastForm(_ index: Int) -> Bool {
    if isEnglish { return !endsIn(Self.englishPresent, index) }
    return endsIn(Self.past, index)
  }

  /// The mood of any French verb, told by its ending alone; nil of other words.
  ///
  /// `-erait`, `-drait`, `-ttrait`, `-rrait`, `-endrait`: an imperfect ends in none of them.
  func ending(at index: Int) -> Mood? {
    let token = text.tokens[index]
    guard !isEnglish, token.kind == .word, token.length >= 5,
      !token.traits.contains(.capitalized)
    else { return nil }
    if endsIn(Self.conditional, index) { return .conditional }
    return endsIn(Self.future, index) ? .future : nil
  }

  /// Whether a word may have such an ending: a quick look that spares most words the rest.
  func mayEnd(_ index: Int) -> Bool {
    let last = text.bytes[Int(text.tokens[index].utf8.upperBound) - 1]
    return last == UInt8(ascii: "t") || last == UInt8(ascii: "a")
  }

  private static let elision = Endings(["'"])
  private static let englishPresent = Endings(["s"])
  private static let past = Endings(["ait", "aient", "èrent", "a"])
  private static let conditional = Endings([
    "erait", "eraient", "drait", "draient", "rrait", "rraient", "ettrait", "ettraient", "evrait",
    "evraient", "nirait", "niraient", "stirait", "stiraient",
    "clurait", "cluraient",
  ])
  private static let future = Endings([
    "era", "eront", "dra", "dront", "rra", "rront", "evra", "evront", "ira", "iront", "clura",
    "cluront",
  ])

  private func endsIn(_ endings: Endings, _ index: Int) -> Bool {
    cued.sentence.tokens.contains(index) && text.token(index, endsIn: endings)
  }
}
