internal import Claims
internal import Reconciliation

/// What makes a comparison less than certain, and sums that support it.
extension ReasonWording {
  func loop(_ outlets: [Int64]) -> String {
    let names = directory.circle(outlets)
    return language.choose(
      "Des médias se citent en rond : \(names).", "Outlets credit each other in a circle: \(names)."
    )
  }

  func uncarried(_ outlet: Int64, _ claim: Int64) -> String {
    let name = directory.outlet(outlet)
    return language.choose(
      "#\(claim) cite \(name), dont l'article n'est pas enregistré.",
      "#\(claim) credits \(name), whose own article is not here.")
  }

  func unstatedValuation(_ claims: [Int64]) -> String {
    language.choose(
      "\(numbers(claims)) : avant ou après apport, ce n'est pas dit.",
      "\(numbers(claims)): pre- or post-money is not said.")
  }

  func converted(_ claims: [Int64]) -> String {
    language.choose(
      "\(numbers(claims)) : converti au taux de référence du jour.",
      "\(numbers(claims)): converted at the day's reference rate.")
  }

  func partsAddUp(_ parts: [Int64], _ whole: Int64) -> String {
    let list = parts.map(value).joined(separator: " + ")
    return language.choose(
      "Les parties font le tout : \(list) = \(value(whole)).",
      "The parts add up to the whole: \(list) = \(value(whole)).")
  }

  func moneyAddsUp(_ before: Int64, _ raised: Int64, _ after: Int64) -> String {
    language.choose(
      "Le compte y est : \(value(before)) + \(value(raised)) = \(value(after)).",
      "It adds up: \(value(before)) + \(value(raised)) = \(value(after)).")
  }

  func beside(_ question: Question, _ rule: RelationRule) -> String {
    let property = question.property.name(in: language)
    let unit = question.unit + (question.basis.part.map { ", \($0)" } ?? "")
    let remedy = rule == .currency ? language.colon + "ondit rates import" : ""
    let why = "(\(rule.name(in: language))\(remedy))"
    return language.choose(
      "À part : \(property) en \(unit) \(why).", "Apart: \(property) in \(unit) \(why).")
  }
}
