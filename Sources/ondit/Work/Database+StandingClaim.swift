internal import Claims
internal import Presentation
internal import Storage

extension Database {
  /// A claim that stands. Fails where there is none of that number, and says what became of one that was
  /// taken back.
  func standingClaim(_ number: Int64, _ language: Language) throws -> Claim {
    guard let claim = try claim(number) else { throw Failure.noClaim(number, language) }
    switch try end(ofClaim: number) {
    case nil: return claim
    case .retracted:
      throw Failure(
        language.choose(
          "l'assertion \(number) est retirée ; pour y revenir : ondit retract \(number) --undo",
          "claim \(number) was retracted; to take that back: ondit retract \(number) --undo"))
    case .corrected:
      let others = try replacements(ofClaim: number).map(String.init).joined(separator: ", ")
      throw Failure(
        language.choose(
          "l'assertion \(number) est corrigée par \(others)",
          "claim \(number) was corrected by \(others)"))
    case .rejected:
      throw Failure(
        language.choose(
          "l'assertion \(number) est rejetée ; pour y revenir : ondit review --undo \(number)",
          "claim \(number) was rejected; to take that back: ondit review --undo \(number)"))
    }
  }

  /// What to know of rulings in force that prefer one of some claims.
  func rulingHints(on claims: Set<Int64>, _ language: Language) throws -> [String] {
    try rulings().compactMap { ruling in
      guard let preferred = ruling.preferred, claims.contains(preferred) else { return nil }
      return language.choose(
        "La décision \(ruling.id) reposait sur #\(preferred) ; la revoir : ondit rulings",
        "Ruling \(ruling.id) rested on #\(preferred); look at it again: ondit rulings")
    }
  }
}
