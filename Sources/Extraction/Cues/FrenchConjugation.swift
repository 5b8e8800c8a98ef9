/// The forms of a French verb that news writers use: third persons, "nous" of those whom they quote, participles,
/// infinitive.
enum FrenchConjugation {
  /// The forms of an entry such as `injecter/er` or
  /// `vendre/vend-vendent-vendu-vendr-vend`; none where the entry is not understood.
  static func forms(of infinitive: Substring, class pattern: Substring) -> [(String, Sense.Form)] {
    let infinitive = String(infinitive)
    var forms: [(String, Sense.Form)] = [(infinitive, .infinitive)]
    switch pattern {
    case "er": forms += first(String(infinitive.dropLast(2)))
    case "ir": forms += second(String(infinitive.dropLast(2)))
    default:
      let parts = pattern.split(at: "-").map(String.init)
      guard parts.count == 5 else { return [] }
      forms += [(parts[0], .finite), (parts[1], .finite)]
      forms += participles(parts[2])
      forms += endings(parts[3], ["a", "ont", "ons"], .future)
      forms += endings(parts[3], ["ait", "aient"], .conditional)
      forms += endings(parts[4], ["ait", "aient", "ons"], .finite)
      forms.append((parts[4] + "ant", .gerund))
    }
    return forms
  }

  private static func first(_ stem: String) -> [(String, Sense.Form)] {
    // Before a and o, "engag" is written "engage", "lanc" is "lanç".
    let soft =
      stem.hasSuffix("g") ? stem + "e" : stem.hasSuffix("c") ? stem.dropLast() + "ç" : stem
    return endings(stem, ["e", "ent", "èrent"], .finite)
      + endings(soft, ["a", "ait", "aient", "ons"], .finite)
      + participles(stem + "é")
      + endings(stem, ["era", "eront", "erons"], .future)
      + endings(stem, ["erait", "eraient"], .conditional)
      + [(soft + "ant", .gerund)]
  }

  private static func second(_ stem: String) -> [(String, Sense.Form)] {
    endings(stem, ["it", "issent", "issait", "issaient", "issons"], .finite)
      + participles(stem + "i")
      + endings(stem, ["ira", "iront", "irons"], .future)
      + endings(stem, ["irait", "iraient"], .conditional)
      + [(stem + "issant", .gerund)]
  }

  private static func participles(_ base: String) -> [(String, Sense.Form)] {
    var all = [base, base + "e", base + "es"]
    if !base.hasSuffix("s") { all.append(base + "s") }
    return all.map { ($0, .participle) }
  }

  private static func endings(
    _ stem: String, _ endings: [String], _ form: Sense.Form
  ) -> [(String, Sense.Form)] {
    endings.map { (stem + $0, form) }
  }
}
