public import Claims

/// The closed vocabularies of a table of claims, and of options, in French and English.
public enum SheetWords {
  /// The word of a closed vocabulary that a field holds; nil where it is empty.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: SheetColumn, _ text: String, _ named: (String) -> Word?
  ) throws(SheetProblem.Kind) -> Word? {
    if text.isEmpty { return nil }
    guard let word = named(text) else {
      throw .badWord(column, text, expected: Word.allCases.map(\.rawValue))
    }
    return word
  }

  /// A property by its stored name or what people call it; any other words are a name of their own.
  static func property(_ text: String) throws(SheetProblem.Kind) -> Property {
    guard let property = standardProperty(text) ?? Property(named: text) else {
      throw .badProperty(text)
    }
    return property
  }

  private static let properties: [String: Property] = [
    "montant": .amount, "valorisation": .valuation, "part_du_capital": .stake,
    "puissance": .capacity, "statut": .status, "etat": .status,
  ]

  /// How sure an extraction was, from 0 to 1; nil where the field is empty.
  static func confidence(_ text: String) throws(SheetProblem.Kind) -> Double? {
    if text.isEmpty { return nil }
    guard let number = Double(text.split(separator: ",").joined(separator: ".")),
      (0...1).contains(number)
    else {
      throw .badNumber(.confidence, text)
    }
    return number
  }

  /// One of the properties that every file knows, by its stored name or what people call it; nil for any other.
  public static func standardProperty(_ text: String) -> Property? {
    let words = text.foldedWords.joined(separator: "_")
    return properties[words] ?? Property.standard.first { $0.rawValue == words }
  }

  /// A modality by its stored name or what people call it.
  public static func modality(_ text: String) -> Modality? {
    modalities[key(text)]
  }

  /// A kind of deal, by its stored name or what people call it.
  public static func kind(_ text: String) -> DealKind? {
    kinds[key(text)]
  }

  /// Before or after the new money.
  static func valuation(_ text: String) -> Basis.Valuation? {
    switch key(text) {
    case "pre money", "pre", "premoney", "avant": .preMoney
    case "post money", "post", "postmoney", "apres": .postMoney
    default: nil
    }
  }

  /// A stake in words: of the majority, or of the minority.
  static func share(_ text: String) -> Quantity? {
    let word = key(text)
    let half = Decimal(50)
    if majority.contains(word) {
      return Quantity(low: half, high: nil, unit: .percent, hedge: text.trimmed)
    }
    return minority.contains(word)
      ? Quantity(low: nil, high: half, unit: .percent, hedge: text.trimmed) : nil
  }

  private static let majority: Set<String> = [
    "majoritaire", "majorite", "majority", "majority stake", "part majoritaire", "controle",
    "participation majoritaire", "control", "controlling", "controlling stake",
  ]
  private static let minority: Set<String> = [
    "minoritaire", "minorite", "minority", "minority stake", "part minoritaire",
    "participation minoritaire",
  ]

  private static func key(_ text: String) -> String {
    text.foldedWords.joined(separator: " ")
  }

  private static let modalities = table(
    Modality.self,
    [
      .rumored: [
        "rumor", "rumour", "rumoured", "reported", "rumeur", "en discussion",
        "en discussions", "discussions", "negociations", "en negociation", "pourparlers", "talks",
        "in talks", "projet",
      ],
      .announced: [
        "confirmed", "signed", "official", "annonce", "annoncee", "confirme",
        "confirmee", "signe", "signee", "accord signe", "officiel", "officielle",
      ],
      .completed: [
        "done", "closed", "paid", "conclu", "conclue", "realise",
        "realisee", "termine", "terminee", "finalise", "finalisee", "boucle", "bouclee",
        "finalized", "effectif",
      ],
      .denied: [
        "false", "abandoned", "dementi", "dementie", "abandonne",
        "abandonnee", "annule", "annulee", "retrait", "faux",
      ],
    ])

  private static let kinds = table(
    DealKind.self,
    [
      .investment: [
        "invest", "equity", "investissement", "prise de participation", "entree au capital",
        "minority stake",
      ],
      .fundingRound: [
        "round", "fundraising", "levee de fonds", "levee", "tour de table", "raise", "seed",
        "augmentation de capital", "series a", "series b", "series c", "series d", "serie a",
        "serie b", "serie c", "serie d", "amorcage",
      ],
      .acquisition: [
        "takeover", "buyout", "purchase", "rachat", "achat", "reprise", "prise de controle", "opa",
        "ope", "offre publique d achat", "cession", "vente", "sale", "m a", "lbo",
      ],
      .merger: ["fusion"],
      .contract: ["order", "deal", "contrat", "commande"],
      .partnership: ["alliance", "partenariat", "joint venture", "jv", "coentreprise"],
      .holding: ["stake", "participation"],
      .listing: ["ipo", "introduction en bourse", "cotation"],
      .subject: ["sujet", "other", "autre"],
    ])

  private static func table<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ type: Word.Type, _ others: [Word: [String]]
  ) -> [String: Word] {
    var table: [String: Word] = [:]
    for word in Word.allCases {
      table[key(word.rawValue)] = word
      for name in others[word] ?? [] { table[name] = word }
    }
    return table
  }
}
