/// What a small word does in a sentence; read from `grammar-fr.txt` and `grammar-en.txt`.
struct Grammar: OptionSet, Sendable {
  let rawValue: UInt32

  // Prepositions, by what they say of the name after them.
  static let of = Grammar(rawValue: 1)
  static let by = Grammar(rawValue: 1 << 1)
  static let to = Grammar(rawValue: 1 << 2)
  static let into = Grammar(rawValue: 1 << 3)
  static let with = Grammar(rawValue: 1 << 4)
  static let from = Grammar(rawValue: 1 << 5)
  static let `for` = Grammar(rawValue: 1 << 6)
  static let on = Grammar(rawValue: 1 << 7)
  static let between = Grammar(rawValue: 1 << 8)
  /// A preposition whose name takes no part in the deal: `contre`, `unlike`.
  static let aside = Grammar(rawValue: 1 << 9)

  static let article = Grammar(rawValue: 1 << 10)
  /// A possessive: `sa`, `its`.
  static let possessive = Grammar(rawValue: 1 << 11)
  static let and = Grammar(rawValue: 1 << 12)
  /// A relative pronoun that is the subject of its clause: `qui`, `which`.
  static let relative = Grammar(rawValue: 1 << 13)
  /// Any other relative or subordinating word after which a new clause has its own subject.
  static let whom = Grammar(rawValue: 1 << 14)
  static let subject = Grammar(rawValue: 1 << 15)
  static let oblique = Grammar(rawValue: 1 << 16)
  static let be = Grammar(rawValue: 1 << 17)
  static let have = Grammar(rawValue: 1 << 18)
  static let not = Grammar(rawValue: 1 << 19)
  /// A conjunction that begins another clause: `mais`, `while`.
  static let `break` = Grammar(rawValue: 1 << 20)
  static let other = Grammar(rawValue: 1 << 21)
  /// A later word of a phrase whose first word has the class.
  static let inside = Grammar(rawValue: 1 << 22)

  /// May stand between an auxiliary and its verb: `déjà`, `already`.
  static let adverb = Grammar(rawValue: 1 << 23)
  /// `se`: the verb after it has no other object.
  static let reflexive = Grammar(rawValue: 1 << 24)
  /// A noun that says when: `année`, `week`.
  static let time = Grammar(rawValue: 1 << 25)

  /// Before a price: `à`, `at`.
  static let price = Grammar(rawValue: 1 << 26)

  static let preposition: Grammar = [
    .of, .by, .to, .into, .with, .from, .for, .on, .between, .aside,
  ]

  /// The classes by the names that the files give them.
  static let sections: [String: Grammar] = [
    "of": .of, "by": .by, "to": .to, "into": .into, "with": .with, "from": .from, "for": .for,
    "on": .on, "between": .between, "aside": .aside, "article": .article,
    "possessive": .possessive, "and": .and, "relative": .relative, "whom": .whom,
    "subject": .subject, "oblique": .oblique, "be": .be, "have": .have, "not": .not,
    "break": .break, "other": .other, "adverb": .adverb, "reflexive": .reflexive, "time": .time,
    "price": .price,
  ]
}
