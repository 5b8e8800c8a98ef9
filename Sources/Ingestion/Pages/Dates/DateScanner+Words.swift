extension DateScanner {
  /// Reads "il y a 3 heures", "2 days ago", counted back from the day of reading.
  mutating func relative() -> FoundDate? {
    guard let today else { return nil }
    func dated(_ days: Int) -> FoundDate? {
      today.adding(days: -days).map { FoundDate(day: $0, isRelative: true) }
    }
    if word(["il"]) {
      skipBlank()
      guard word(["y"]) else { return nil }
      skipBlank()
      guard word(["a"]) else { return nil }
      skipBlank()
      guard let count = number(digits: 1...3) else { return nil }
      skipBlank()
      return span(count).flatMap(dated)
    }
    if let count = number(digits: 1...3) {
      skipBlank()
      guard let days = span(count) else { return nil }
      skipBlank()
      return word(["ago"]) ? dated(days) : nil
    }
    return nil
  }

  /// How many days ago a count of hours, days or weeks is, given that most of a day is over.
  private mutating func span(_ count: Int) -> Int? {
    if word(["minute", "minutes", "min", "mins", "mn", "seconde", "secondes", "second", "seconds"])
    {
      return 0
    }
    if word(["heure", "heures", "h", "hour", "hours", "hr", "hrs"]) { return count / 24 }
    if word(["jour", "jours", "j", "day", "days"]) { return count }
    if word(["semaine", "semaines", "week", "weeks"]) { return count * 7 }
    return nil
  }

  /// What the words before a date call it.
  func label(_ range: Range<Int>) -> FoundDate.Label {
    for token in tokens[range].suffix(14).reversed() {
      guard case .word(let word) = token else { continue }
      if DateScanner.modifiedWords.contains(word) { return .modified }
      if DateScanner.publishedWords.contains(word) { return .published }
    }
    return .none
  }

  private static let publishedWords: Set<String> = [
    "publie", "publiee", "published", "posted", "paru", "parution", "ligne", "publication", "cree",
    "poste", "redige", "issued", "created", "veroffentlicht", "erstellt", "publicado", "pubblicato",
  ]
  private static let modifiedWords: Set<String> = [
    "jour", "modifie", "modifiee", "updated", "update", "modified", "maj", "actualise", "revised",
    "aktualisiert", "actualizado", "edited", "reviewed", "aggiornato", "modification",
  ]
}
