internal import Claims
internal import Reconciliation

/// The reasons of a finding as sentences of an editor's note. Every number in them stands in a claim.
struct ReasonWording {
  let directory: Directory
  let language: Language

  init(_ directory: Directory, in language: Language) {
    self.directory = directory
    self.language = language
  }

  /// One reason as a sentence.
  func sentence(_ reason: Reason) -> String {
    switch reason {
    case .ledBy(let witnesses, let origins, let modality, let since):
      led(by: witnesses, origins, modality, since)
    case .supportedBy(let claims, let origins): supported(by: claims, origins)
    case .differs(
      let claim, let rule, let ratio, let days, let witnesses, let origins, let since, let verdict):
      differs(
        claim, rule, distance(ratio, days: days), witnesses, origins, since, verdict)
    case .apart(let left, let right, let rule, let ratio):
      apart(left, right, rule, distance(ratio))
    case .oneWitness(let claims, let origin): oneWitness(claims, origin)
    case .oneVoice(let origins, let agreeing, let shared):
      oneVoice(origins, agreeing: agreeing, of: shared)
    case .sharedText(let claim, let earlier, let kinship, let thousandths):
      "#\(claim) " + kinship.sentence(earlier, thousandths, in: language) + "."
    case .revised(let origin, let from, let to, let date): revised(origin, from, to, date)
    case .settledBy(let claim, let modality, let date): settled(by: claim, modality, date)
    case .denied(let by, let of):
      language.choose("#\(by) dément \(value(of)).", "#\(by) denies \(value(of)).")
    case .hedgeDropped(let claim, let source): hedgeDropped(claim, source)
    case .misquoted(let claim, let source): misquoted(claim, source)
    case .outdated(let claim, let since): outdated(claim, since)
    case .stale(let since): stale(since)
    case .twoEpisodes(let done, let talk): twoEpisodes(done, talk)
    case .ruledBy(let ruling, let reason, let note): ruled(by: ruling, reason, note)
    case .bothStand(let left, let right): bothStand(left, right)
    case .rulingInDoubt(let ruling, let firmer): rulingInDoubt(ruling, firmer)
    case .thinMargin(let claim, let confidence): thinMargin(claim, confidence)
    case .wouldSettle(let remedy): sentence(remedy)
    case .loop(let outlets): loop(outlets)
    case .uncarried(let outlet, let claim): uncarried(outlet, claim)
    case .unstatedValuation(let claims): unstatedValuation(claims)
    case .converted(let claims): converted(claims)
    case .partsAddUp(let parts, let whole): partsAddUp(parts, whole)
    case .moneyAddsUp(let before, let raised, let after): moneyAddsUp(before, raised, after)
    case .beside(let question, let rule): beside(question, rule)
    }
  }

  /// The remarks on a question that names alone tell: the deals that count others in.
  func apart(_ question: Question) -> [String] {
    guard [.amount, .stake, .capacity].contains(question.property) else { return [] }
    return directory.apartLines(question.deal, in: language)
  }

  func value(_ claim: Int64) -> String { directory.value(ofClaim: claim, in: language) }

  func names(_ origins: [Origin]) -> String {
    origins.map { directory.name(of: $0, in: language) }.joined(separator: ", ")
  }

  func numbers(_ claims: [Int64]) -> String {
    claims.prefix(8).map { "#\($0)" }.joined(separator: ", ") + (claims.count > 8 ? " …" : "")
  }

  func witnessCount(_ count: Int) -> String {
    language.count(
      count, ("témoin indépendant", "témoins indépendants"),
      ("independent witness", "independent witnesses"))
  }

  /// The date as a sentence has it: French says "le" before a day, and before nothing vaguer.
  func day(_ date: EDTFDate) -> String {
    let isDay = date.earliest == date.latest && date.earliest != nil
    return (isDay ? language.choose("le ", "") : "") + date.text(in: language)
  }

  /// ", depuis le 3 mars", or nothing.
  func since(_ date: EDTFDate?) -> String {
    date.map { language.choose(", depuis \(day($0))", ", since \(day($0))") } ?? ""
  }

  /// " le 3 mars", or nothing.
  func on(_ date: EDTFDate?) -> String {
    date.map { language.choose(" \(day($0))", " on \(day($0))") } ?? ""
  }

  /// How far two values are from each other: ", 5×", ", 3 days apart", or nothing.
  private func distance(_ ratio: Double?, days: Int? = nil) -> String {
    if let ratio { return ", " + language.ratio(ratio) }
    return days.map {
      ", " + language.count($0, ("jour d'écart", "jours d'écart"), ("day apart", "days apart"))
    } ?? ""
  }
}
