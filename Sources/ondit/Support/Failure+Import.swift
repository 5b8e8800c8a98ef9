internal import Claims
internal import Ingestion
internal import Presentation

extension Failure {
  /// Words for a table that was not imported, each line with the file's name.
  init(_ error: ImportError, in file: String, _ language: Language) {
    let file = Self.name(file, language)
    switch error {
    case .empty:
      self.init(language.choose("\(file) : le fichier est vide", "\(file): the file is empty"))
    case .workbook:
      self.init(
        language.choose(
          "\(file) : c'est un classeur (Excel, LibreOffice) ; l'y enregistrer sous, en CSV, et importer cela",
          "\(file): this is a workbook (Excel, LibreOffice); save it there as CSV, and import that")
      )
    case .stopped:
      self.init(
        language.choose(
          "interrompu : rien n'est enregistré", "interrupted: nothing was recorded"))
    case .badHeader(let problem):
      self.init("\(file), " + Self.text(problem, language))
    case .refused(let report):
      var lines = report.problems.map { "\(file), " + Self.text($0, language) }
      if report.badRows > lines.count {
        let more = report.badRows - lines.count
        lines.append(language.choose("… et \(more) autres", "… and \(more) more"))
      }
      let count = language.count(
        report.badRows, ("ligne illisible", "lignes illisibles"), ("bad line", "bad lines"))
      lines.append(
        language.choose(
          "\(count) : rien n'est enregistré ; corriger, ou passer outre avec --skip-bad",
          "\(count): nothing was recorded; mend them, or leave them out with --skip-bad"))
      self.init(lines.joined(separator: "\n"))
    }
  }

  /// A bad line: its number, what is wrong, how to mend it.
  static func text(_ problem: SheetProblem, _ language: Language) -> String {
    language.choose("ligne \(problem.line) : ", "line \(problem.line): ")
      + text(problem.kind, language)
  }

