/// How firm a word makes its sentence; read from `modality-fr.txt` and `modality-en.txt`.
struct Firmness: OptionSet, Sendable {
  let rawValue: UInt16
  static let rumor = Firmness(rawValue: 1)
  static let announce = Firmness(rawValue: 1 << 1)
  static let complete = Firmness(rawValue: 1 << 2)
  static let deny = Firmness(rawValue: 1 << 3)
  static let further = Firmness(rawValue: 1 << 4)
  static let joint = Firmness(rawValue: 1 << 5)
  /// A rumour where nothing firmer stands beside it.
  static let weak = Firmness(rawValue: 1 << 6)
  /// Somebody says so: what was done is done, what was agreed is announced.
  static let say = Firmness(rawValue: 1 << 7)

  /// Somebody without a name says so: `reportedly`, `sources proches du dossier`.
  static let hearsay = Firmness(rawValue: 1 << 8)
  /// The terms of a deal: what they say would be is agreed.
  static let terms = Firmness(rawValue: 1 << 9)
  /// "Said": what would be, it says, is announced.
  static let report = Firmness(rawValue: 1 << 11)
  /// What a party wants: announced, but a rumour where an outlet says so.
  static let intent = Firmness(rawValue: 1 << 10)
  /// Given up by those who wanted it, or undone by others: `renoncé`, `fell through`.
  static let drop = Firmness(rawValue: 1 << 12)
  /// A sum of several rounds: `to date`, `depuis sa création`.
  static let total = Firmness(rawValue: 1 << 13)

  /// It says that something is not so: `dément`, `no plans`.
  static let refute = Firmness(rawValue: 1 << 14)

  static let sections: [String: Firmness] = [
    "report": .report, "intent": [.announce, .intent], "hearsay": [.rumor, .hearsay],
    "terms": .terms, "rumor": .rumor,
    "announce": .announce, "complete": .complete, "deny": .deny, "drop": [.deny, .drop],
    "refute": [.deny, .refute],
    "weak": .weak, "say": .say, "further": .further, "joint": .joint,
    "total": .total,
  ]
}
