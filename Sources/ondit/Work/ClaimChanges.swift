internal import Claims
internal import Ingestion
internal import Storage

/// What a person changes of a claim that was recorded wrongly; what is nil stays.
struct ClaimChanges {
  var property: Property?
  /// As typed; its property says how to read it.
  var value: String?
  var modality: Modality?
  var part: String?
  var valuation: Basis.Valuation?
  var via: [String]?
  var deal: Int64?

  var isEmpty: Bool {
    property == nil && value == nil && modality == nil && part == nil && valuation == nil
      && via == nil && deal == nil
  }
}

extension Database {
  /// Records what a claim should have been, in its place. Returns the new claim's number.
  func correct(
    _ claim: Claim, by changes: ClaimChanges, because note: String, _ language: Language
  ) throws -> Int64 {
    let property = changes.property ?? claim.property
    // What is kept must fit a new property, too: it is read as if typed.
    let typed = changes.value ?? (changes.property == nil ? nil : claim.value.canonical)
    let value =
      try typed.map { try TypedValue(property: property, language: language).read($0) }
      ?? claim.value
    let basis = Basis(
      valuation: changes.valuation ?? claim.basis.valuation, part: changes.part ?? claim.basis.part)
    let via =
      try changes.via?.map {
        try makeOutlet(named: try OutletWording($0, in: self).outlet)
      } ?? claim.via
    let replacement = try record(
      property, value, basis: basis, modality: changes.modality ?? claim.modality,
      article: claim.article, deal: changes.deal ?? claim.deal, via: via,
      unnamedSource: try unnamedSource(ofClaim: claim.id), quote: claim.quote)
    _ = try correct(claim: claim.id, with: replacement, because: note)
    return replacement
  }

  /// Takes a correction back: the claim stands again, and what was put in its place does not.
  /// Returns that; empty where there was no correction.
  func undoCorrection(ofClaim number: Int64, because note: String) throws -> [Int64] {
    let replacements = try replacements(ofClaim: number)
    guard !replacements.isEmpty else { return [] }
    try withdrawCorrection(ofClaim: number, because: note)
    try withdrawReview(ofClaim: number, because: note)
    for replacement in replacements where try !isRetracted(claim: replacement) {
      _ = try retract(claim: replacement, because: note)
    }
    return replacements
  }
}
