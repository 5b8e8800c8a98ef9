internal import Claims

/// What a word says of the source beside it; read from `credits.txt`.
struct CreditCue: OptionSet, Sendable {
  let rawValue: UInt8
  /// The outlet follows: `selon`, `according to`.
  static let before = CreditCue(rawValue: 1)
  /// The outlet stands before: `rapporte`, `reported`.
  static let after = CreditCue(rawValue: 1 << 1)
  /// The outlet was named before: `le quotidien`, `the paper`.
  static let anaphor = CreditCue(rawValue: 1 << 2)
  /// A source without a name: `sources`, `people`.
  static let unnamed = CreditCue(rawValue: 1 << 3)
  /// A word that makes a name an outlet's: `Examiner`, `Gazette`.
  static let outletWord = CreditCue(rawValue: 1 << 4)
  /// What a source without a name knows about: `dossier`, `matter`.
  static let matter = CreditCue(rawValue: 1 << 5)

  /// Somebody tells an outlet that follows with "à", "to": `confié`, `said`.
  static let telling = CreditCue(rawValue: 1 << 6)

  static let sections: [String: CreditCue] = [
    "before": .before, "after": .after, "anaphor": .anaphor, "unnamed": .unnamed,
    "outlet word": .outletWord, "matter": .matter,
    "telling": .telling,
  ]

  /// What an entry of a section says, with its words: a verb in every form that an outlet is the subject of.
  static func phrases(of entry: Substring, section: String) -> [(text: String, cue: CreditCue)] {
    if let cue = sections[section] { return [(String(entry), cue)] }
    let language: Language
    let auxiliaries: [String]
    switch section {
    case "after verb fr": (language, auxiliaries) = (.french, ["a", "ont", "avait", "avaient"])
    case "after verb en": (language, auxiliaries) = (.english, [])
    default: return []
    }
    var texts: [String] = []
    for (text, form) in CueVocabulary.conjugated(entry, language: language) {
      if form == .finite || form == .participle && language == .english { texts.append(text) }
      if form == .participle { texts += auxiliaries.map { $0 + " " + text } }
    }
    return texts.map { ($0, .after) }
  }
}
