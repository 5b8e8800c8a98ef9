internal import Claims
internal import Glibc
internal import Presentation

/// What the environment says.
enum Environment {
  /// A variable's value; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The language of the locale: French where it is, else English.
  static var language: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.hasPrefix("fr") ? .french : .english
  }

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
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      folder = data
    } else if let home = variable("HOME") {
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
    let place = variable("TMPDIR") ?? "/tmp"
    var template = Array("\(place)/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("\(place)\(language.colon)\(String(cString: strerror(errno)))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The current moment.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Today, where the user is.
  static var today: Day {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? now.day
  }
}
