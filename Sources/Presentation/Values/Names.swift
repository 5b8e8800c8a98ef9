public import Claims
internal import Reconciliation

extension Language {
  /// The wording in this language.
  public func choose(
    _ french: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    self == .french ? french() : english()
  }

  /// A count with its noun: "1 witness", "3 témoins".
  public func count(
    _ number: Int, _ french: (one: String, many: String), _ english: (one: String, many: String)
  ) -> String {
    // French counts zero in the singular.
    let isOne = self == .french ? number < 2 : number == 1
    let noun =
      self == .french ? (isOne ? french.one : french.many) : (isOne ? english.one : english.many)
    return String(number) + " " + noun
  }
}

extension Language {
  /// What stands before an explanation.
  public var colon: String { choose(" : ", ": ") }

  /// What stands between two parts of a sentence.
  public var semicolon: String { choose(" ; ", "; ") }

  /// How many times one figure is another: "1.03×", "1.3×", "1,3×", from 10 on without decimals.
  public func ratio(_ ratio: Double) -> String {
    let digits = JSON.rounded(ratio, places: ratio < 1.1 ? 2 : ratio < 10 ? 1 : 0).line
    guard self == .french else { return digits + "×" }
    return digits.split(separator: ".").joined(separator: ",") + "×"
  }
}

extension DecisionReason {
  /// The reason's name for people.
  public func name(in language: Language) -> String {
    switch self {
    case .officialStatement: language.choose("déclaration officielle", "official statement")
    case .correction: language.choose("rectificatif", "correction")
    case .misquote: language.choose("mal cité", "misquote")
    case .otherBasis: language.choose("autre base", "other basis")
    case .unreliableSource: language.choose("source peu fiable", "unreliable source")
    case .superseded: language.choose("dépassé", "superseded")
    case .other: language.choose("autre", "other")
    }
  }
}

extension DealKind {
  /// The kind's name for people.
  public func name(in language: Language) -> String {
    switch self {
    case .investment: language.choose("investissement", "investment")
    case .fundingRound: language.choose("levée de fonds", "funding round")
    case .acquisition: language.choose("acquisition", "acquisition")
    case .merger: language.choose("fusion", "merger")
    case .contract: language.choose("contrat", "contract")
    case .partnership: language.choose("partenariat", "partnership")
    case .holding: language.choose("participation", "holding")
    case .listing: language.choose("introduction en Bourse", "listing")
    case .subject: language.choose("sujet", "subject")
    }
  }
}

extension Property {
  /// The property's name for people; a user's own property stands as it is.
  public func name(in language: Language) -> String {
    switch self {
    case .amount: language.choose("montant", "amount")
    case .valuation: language.choose("valorisation", "valuation")
    case .stake: language.choose("part du capital", "stake")
    case .capacity: language.choose("puissance", "capacity")
    case .date: "date"
    case .status: language.choose("état", "status")
    default: rawValue
    }
  }
}

extension Modality {
  /// The modality's name for people.
  public func name(in language: Language) -> String {
    switch self {
    case .rumored: language.choose("rumeur", "rumored")
    case .announced: language.choose("annoncé", "announced")
    case .completed: language.choose("conclu", "completed")
    case .denied: language.choose("démenti", "denied")
    }
  }
}

extension Standing {
  /// The standing's name for people.
  func name(in language: Language) -> String {
    switch self {
    case .open: language.choose("ouvert", "open")
    case .superseded: language.choose("dépassé", "superseded")
    case .settled: language.choose("tranché par les faits", "settled")
    case .ruled: language.choose("tranché par vous", "ruled")
    case .denied: language.choose("démenti", "denied")
    case .stale: language.choose("ancien", "stale")
    }
  }
}

extension Verdict {
  /// What became of a claim or a value, for people: the one that was kept is told from those that were not.
  func name(in language: Language) -> String {
    switch rule {
    case .settles: language.choose("retenu", "confirmed")
    case .borneOut: language.choose("confirmé depuis", "borne out")
    case .firmerFigure: language.choose("écarté par les faits", "overtaken")
    case .preferred: language.choose("retenu par vous", "preferred")
    case .notPreferred: language.choose("écarté par vous", "not preferred")
    default: standing.name(in: language)
    }
  }
}

extension Change {
  /// The change's name for people.
  func name(in language: Language) -> String {
    switch self {
    case .new: language.choose("nouveau", "new")
    case .repeats: language.choose("répète", "repeats")
    case .refines: language.choose("précise", "refines")
    case .revises: language.choose("révise", "revises")
    case .contradicts: language.choose("contredit", "contradicts")
    case .confirms: language.choose("confirme", "confirms")
    case .compatible: language.choose("compatible avec", "is compatible with")
    case .settles: language.choose("tranche", "settles")
    case .advances: language.choose("suite de", "moves on from")
    case .denies: language.choose("dément", "denies")
    }
  }
}

extension RelationRule {
  /// Why two values stand to each other as they do.
  func name(in language: Language) -> String {
    switch self {
    case .currency:
      language.choose("monnaies différentes, pas de taux", "different currencies, no rate")
    case .unit: language.choose("unités différentes", "different units")
    case .kind: language.choose("natures différentes", "different kinds of value")
    case .valuation: language.choose("avant ou après apport", "pre-money against post-money")
    case .part: language.choose("une partie et le tout", "a part against the whole")
    case .counted: language.choose("qui est compté diffère", "who is counted differs")
    case .episode: language.choose("deux épisodes", "two episodes")
    case .denial: language.choose("démenti", "denial")
    case .disjoint:
      language.choose("aucune valeur ne satisfait les deux", "no value satisfies both")
    case .sameBounds: language.choose("mêmes bornes", "same bounds")
    case .bound: language.choose("bornes différentes", "stated bounds differ")
    case .inside: language.choose("l'un dans l'autre", "one inside the other")
    case .overlap: language.choose("se recoupent", "they overlap")
    case .progress: language.choose("étapes d'une même voie", "steps of one course")
    case .sameText: language.choose("mêmes mots", "same words")
    case .nested: language.choose("l'un précise l'autre", "one names more")
    case .similar: language.choose("presque les mêmes mots", "nearly the same words")
    case .different: language.choose("autres mots", "other words")
    case .hedgeDropped: language.choose("réserve oubliée", "hedge dropped")
    case .sameOrigin: language.choose("même source, plus tard", "same origin, later")
    }
  }
}

extension TextKinship {
  /// What it says of an article beside that of an earlier claim, as the end of a sentence.
  func sentence(_ earlier: Int64, _ thousandths: Int, in language: Language) -> String {
    let percent = language.percent(Double(thousandths / 10) / 100)
    return switch self {
    case .copy:
      language.choose(
        "a le texte de #\(earlier) (\(percent))", "has the text of #\(earlier) (\(percent))")
    case .derived:
      language.choose(
        "est tiré de #\(earlier) (\(percent) du texte)",
        "is derived from #\(earlier) (\(percent) of the text)")
    case .perhapsOneSource:
      language.choose(
        "a peut-être une source commune avec #\(earlier) (\(percent) du texte)",
        "perhaps shares a source with #\(earlier) (\(percent) of the text)")
    }
  }
}
