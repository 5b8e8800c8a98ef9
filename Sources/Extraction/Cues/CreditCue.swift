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

  static let sections: [String: CreditCue] = [
    "before": .before, "after": .after, "anaphor": .anaphor, "unnamed": .unnamed,
    "outlet word": .outletWord, "matter": .matter,
  ]
}
