internal import Claims
internal import Glibc
internal import Ingestion
internal import Presentation
internal import Storage

/// Where and when the program runs, and for whom.
enum Environment {
  /// The language of the locale: French where it is, else English.
  static var language: Language {
    let locale =
      EnvironmentVariable.value("LC_ALL") ?? EnvironmentVariable.value("LC_MESSAGES")
      ?? EnvironmentVariable.value("LANG") ?? ""
    return locale.hasPrefix("fr") ? .french : .english
  }

  /// The language that the command was given, else that of the locale.
  static var typedLanguage: Language { language(of: Array(CommandLine.arguments.dropFirst())) }

  /// The language that words of a command ask for, be they wrong otherwise; else that of the locale.
  static func language(of arguments: [String]) -> Language {
    for (place, word) in arguments.enumerated() {
      if word.hasPrefix("--language=") {
        return Language(rawValue: String(word.dropFirst(11))) ?? language
      }
      if word == "--language", place + 1 < arguments.count {
        return Language(rawValue: arguments[place + 1]) ?? language
      }
    }
    return language
  }

  /// Where the file is kept when nobody says otherwise: `ondit.db` in the XDG data folder, which is
  /// made where it is missing.
  static func defaultDatabase() throws -> String {
    let folder: String
    if let data = EnvironmentVariable.value("XDG_DATA_HOME"), data.hasPrefix("/") {
      folder = data
    } else if let home = EnvironmentVariable.value("HOME") {
      folder = home + "/.local/share"
    } else {
      throw Failure(
        language.choose(
          "pas de dossier personnel ; nommer le fichier par --database FICHIER ou ONDIT_DATABASE",
          "no home folder; name the file with --database FILE or ONDIT_DATABASE"))
    }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      if mkdir(path, 0o755) != 0, errno != EEXIST {
        throw Failure("\(path): \(String(cString: strerror(errno)))")
      }
    }
    return path + "/ondit.db"
  }

  /// A new folder for scratch files, in `TMPDIR` or else /tmp; its name begins as given. Nobody takes it away.
  static func scratchFolder(named name: String) throws -> String {
    let place = EnvironmentVariable.value("TMPDIR") ?? "/tmp"
    let replaced = String(repeating: "X", count: 6)  // by mkdtemp, with what makes the name new
    var template = Array("\(place)/\(name)-\(replaced)".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("\(place)\(language.colon)\(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Today, where the user is.
  static var today: Day {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? Timestamp.now.day
  }
}