  /// What is wrong with a line, or a word of it.
  static func text(_ kind: SheetProblem.Kind, _ language: Language) -> String {
    switch kind {
    case .missingColumn(let column):
      language.choose(
        "il manque la colonne \(french(column)) ; \(needed(language))",
        "the column \(column.heading) is missing; \(needed(language))")
    case .missing(let column):
      language.choose("\(french(column)) est vide", "\(column.heading) is empty")
    case .badQuoting:
      language.choose(
        "guillemet qui ne se referme pas, ou suivi de texte ; doubler ceux du texte (\"\")",
        "a quotation mark is not closed, or text follows it; double those of the text (\"\")")
    case .quoteNotFound(let quote, let article):
      language.choose(
        "l'article \(article), dont le texte est ici, n'a pas « \(quote) » ; corriger la citation ou la laisser vide",
        "article \(article), whose text is here, does not have \"\(quote)\"; mend the quote or leave it empty"
      )
    case .tooManyFields(let count, let headings):
      language.choose(
        "\(count) champs pour \(headings) colonnes ; mettre entre guillemets un champ qui contient le séparateur",
        "\(count) fields under \(headings) headings; put a field that has the separator in quotes")
    case .noCurrency(let text):
      language.choose(
        "valeur « \(text) » : dans quelle monnaie ? l'écrire, ajouter une colonne devise, ou --currency EUR pour toutes",
        "value \"\(text)\": in which currency? write it, add a column unit, or --currency EUR for all of them"
      )
    case .workbook:
      language.choose(
        "c'est un classeur (.xlsx, .ods) ; l'enregistrer en CSV dans le tableur",
        "this is a workbook (.xlsx, .ods); save it as CSV in the spreadsheet program")
    case .badValue(let error): text(error, language)
    case .wrongUnit(let property, let value):
      language.choose(
        "valeur « \(value) » : l'unité ne va pas avec \(property.name(in: language)) ; par exemple \"\(property.example)\", ou une colonne unité",
        "value \"\(value)\": the unit does not fit \(property.rawValue); for example \"\(property.example)\", or a column unit"
      )
    case .badUnit(let unit):
      language.choose(
        "unité « \(unit) » inconnue ; par exemple USD, EUR, %, GW",
        "unknown unit \"\(unit)\"; USD, EUR, % or GW, for example")
    case .badDate(let column, let date):
      if let days = DateArgument.twoDays(date, language) {
        language.choose(
          "\(french(column)) : \(days), ou --dates dmy ou mdy pour toutes",
          "\(column.heading): \(days), or --dates dmy or mdy for all of them")
      } else {
        language.choose(
          "\(french(column)) « \(date) » n'est pas une date ; écrire 2026-01-29, 2026-01 ou 29/01/2026",
          "\(column.heading) \"\(date)\" is no date; write 2026-01-29 or 2026-01")
      }
    case .badWord(let column, let word, let expected):
      language.choose(
        "\(french(column)) « \(word) » ; attendu : ", "\(column.heading) \"\(word)\"; expected: ")
        + (language == .french ? frenchWords(column) ?? expected : expected)
        .joined(separator: ", ")
    case .badProperty(let name):
      language.choose(
        "propriété « \(name) » : lettres latines, chiffres et _ ; par exemple amount",
        "property \"\(name)\": Latin letters, digits and _; amount, for example")
    case .noSource:
      language.choose(
        "qui le dit ? remplir média, lien ou titre", "who says so? fill in outlet, url or title")
    case .noDeal:
      language.choose(
        "de quoi s'agit-il ? remplir opération, ou de et à",
        "what is it about? fill in deal, or from and to")
    case .noReview:
      language.choose(
        "aucun ClaimReview là-dedans ; un article se lit par ondit ingest",
        "no ClaimReview in it; an article is read by ondit ingest")
    case .notJSON(let offset):
      language.choose(
        "ce n'est pas du JSON (octet \(offset)) ; attendu une ligne d'ondit export",
        "not JSON (byte \(offset)); a line of ondit export expected")
    case .unknownRecord(let name):
      language.choose(
        "enregistrement « \(name) » inconnu ; l'export vient peut-être d'une version plus récente d'ondit",
        "unknown record \"\(name)\"; the export may be of a newer ondit")
    case .unknownField(let name):
      language.choose(
        "champ « \(name) » inconnu ou mal rempli ; l'export vient peut-être d'une version plus récente d'ondit",
        "field \"\(name)\" unknown or wrong; the export may be of a newer ondit")
    case .missingRecord(let name, let number):
      language.choose(
        "\(name) \(number), qu'elle suppose, manque plus haut ; reprendre l'export en entier",
        "\(name) \(number), which it refers to, is not there before it; take the whole export")
    case .otherText:
      language.choose(
        "le texte n'est pas celui dont sha256 est la somme ; reprendre l'export en entier",
        "the text is not the one that sha256 is of; take the whole export")
    case .badRecord(let name, let message):
      language.choose("\(name) refusé : \(message)", "\(name) refused: \(message)")
    case .badNumber(let column, let number):
      language.choose(
        "\(french(column)) « \(number) » : attendu un nombre de 0 à 1",
        "\(column.heading) \"\(number)\": a number from 0 to 1 expected")
    }
  }

  private static func needed(_ language: Language) -> String {
    language.choose(
      "il faut au moins les titres média, opération (ou de et à) et montant (ou propriété et valeur)",
      "at least the headings source, deal (or from and to) and amount (or property and value) are needed"
    )
  }

  /// The heading that a French table would have.
  private static func french(_ column: SheetColumn) -> String {
    switch column {
    case .deal: "opération"
    case .kind: "type"
    case .from: "de"
    case .to: "à"
    case .property: "propriété"
    case .value: "montant"
    case .modality: "modalité"
    case .outlet: "média"
    case .published: "date"
    case .title: "titre"
    case .url: "lien"
    case .confidence: "confiance"
    case .recorded: "enregistré"
    default: column.heading
    }
  }

  /// The words of a closed vocabulary in French; nil where they have none.
  private static func frenchWords(_ column: SheetColumn) -> [String]? {
    switch column {
    case .kind: DealKind.allCases.map { $0.name(in: .french) }
    case .modality: Modality.allCases.map { $0.name(in: .french) }
    default: nil
    }
  }
}
