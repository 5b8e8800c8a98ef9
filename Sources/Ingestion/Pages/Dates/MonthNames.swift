/// The month that a word names, in the languages that our readers' pages are in.
enum MonthNames {
  /// - Parameter word: in lower case, without accents.
  static func month(_ word: String) -> Int? { byWord[word] }

  private static let byWord: [String: Int] = {
    let names: [[String]] = [
      [
        "january", "jan", "janvier", "janv", "januar", "janner", "jaenner", "enero", "gennaio",
        "januari", "janeiro",
      ],
      [
        "february", "feb", "fevrier", "fevr", "fev", "februar", "febrero", "febbraio", "februari",
        "fevereiro",
      ],
      ["march", "mar", "mars", "marz", "maerz", "mrz", "marzo", "maart", "marco"],
      ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
      ["may", "mai", "mayo", "maggio", "mei", "maio"],
      ["june", "jun", "juin", "juni", "junio", "giugno", "junho"],
      ["july", "jul", "juillet", "juil", "juli", "julio", "luglio", "julho"],
      ["august", "aug", "aout", "agosto", "ago", "augustus"],
      [
        "september", "sep", "sept", "septembre", "septiembre", "setiembre", "settembre", "setembro",
      ],
      ["october", "oct", "octobre", "oktober", "okt", "octubre", "ottobre", "outubro"],
      ["november", "nov", "novembre", "noviembre", "novembro"],
      ["december", "dec", "decembre", "dezember", "dez", "diciembre", "dicembre", "dezembro"],
    ]
    var table: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { table[word] = index + 1 }
    }
    return table
  }()
}
