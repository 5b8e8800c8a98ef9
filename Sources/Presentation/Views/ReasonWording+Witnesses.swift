internal import Claims
internal import Reconciliation

/// Who says so, and who does not.
extension ReasonWording {
  func led(
    by count: Int, _ origins: [Origin], _ modality: Modality, _ date: EDTFDate?
  ) -> String {
    let (who, firm) = (names(origins), modality.name(in: language))
    return language.choose(
      "\(witnessCount(count)) (\(who)), stade le plus avancé : \(firm)\(since(date)).",
      "\(witnessCount(count)) (\(who)), at the firmest \(firm)\(since(date)).")
  }

  func supported(by claims: [Int64], _ origins: [Origin]) -> String {
    let (disent, say) = origins.count == 1 ? ("dit", "says") : ("disent", "say")
    return language.choose(
      "Compatible avec ce que \(disent) \(names(origins)) (\(numbers(claims))).",
      "Compatible with what \(names(origins)) \(say) (\(numbers(claims))).")
  }

  func differs(
    _ claim: Int64, _ rule: RelationRule, _ distance: String, _ count: Int, _ origins: [Origin],
    _ date: EDTFDate?, _ verdict: Verdict
  ) -> String {
    let (value, rule) = (value(claim), rule.name(in: language))
    let who = "\(witnessCount(count)) (\(names(origins)))\(since(date))"
    let state = verdict.standing == .open ? "" : " [\(verdict.name(in: language))]"
    return language.choose(
      "À l'opposé : \(value), \(who) ; \(rule)\(distance)\(state).",
      "Against it: \(value), \(who); \(rule)\(distance)\(state).")
  }

  func apart(_ left: Int64, _ right: Int64, _ rule: RelationRule, _ distance: String) -> String {
    let rule = rule.name(in: language)
    return language.choose(
      "S'opposent entre elles : \(value(left)) et \(value(right)) ; \(rule)\(distance).",
      "At odds with each other: \(value(left)) and \(value(right)); \(rule)\(distance).")
  }

  func oneWitness(_ claims: [Int64], _ origin: Origin) -> String {
    let name = directory.name(of: origin, in: language)
    return language.choose(
      "\(numbers(claims)) ne comptent que pour un témoin (\(name)).",
      "\(numbers(claims)) count as one witness (\(name)).")
  }

  func oneVoice(_ origins: [Origin], agreeing: Int, of shared: Int) -> String {
    language.choose(
      "\(names(origins)) disent la même chose sur \(agreeing) des \(shared) questions disputées qu'ils ont en commun : une seule voix.",
      "\(names(origins)) say the same on \(agreeing) of the \(shared) disputed questions that they share: one voice."
    )
  }
}
