/// The forms of an English verb.
enum EnglishConjugation {
  /// The forms of `invest`, `buy/bought`, `take/took/taken` or `plan!` (which doubles its last
  /// letter).
  static func forms(of entry: Substring) -> [(String, Sense.Form)] {
    let parts = entry.split(at: "/").map(String.init)
    guard var base = parts.first else { return [] }
    let doubles = base.hasSuffix("!")
    if doubles { base.removeLast() }
    let past = parts.count > 1 ? parts[1] : regularPast(base, doubles: doubles)
    var forms: [(String, Sense.Form)] = [
      (base, .infinitive), (thirdPerson(base), .finite), (gerund(base, doubles: doubles), .gerund),
    ]
    // A past that is not also the participle is a verb with its own subject.
    forms.append((past, parts.count > 2 && parts[2] != past ? .finite : .participle))
    if parts.count > 2, parts[2] != past { forms.append((parts[2], .participle)) }
    return forms
  }

  private static func thirdPerson(_ base: String) -> String {
    if ["s", "sh", "ch", "x", "z"].contains(where: base.hasSuffix) { return base + "es" }
    if endsInConsonantAndY(base) { return base.dropLast() + "ies" }
    return base.hasSuffix("o") ? base + "es" : base + "s"
  }

  private static func regularPast(_ base: String, doubles: Bool) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if endsInConsonantAndY(base) { return base.dropLast() + "ied" }
    return doubled(base, doubles) + "ed"
  }

  private static func gerund(_ base: String, doubles: Bool) -> String {
    if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
    return doubled(base, doubles || ["get", "put", "cut", "win", "bid", "bet"].contains(base))
      + "ing"
  }

  private static func doubled(_ base: String, _ doubles: Bool) -> String {
    doubles ? base + String(base.suffix(1)) : base
  }

  private static func endsInConsonantAndY(_ base: String) -> Bool {
    base.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains(where: base.hasSuffix)
  }
}
