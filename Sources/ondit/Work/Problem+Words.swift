internal import Claims
internal import Presentation
internal import Storage

/// What is wrong with a file, in words.
extension Problem {
  /// What is wrong. What SQLite says it says in English.
  func what(in language: Language) -> String {
    switch what {
    case .damage(let message), .unreadable(let message): message
    case .missing(let kind):
      language.choose("il n'existe pas (\(kind))", "the \(kind) is missing")
    case .changed(let kind):
      language.choose(
        "il n'est pas tel que cette version d'ondit le fait (\(kind))",
        "the \(kind) is not as this version of ondit makes it")
    case .otherVersion(let stated, let applied):
      language.choose(
        "l'en-tête dit le schéma \(stated), et \(applied) changements sont faits",
        "the header says schema \(stated), and \(applied) changes are made")
    case .danglingReference(let table):
      language.choose(
        "renvoie à une ligne de \(table) qui n'existe pas",
        "it refers to a row of \(table) that is not there")
    case .broken(let rule): Self.text(rule, language)
    case .otherText:
      language.choose(
        "le texte n'est pas celui qui a été enregistré",
        "its text is not the one that was recorded")
    case .otherRow:
      language.choose(
        "la ligne n'est pas celle qui a été enregistrée", "it is not the row that was recorded")
    case .lostRows(let last):
      language.choose(
        "a été enregistré, et n'est plus là" + upTo(last, " (jusqu'à "),
        "it was recorded, and is not there" + upTo(last, " (nor are those up to "))
    case .damagedSeal(let last):
      language.choose(
        "les sommes de contrôle sont abîmées, les lignes peut-être pas"
          + upTo(last, " (jusqu'à "),
        "its checksum is damaged, the row perhaps not" + upTo(last, " (nor those up to "))
    case .staleIndex:
      language.choose("ce n'est pas l'index des textes", "it is not the index of the texts")
    case .notUTF8(let column):
      language.choose(
        "\(column) n'est pas du texte (pas de l'UTF-8)", "its \(column) is no text (not UTF-8)")
    case .noMoment(let column):
      language.choose("\(column) n'est pas un moment", "its \(column) is no moment")
    case .yetToCome(let column):
      language.choose("\(column) est encore à venir", "its \(column) is yet to come")
    }
  }

  /// The last of several rows, where there are several.
  private func upTo(_ last: Int64, _ words: String) -> String {
    last == row ? "" : words + "\(last))"
  }

  private static func text(_ rule: Rule, _ language: Language) -> String {
    switch rule {
    case .publicationDay:
      language.choose(
        "son jour de publication n'est pas celui de son article",
        "its day of publication is not that of its article")
    case .lastOutlet:
      language.choose(
        "son média n'est pas le dernier donné", "its outlet is not the last that was given")
    case .lastMove:
      language.choose(
        "elle n'est pas où elle a été déplacée en dernier", "it is not where its last move put it")
    case .standingDeal:
      language.choose(
        "son opération a été fusionnée dans une autre",
        "it is on a deal that was merged into another")
    case .quote:
      language.choose(
        "son article n'a pas sa citation à cet endroit",
        "its article does not have its quote at that place")
    case .correctionsEnd:
      language.choose("ses corrections reviennent à elle", "corrections of it lead back to it")
    case .partyKey:
      language.choose(
        "sa clé n'est pas celle de ses parties", "its key is not that of its parties")
    case .standingTarget:
      language.choose(
        "elle a été fusionnée dans une opération qui l'était déjà",
        "it was merged into a deal that was merged itself")
    case .ownName:
      language.choose("son propre nom ne le désigne pas", "its own name does not mean it")
    }
  }

  /// What can be done about it.
  func mend(in language: Language) -> String {
    switch mend {
    case .restore: language.choose("reprendre une sauvegarde", "restore the file from a backup")
    case .restoreOrRecover:
      language.choose(
        "reprendre une sauvegarde, ou sauver ce qui est lisible : ondit recover",
        "restore the file from a backup, or save what can be read: ondit recover")
    case .giveOutlet:
      language.choose(
        "le donner de nouveau : ondit articles outlet", "give it again: ondit articles outlet")
    case .move: language.choose("la déplacer : ondit claims move", "move it: ondit claims move")
    case .retract:
      language.choose(
        "la retirer et l'enregistrer de nouveau", "retract it and record it again")
    case .uncorrect:
      language.choose("annuler une des corrections", "withdraw one of the corrections")
    case .mergeAgain:
      language.choose(
        "défaire la fusion et la refaire : ondit deals undo",
        "undo the merger and merge it again: ondit deals undo")
    case .addName:
      language.choose(
        "ajouter le nom : ondit \(table)s add", "add the name: ondit \(table)s add")
    case .rebuild: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')"
    }
  }
}
