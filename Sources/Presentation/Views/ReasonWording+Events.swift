internal import Claims
internal import Reconciliation

/// What happened to a figure as time went on.
extension ReasonWording {
  func revised(_ origin: Origin, _ from: Int64, _ to: Int64, _ date: EDTFDate?) -> String {
    let name = directory.name(of: origin, in: language)
    let (old, new) = (value(from), value(to))
    return language.choose(
      "\(name) est passé\(on(date)) de \(old) à \(new).",
      "\(name) went\(on(date)) from \(old) to \(new)."
    )
  }

  func settled(by claim: Int64, _ modality: Modality, _ date: EDTFDate?) -> String {
    language.choose(
      "Tranché\(on(date)) par \(value(claim)), \(modality.name(in: language)).",
      "Settled\(on(date)) by \(value(claim)), \(modality.name(in: language)).")
  }

  func hedgeDropped(_ claim: Int64, _ source: Int64) -> String {
    language.choose(
      "\(value(claim)) dit sans réserve ce que sa source, \(value(source)), disait avec.",
      "\(value(claim)) states plainly what its source, \(value(source)), had hedged.")
  }

  func misquoted(_ claim: Int64, _ source: Int64) -> String {
    let name = directory.claims[source].map(directory.publisher) ?? "#\(source)"
    return language.choose(
      "#\(claim) cite \(name) de \(value(claim)) ; son propre article dit \(value(source)).",
      "#\(claim) credits \(name) with \(value(claim)); its own article says \(value(source)).")
  }

  func outdated(_ claim: Int64, _ since: Int64) -> String {
    language.choose(
      "\(value(claim)) répète ce que sa source a abandonné avec \(value(since)).",
      "\(value(claim)) repeats what its source gave up with \(value(since)).")
  }

  func stale(_ since: EDTFDate?) -> String {
    let when = since.map(day) ?? "?"
    return language.choose(
      "Personne ne l'a redit depuis \(when).", "Nobody has said so since \(when).")
  }

  func twoEpisodes(_ done: Int64, _ talk: Int64) -> String {
    language.choose(
      "\(value(done)) est fait, \(value(talk)) se discute : peut-être deux opérations.",
      "\(value(done)) is done, \(value(talk)) is talked about: perhaps two deals.")
  }
}
