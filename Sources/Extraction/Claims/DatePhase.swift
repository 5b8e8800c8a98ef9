internal import Claims

/// What happens to a deal on a date; read from `phases.txt`.
struct DatePhase: OptionSet, Sendable {
  let rawValue: UInt8
  /// It is signed, launched, told: `signé`, `unveiled`.
  static let begins = DatePhase(rawValue: 1)
  /// It is done: `closing`, `prendra effet`, `delivered`.
  static let ends = DatePhase(rawValue: 1 << 1)
  /// Nothing comes of it: `called off`, `mis fin`.
  static let drops = DatePhase(rawValue: 1 << 2)
  /// Somebody tells of it: beside a day without its date, the peg of the news.
  static let tells = DatePhase(rawValue: 1 << 3)
  /// It is no date of a deal: `founded`, `échéance`, `horizon`.
  static let other = DatePhase(rawValue: 1 << 4)
  /// The date is that of the deal that was spoken of: `précédent`.
  static let points = DatePhase(rawValue: 1 << 5)
  /// It is yet to come: `attendu`, `expected`.
  static let awaits = DatePhase(rawValue: 1 << 6)

  /// It speaks of the deal by itself: `closing`.
  static let isStrong = DatePhase(rawValue: 1 << 7)

  static let sections: [String: DatePhase] = [
    "begins": .begins, "ends": .ends, "drops": .drops, "tells": [.begins, .tells],
    "closes": [.ends, .isStrong], "opens": [.begins, .isStrong], "other": .other, "points": .points,
    "awaits": .awaits,
  ]

  /// The phrases of `phases.txt`.
  static func table(into lexicon: inout Lexicon, own: OwnVocabulary) -> PhraseTable<DatePhase> {
    var gathered = Gathered<DatePhase>()
    for item in VocabularyList(own.bytes(of: .phases)).items {
      guard let one = sections[item.section] else { continue }
      gathered.add(lexicon.words(of: item.text), one)
    }
    var table = PhraseTable<DatePhase>()
    gathered.fill(&table) { $0.reduce(into: DatePhase()) { $0.formUnion($1) } }
    return table
  }
}
