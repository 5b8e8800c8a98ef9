internal import Claims

/// The words by which the names of deals say what happens.
enum DealVocabulary {
  typealias Words = ArraySlice<WordingWords.Word>

  /// The kind that all of some words name; nil where they name none.
  static func kind(_ words: Words) -> DealKind? {
    guard words.count <= 6 else { return nil }
    // "levée 2024", "opération 2026": the year says which one.
    if words.count > 1, let last = words.last?.folded, last.utf8.count == 4,
      let year = Int(last), (1900..<2100).contains(year)
    {
      return kind(words.dropLast())
    }
    let phrase = words.map(\.folded).joined(separator: " ")
    return nouns[phrase] ?? SheetWords.kind(phrase)
  }

  /// The longest kind that words begin with.
  static func leadingKind(_ words: Words) -> (kind: DealKind, length: Int)? {
    for length in stride(from: min(5, words.count), through: 1, by: -1) {
      if let kind = kind(words.prefix(length)) { return (kind, length) }
    }
    return nil
  }

  /// The longest kind that words end with.
  static func trailingKind(_ words: Words) -> (kind: DealKind, length: Int)? {
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      if let kind = kind(words.suffix(length)) { return (kind, length) }
    }
    return nil
  }

  /// Words without what leads from a noun to a name: `de`, `entre`.
  static func withoutJoiners(_ words: Words) -> Words {
    words.drop { word in
      ofs.contains(word.folded) || betweens.contains(word.folded)
        || ["le", "la", "les", "the"].contains(word.text)
    }
  }

  static let ofs: Set<String> = ["de", "du", "of", "des"]
  static let bys: Set<String> = ["par", "by"]
  static let intos: Set<String> = ["dans", "in", "into", "chez", "sur", "on", "for", "au"]
  static let betweens: Set<String> = ["entre", "between"]
  static let ands: Set<String> = ["et", "and", "avec", "with"]
  static let tos: Set<String> = ["a", "to", "aupres", "from"]
  /// Words that no name has inside, as far as they are written small.
  static let joiners: Set<String> = bys.union(intos).union(betweens).union([
    "pour", "avec", "with", "qui", "que", "est", "is", "dont", "aupres", "from", "to",
  ])

  /// Who sells by these nouns is named where a buyer is by others.
  static let sales: Set<String> = ["cession", "vente", "sale", "disposal"]

  private static let nouns: [String: DealKind] = table([
    .acquisition: [
      "offre", "bid", "opa amicale", "opa hostile", "offre publique", "takeover bid",
      "prise de controle",
      "projet de rachat", "acquisition totale", "mainmise",
    ],
    .investment: [
      "entree", "entree au capital", "montee au capital", "investment",
      "prise de participation minoritaire",
      "injection", "ticket",
    ],
    .fundingRound: [
      "financement", "tour", "tour de financement", "funding", "financing", "collecte",
    ],
    .merger: ["rapprochement", "mariage", "projet de fusion", "combination", "tie up"],
    .partnership: ["accord", "association", "joint venture", "co entreprise"],
    .listing: ["entree en bourse", "stock market listing", "flotation"],
  ])

  /// Verbs between two parties: who does it stands before them.
  static let verbs: [String: DealKind] = table([
    .acquisition: [
      "rachete", "racheter", "achete", "acheter", "acquiert", "acquerir", "reprend", "reprendre",
      "absorbe", "absorber", "avale", "soffre", "soffrir", "sempare de", "prend le controle de",
      "prendre le controle de", "met la main sur", "mettre la main sur", "lance une opa sur",
      "acquires", "acquire", "acquired", "acquiring", "buys", "buy", "bought", "buying",
      "takes over",
      "take over", "takes control of", "purchases", "swallows", "bids for",
    ],
    .investment: [
      "investit dans", "investir dans", "investit chez", "investir chez", "entre au capital de",
      "entrer au capital de", "monte au capital de", "monter au capital de", "mise sur",
      "prend une participation dans", "prendre une participation dans", "prend une part de",
      "invests in", "invest in", "invested in", "investing in", "backs", "takes a stake in",
      "take a stake in", "takes stake in", "buys a stake in", "buys into",
    ],
    .merger: [
      "fusionne avec", "fusionner avec", "se marie avec", "merges with", "merge with",
      "merging with",
    ],
    .partnership: [
      "sallie a", "sallie avec", "sallier a", "sallier avec", "sassocie a", "sassocie avec",
      "partners with", "teams up with",
    ],
  ])

  /// Verbs of the company that raises money or is listed.
  static let ownVerbs: [String: DealKind] = table([
    .fundingRound: ["leve", "lever", "raises", "raise", "raised", "boucle", "closes"],
    .listing: [
      "sintroduit en bourse", "sintroduire en bourse", "entre en bourse", "entrer en bourse",
      "goes public", "go public", "lists",
    ],
  ])

  /// Words before a verb that only say how sure it is.
  static let auxiliaries: Set<String> = [
    "va", "veut", "a", "vient", "de", "devrait", "pourrait", "souhaite", "envisage", "negocie",
    "serait",
    "pret", "compte", "to", "will", "would", "may", "could", "has", "is", "plans", "wants", "in",
    "talks",
    "agrees", "set", "near", "nears", "deal",
  ]

  private static func table(_ meanings: [DealKind: [String]]) -> [String: DealKind] {
    var table: [String: DealKind] = [:]
    for (kind, phrases) in meanings {
      for phrase in phrases { table[phrase] = kind }
    }
    return table
  }
}
