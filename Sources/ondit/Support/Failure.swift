internal import Claims
internal import Extraction
internal import Ingestion
internal import Presentation
internal import Storage

/// A failure as the user reads it: what went wrong, where, and what to do about it. Exit code 2.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// Words for an error from below; nil where it is not one of ours.
  init?(_ error: any Error, _ language: Language) {
    switch error {
    case let failure as Failure: self = failure
    case let error as InputError: self.init(Self.text(error, language))
    case let error as ValueNotationError: self.init(Self.text(error, language))
    case let error as OpenError: self.init(Self.text(error, language))
    case let error as SQLiteError: self.init(Self.text(error, language))
    case let error as FetchError: self.init(Self.text(error, language))
    case let error as OwnVocabularyError: self.init(Self.text(error, language))
    case let error as SeedError:
      self.init(
        language.choose("les faits de la démonstration : ", "the facts of the demo: ")
          + error.description)
    case let error as DealChangeError: self.init(Self.text(error, language))
    case let error as NameChangeError: self.init(Self.text(error, language))
    case let error as BackupError: self.init(Self.text(error, language))
    default: return nil
    }
  }

  /// Words for an error of a file or an address, with its name before what does not have it.
  init?(_ error: any Error, of file: String, _ language: Language) {
    if let error = error as? FeedError {
      self.init(Self.name(file, language) + language.colon + Self.text(error, language))
    } else {
      self.init(error, language)
    }
  }

  private static func text(_ error: OwnVocabularyError, _ language: Language) -> String {
    let file = error.file
    return switch error.problem {
    case .noSection(let line):
      language.choose(
        "\(file), ligne \(line) : une entrée avant la première [rubrique]",
        "\(file), line \(line): an entry before the first [section]")
    case .unknownSection(let line, let name):
      language.choose(
        "\(file), ligne \(line) : le vocabulaire n'a pas de rubrique [\(name)]",
        "\(file), line \(line): the vocabulary has no section [\(name)]")
    }
  }

  /// A file as messages name it.
  static func name(_ file: String, _ language: Language) -> String {
    file == "-" ? language.choose("entrée standard", "standard input") : file
  }

  private static func text(_ error: InputError, _ language: Language) -> String {
    let shown = { (file: String) in Self.name(file, language) }
    return switch error {
    case .missing(let file):
      file.firstRange(of: "://") == nil
        ? language.choose(
          "\(shown(file)) : ce fichier n'existe pas", "\(shown(file)): no such file")
        : language.choose(
          "\(shown(file)) : seules les adresses en http:// et https:// sont lues",
          "\(shown(file)): only addresses with http:// or https:// are read")
    case .isDirectory(let file):
      language.choose(
        "\(shown(file)) : c'est un dossier, et il faut un fichier",
        "\(shown(file)): this is a folder, and a file is expected")
    case .emptyFolder(let folder):
      language.choose(
        "\(folder) : ce dossier n'a aucun fichier .txt, .html, .htm, .xhtml ou .xml",
        "\(folder): this folder has no .txt, .html, .htm, .xhtml or .xml file")
    case .unreadable(let file, let reason): shown(file) + language.colon + reason
    case .tooLarge(let file, let limit):
      language.choose(
        "\(shown(file)) : plus de \(limit >> 20) Mo, trop pour un article",
        "\(shown(file)): more than \(limit >> 20) MB, too large for an article")
    case .empty(let file):
      language.choose("\(shown(file)) : aucun texte", "\(shown(file)): no text in it")
    case .notUTF8(let file, let line, let byte):
      language.choose(
        "\(shown(file)), ligne \(line) : ce n'est pas un texte (octet \(byte)) ; enregistrer l'article en texte ou en HTML",
        "\(shown(file)), line \(line): this is no text (byte \(byte)); save the article as text or HTML"
      )
    case .notPage(let address, let mediaType):
      language.choose(
        "\(shown(address)) : ce n'est pas une page (\(mediaType.safeOnTerminal)) ; enregistrer l'article en texte ou en HTML",
        "\(shown(address)): this is no page (\(mediaType.safeOnTerminal)); save the article as text or HTML"
      )
    case .notArticle(let file, let other): text(file, is: other, language)
    case .badHeader(let file, let line, let name, let value):
      if let days = DateArgument.twoDays(value, language) {
        language.choose("\(shown(file)), ligne \(line) : ", "\(shown(file)), line \(line): ") + days
      } else {
        language.choose(
          "\(shown(file)), ligne \(line) : « \(name): \(value) » n'est ni une date (2026-01-29, 29/01/2026, 2026-01) ni une langue (fr, en)",
          "\(shown(file)), line \(line): \"\(name): \(value)\" is neither a date (2026-01-29, 29 January 2026, 2026-01) nor a language (fr, en)"
        )
      }
    }
  }

  private static func text(_ file: String, is other: OtherInput, _ language: Language) -> String {
    let (name, file) = (file.shellWord, Self.name(file, language))
    switch other {
    case .feed:
      return language.choose(
        "\(file) : c'est un flux, pas un article ; en lire les articles : ondit ingest \(name)",
        "\(file): this is a feed, not an article; to read its items: ondit ingest \(name)")
    case .table:
      return language.choose(
        "\(file) : c'est un tableau ou un export, pas un article ; en reprendre les assertions : ondit ingest \(name)",
        "\(file): this is a table or an export, not an article; take its claims in: ondit ingest \(name)"
      )
    }
  }

  static func text(_ error: ValueNotationError, _ language: Language) -> String {
    let example = language.choose(
      "exemples : \"<=50e9 USD\", \"20-50 Md$\", \"27 %\"",
      "examples: \"<=50e9 USD\", \"$20-50bn\", \"27 %\"")
    let problem =
      switch error.problem {
      case .noNumber: language.choose("aucun nombre", "no number in it")
      case .unknownWord(let word):
        language.choose("« \(word) » n'est pas compris", "\"\(word)\" is not understood")
      case .outOfRange: language.choose("nombre trop grand ou trop long", "number out of range")
      case .reversed:
        language.choose("le plancher dépasse le plafond", "the floor is above the ceiling")
      }
    return language.choose("valeur « \(error.text) » : ", "value \"\(error.text)\": ") + problem
      + language.semicolon + example
  }

  static func text(_ error: SQLiteError, _ language: Language) -> String {
    switch error.kind {
    case .busy:
      language.choose(
        "\(error.file) : un autre programme écrit dedans ; réessayer quand il aura fini",
        "\(error.file): another program is writing to it; try again when it is done")
    case .full:
      language.choose(
        "\(error.file) : le disque est plein ; rien n'a été enregistré",
        "\(error.file): the disk is full; nothing was recorded")
    case .readOnly:
      language.choose("\(error.file) : lecture seule", "\(error.file): it can only be read")
    case .corrupt:
      language.choose(
        "\(error.file) : le fichier est abîmé (\(error.message)) ; voir ondit check",
        "\(error.file): the file is damaged (\(error.message)); see ondit check")
    default: "\(error.file)\(language.colon)\(error.message) (SQLite \(error.code))"
    }
  }

  static func text(_ error: OpenError, _ language: Language) -> String {
    switch error {
    case .missing(let file):
      language.choose(
        "\(file) : ce fichier n'existe pas ; ondit record et ondit ingest en font un",
        "\(file): no such file; ondit record and ondit ingest make one")
    case .isFolder(let file):
      language.choose(
        "\(file) : c'est un dossier, et il faut un fichier",
        "\(file): this is a folder, and a file is expected")
    case .isNoFile(let file):
      language.choose(
        "\(file) : ce n'est pas un fichier", "\(file): this is no file")
    case .empty(let file):
      language.choose(
        "\(file) : ce fichier est vide ; reprendre une sauvegarde",
        "\(file): the file is empty; go back to a backup")
    case .notADatabase(let file):
      language.choose(
        "\(file) : ce n'est pas une base SQLite", "\(file): this is no SQLite database")
    case .notOurs(let file):
      language.choose(
        "\(file) : c'est la base d'un autre programme, pas d'ondit",
        "\(file): this is a database of another program, not of ondit")
    case .newer(let file, let version, let known):
      language.choose(
        "\(file) : fait par un ondit plus récent (schéma \(version), celui-ci connaît \(known)) ; mettre ondit à jour",
        "\(file): made by a newer ondit (schema \(version), this one knows \(known)); update ondit")
    case .changedMigration(let file, let name):
      language.choose(
        "\(file) : fait avec une autre version de la migration \(name) que celle de cet ondit",
        "\(file): made with another version of the migration \(name) than this ondit has")
    case .halfMigrated(let file, let name, let message):
      language.choose(
        "\(file) : le changement de schéma \(name) n'y est fait qu'à moitié (\(message)) ; reprendre une sauvegarde, ou sauver ce qui est lisible : ondit recover",
        "\(file): the change of schema \(name) is only half done in it (\(message)); go back to a backup, or save what can be read: ondit recover"
      )
    case .damagedLog(let file):
      language.choose(
        "\(file) : le journal \(file)-wal est abîmé, et l'ouvrir perdrait ce qui suit ; copier les deux fichiers ailleurs, puis : ondit recover \(file.shellWord) NOUVEAU",
        "\(file): its log \(file)-wal is damaged, and opening it would lose what follows; copy both files elsewhere, then: ondit recover \(file.shellWord) NEW"
      )
    case .logOutOfReach(let file):
      language.choose(
        "\(file) : lecture seule, et une partie est dans \(file)-wal ; copier les deux dans un dossier où l'on peut écrire",
        "\(file): it can only be read, and a part of it is in \(file)-wal; copy both into a folder that can be written"
      )
    case .readOnly(let file):
      language.choose("\(file) : lecture seule", "\(file): it can only be read")
    case .locked(let file):
      language.choose(
        "\(file) : un autre programme écrit dedans ; réessayer quand il aura fini",
        "\(file): another program is writing to it; try again when it is done")
    case .cannotOpen(let file, let message):
      language.choose(
        "\(file) : ne peut être ouvert (\(message))", "\(file): it cannot be opened (\(message))")
    case .failed(let error): text(error, language)
    }
  }
}
