internal import Claims

/// Tells words for somebody without a name from the name of an outlet.
public enum UnnamedSource {
  /// Whether words that stand alone, as in a cell of a table, are for sources without a name: "sources proches du
  /// dossier", "a person familiar with the matter", "l'entourage du ministre". What is written with a capital where
  /// no sentence begins is a name: "La Presse", "Business Insider".
  public static func isMeant(by text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let words = text.split { $0.isWhitespace || "'’\"«»(),".contains($0) }
    guard let place = words.prefix(5).firstIndex(where: { nouns.contains($0.folded) }),
      words[..<(place + 1)].dropFirst().allSatisfy({ !startsWithCapital($0) })
    else { return false }
    // "People", "Source Alpha": a capital begins a name, "Sources" a remark.
    if place == 0, startsWithCapital(words[0]) {
      guard words.count > 1 else { return words[0].folded.hasPrefix("source") }
      return !startsWithCapital(words[1])
    }
    return place + 1 == words.count || !isName(words[place + 1], after: words[place])
  }

  /// "presse Océan" is a name, "a person at SoftBank" and "source Bercy" are none.
  private static func isName(_ word: Substring, after noun: Substring) -> Bool {
    startsWithCapital(word) && collective.contains(noun.folded)
  }

  private static func startsWithCapital(_ word: Substring) -> Bool {
    word.first?.isUppercase ?? false
  }

  private static let collective: Set<String> = ["presse", "medias", "media", "newspapers"]

  /// What the reader of articles takes for such a source, and what only tables call so.
  private static let nouns: Set<String> = Set(
    VocabularyList(PackageResources.credits_txt).items.filter { $0.section == "unnamed" }
      .map { $0.text.folded }
  ).union([
    "anonyme", "anonymes", "anonymous", "unnamed", "insider", "entourage", "official", "officials",
    "executive", "executives", "cadre", "cadres", "dirigeant", "dirigeants",
  ])
}
