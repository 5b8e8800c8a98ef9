internal import Claims

extension DateScanner {
  /// Reads "il y a 3 heures", "2 days ago", counted back from when the text was taken; to the
  /// minute where that is known.
  mutating func relative() -> FoundDate? {
    guard let now else { return nil }
    func dated(_ minutes: Int) -> FoundDate? {
      guard let clock = now.clock else {
        return Day.onPage(number: now.day.number - minutes / Day.minutes).map {
          FoundDate(day: $0, isRelative: true)
        }
      }
      let moment = now.day.number * Day.minutes + clock - minutes
      return Day.onPage(number: moment / Day.minutes).map {
        FoundDate(day: $0, clock: moment % Day.minutes, offset: now.offset, isRelative: true)
      }
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
      guard let minutes = span(count) else { return nil }
      skipBlank()
      return word(["ago"]) ? dated(minutes) : nil
    }
    return nil
  }

  /// How many minutes a count of hours, days or weeks is.
  private mutating func span(_ count: Int) -> Int? {
    if word(["seconde", "secondes", "second", "seconds"]) { return 0 }
    if word(["minute", "minutes", "min", "mins", "mn"]) { return count }
    if word(["heure", "heures", "h", "hour", "hours", "hr", "hrs"]) { return count * 60 }
    if word(["jour", "jours", "j", "day", "days"]) { return count * Day.minutes }
    if word(["semaine", "semaines", "week", "weeks"]) { return count * 7 * Day.minutes }
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
