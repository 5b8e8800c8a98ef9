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
    if let days = daysBack() {
      let since = label(max(index - 10, 0)..<index)
      guard since != .none, let day = Day.onPage(number: now.day.number - days) else { return nil }
      var date = FoundDate(day: day, isRelative: true)
      readClock(&date)
      return date
    }
    if let count = number(digits: 1...3) {
      skipBlank()
      guard let minutes = span(count) else { return nil }
      skipBlank()
      return word(["ago"]) ? dated(minutes) : nil
    }
    return nil
  }

  /// "hier", "aujourd'hui", "yesterday", "today": how many days back.
  private mutating func daysBack() -> Int? {
    if word(["hier", "yesterday", "gestern"]) { return 1 }
    if word(["today", "heute"]) { return 0 }
    guard word(["aujourd"]), mark("'") != nil || token() == .mark(0) else { return nil }
    if token() == .mark(0) { index += 1 }
    return word(["hui"]) ? 0 : nil
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

  /// What the words before a date call it, which stands apart from them.
  static func label(before date: String) -> FoundDate.Label {
    label(DateToken.tokens(of: date)[...])
  }

  /// What the words before a date call it.
  func label(_ range: Range<Int>) -> FoundDate.Label { Self.label(tokens[range]) }

  private static func label(_ words: ArraySlice<DateToken>) -> FoundDate.Label {
    for token in words.suffix(14).reversed() {
      guard case .word(let word) = token else { continue }
      if DateScanner.modifiedWords.contains(word) { return .modified }
      if DateScanner.publishedWords.contains(word) { return .published }
    }
    return .none
  }

  private static let publishedWords: Set<String> = [
    "publie", "publiee", "published", "posted", "paru", "parution", "ligne", "publication", "cree",
    "poste", "redige", "issued", "geschrieben", "eingestellt", "erschienen", "opublikowano",
    "geplaatst", "gepubliceerd", "publicerad", "publicado", "pubblicata", "released", "created",
    "veroffentlicht", "erstellt", "pubblicato",
  ]
  private static let modifiedWords: Set<String> = [
    "jour", "modifie", "modifiee", "updated", "update", "modified", "maj", "actualise", "revised",
    "aktualisiert", "actualizado", "edited", "reviewed", "aggiornato", "modification", "geandert",
    "verandert", "anderung", "aktualisierung", "bearbeitet", "bijgewerkt", "uppdaterad",
    "aktualizacja", "actualizacion",
  ]
}
