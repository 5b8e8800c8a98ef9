internal import Claims
internal import Reconciliation

/// What a person decided, or has yet to decide.
extension ReasonWording {
  func ruled(by ruling: Int64, _ reason: RulingReason, _ note: String) -> String {
    let why =
      reason.name(in: language)
      + (note.isEmpty ? "" : language.choose(", « \(note) »", ", \"\(note)\""))
    return language.choose(
      "Vous avez tranché (décision \(ruling) : \(why)).",
      "You ruled on it (ruling \(ruling): \(why)).")
  }

  func bothStand(_ left: Int64, _ right: Int64) -> String {
    language.choose(
      "Vous laissez debout \(value(left)) et \(value(right)).",
      "You let both stand: \(value(left)) and \(value(right)).")
  }

  func rulingInDoubt(_ ruling: Int64, _ firmer: Int64?) -> String {
    let why =
      firmer.map { language.choose("\(value($0)) est venu après", "\(value($0)) came after it") }
      ?? language.choose("l'assertion préférée n'est plus là", "the claim that it prefers is gone")
    return language.choose(
      "Revoir la décision \(ruling) : \(why).", "Look again at ruling \(ruling): \(why).")
  }

  func thinMargin(_ claim: Int64, _ confidence: Double) -> String {
    let percent = language.percent(confidence)
    return language.choose(
      "Presque aussi probable : \(value(claim)), \(percent).",
      "Nearly as probable: \(value(claim)), \(percent).")
  }

  func sentence(_ remedy: Remedy) -> String {
    switch remedy {
    case .announcement:
      language.choose(
        "Ce qui trancherait : une annonce des parties.",
        "What would settle it: an announcement by a party.")
    case .anotherWitness:
      language.choose(
        "Ce qui aiderait : un second témoin indépendant.",
        "What would help: a second, independent witness.")
    case .basis:
      language.choose(
        "Ce qui aiderait : savoir si chaque chiffre compte l'argent frais.",
        "What would help: to learn whether each figure counts the new money.")
    case .ruling: language.choose("À vous de trancher.", "Yours to rule on.")
    }
  }
}
