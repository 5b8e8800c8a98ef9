/// Tells the language of a page.
enum PageLanguage {
  /// - Parameters:
  ///   - declared: what the page says, with where it says so, in order of preference.
  ///   - text: the article, whose small words overrule a page that declares its template's
  ///     language.
  static func choose(declared: [(code: String?, source: String)], text: String) -> PageEvidence? {
    let detected = detect(text)
    for (code, source) in declared {
      guard let language = primary(code) else { continue }
      if let detected, detected.language != language, detected.isSure { break }
      return PageEvidence(
        field: .language, value: language, source: source,
        confidence: detected?.language == language ? 0.99 : 0.9)
    }
    guard let detected else { return nil }
    return PageEvidence(
      field: .language, value: detected.language, source: "text",
      confidence: detected.isSure ? 0.97 : 0.8)
  }

  /// The primary subtag of a language tag (BCP 47): `fr` of `fr-FR` and `fr_FR`.
  private static func primary(_ tag: String?) -> String? {
    guard let tag else { return nil }
    let code = tag.lowercased().prefix { $0.isASCII && $0.isLetter }
    return (2...3).contains(code.count) ? String(code) : nil
  }

  private static func detect(_ text: String) -> (language: String, isSure: Bool)? {
    var counts: [String: Int] = [:]
    var words = 0
    for word in text.prefix(6000).split(whereSeparator: { !$0.isLetter }) {
      words += 1
      if let language = smallWords[word.lowercased()] { counts[language, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    let second = ranked.dropFirst().first?.value ?? 0
    return (first.key, words >= 60 && first.value * 8 >= words && first.value >= second * 3)
  }

  /// Words that only one of these languages has, or nearly so.
  private static let smallWords: [String: String] = {
    let lists: [(String, String)] = [
      (
        "fr",
        "le les des une dans pour qui sur avec pas est au aux du ce cette mais ou où été sont leur"
          + " selon plus par elle nous vous ses ces"
      ),
      (
        "en",
        "the of and to that is was for with his it as be by this from are which have has will"
          + " their not would its said"
      ),
      (
        "de",
        "der die das und ist nicht ein eine mit den dem zu von auf für im sich auch wird werden"
          + " sind nach bei wie aus"
      ),
      (
        "es",
        "el los las del por una como pero más sus ha para este esta fue son también muy según"
          + " entre sobre"
      ),
      ("it", "il gli della che di per sono nel dei più anche questo alla ha dal delle una non"),
      ("nl", "het een van niet voor zijn werd aan ook naar deze wordt maar uit"),
      ("pt", "o os uma não para com mais ao foi pelo pela são também seu sua dos das"),
    ]
    var table: [String: String] = [:]
    for (language, words) in lists {
      for word in words.split(separator: " ") where table[String(word)] == nil {
        table[String(word)] = language
      }
    }
    return table
  }()
}
