/// The names of months and of the days of the week in French and English, folded, in full and as they are
/// abbreviated.
enum CalendarWords {
  /// The number of a month, 1 to 12.
  static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "jan", "janvier", "janv"], ["february", "feb", "fevrier", "fevr", "fev"],
      ["march", "mar", "mars"], ["april", "apr", "avril", "avr"], ["may", "mai"],
      ["june", "jun", "juin"], ["july", "jul", "juillet", "juil"], ["august", "aug", "aout"],
      ["september", "sep", "sept", "septembre"], ["october", "oct", "octobre"],
      ["november", "nov", "novembre"], ["december", "dec", "decembre"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()

  /// The days of the week. `mar.`, a Tuesday in French, is a month's name too.
  static let weekdays: Set<String> = [
    "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "weds", "thursday", "thu",
    "thur",
    "thurs", "friday", "fri", "saturday", "sat", "sunday", "sun", "lundi", "lun", "mardi",
    "mercredi",
    "mer", "jeudi", "jeu", "vendredi", "ven", "samedi", "sam", "dimanche", "dim",
  ]
}
