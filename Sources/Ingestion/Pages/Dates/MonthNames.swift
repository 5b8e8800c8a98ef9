/// The month that a word names, in the languages that our readers' pages are in.
enum MonthNames {
  /// - Parameter word: in lower case, without accents.
  static func month(_ word: String) -> Int? { byWord[word] }

  private static let byWord: [String: Int] = {
    let names: [[String]] = [
      [
        "january", "jan", "janvier", "janv", "januar", "janner", "jaenner", "enero", "gennaio",
        "januari", "janeiro", "stycznia", "styczen",
      ],
      [
        "february", "feb", "fevrier", "fevr", "fev", "februar", "febrero", "febbraio", "februari",
        "fevereiro", "lutego", "luty",
      ],
      ["march", "mar", "mars", "marz", "maerz", "mrz", "marzo", "maart", "marco", "marca"],
      ["april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwietnia"],
      ["may", "mai", "mayo", "maggio", "mei", "maio", "maj", "maja"],
      ["june", "jun", "juin", "juni", "junio", "giugno", "junho", "czerwca"],
      ["july", "jul", "juillet", "juil", "juli", "julio", "luglio", "julho", "lipca"],
      ["august", "aug", "aout", "agosto", "ago", "augustus", "augusti", "sierpnia"],
      [
        "september", "sep", "sept", "septembre", "septiembre", "setiembre", "settembre", "setembro",
        "wrzesnia",
      ],
      [
        "october", "oct", "octobre", "oktober", "okt", "octubre", "ottobre", "outubro",
        "pazdziernika",
      ],
      ["november", "nov", "novembre", "noviembre", "novembro", "listopada"],
      [
        "december", "dec", "decembre", "dezember", "dez", "diciembre", "dicembre", "dezembro",
        "desember", "grudnia",
      ],
    ]
    var table: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { table[word] = index + 1 }
    }
    return table
  }()
}
