internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Renames and merges outlets or organizations, and says so.
struct NameChanges {
  let database: Database
  let register: NameRegister
  /// The command that lists them: outlets, organizations.
  let command: String
  let language: Language

  /// What a name means. Fails where nothing is known by it.
  func find(_ name: String) throws -> Int64 {
    let standing = try database.find(name, in: register)
    guard let id = try standing ?? (command == "outlets" ? outlet(name) : nil) else {
      throw Failure(
        language.choose(
          "rien ne s'appelle « \(name) » ; voir : ondit \(command)",
          "nothing is called \"\(name)\"; see: ondit \(command)"))
    }
    return id
  }

  /// The outlet that is recorded by the name it is known by, WSJ as The Wall Street Journal, or by its domain.
  private func outlet(_ name: String) throws -> Int64? {
    try database.outlet(named: OutletWording(name, in: database).outlet)
  }

  func rename(_ name: String, to other: String) throws -> ChangeReport {
    let change = try database.rename(try find(name), to: other, in: register)
    return ChangeReport(
      language.choose(
        "« \(name) » s'affiche maintenant « \(other) » ; les deux noms le désignent.",
        "\"\(name)\" is now shown as \"\(other)\"; both names mean it."),
      undo: "ondit \(command) undo \(change)",
      ["change": .integer(change), "name": .string(other), "was": .string(name)])
  }

  func merge(_ name: String, into other: String) throws -> ChangeReport {
    let change = try database.merge(try find(name), into: try find(other), in: register)
    return ChangeReport(
      language.choose(
        "« \(name) » est maintenant compté comme « \(other) ».",
        "\"\(name)\" now counts as \"\(other)\"."),
      undo: "ondit \(command) undo \(change)",
      ["change": .integer(change), "name": .string(name), "into": .string(other)])
  }

  /// Lets more names mean one that is known already, or was just made. What was just made is taken back as one, with
  /// all its names. `settings` are the numbers of the changes that were made to it before.
  func add(
    _ aliases: [String], to name: String, isNew: Bool, after settings: [Int64] = []
  ) throws -> ChangeReport {
    let id = try find(name)
    var changes: [Int64] = []
    var settings = settings
    for alias in aliases {
      if isNew {
        try database.giveName(alias, to: id, in: register)
      } else if let change = try database.addName(alias, to: id, in: register) {
        changes.append(change)
      }
    }
    if isNew {
      let setting: Setting = command == "outlets" ? .outlet : .organization
      settings.append(try database.note(setting, of: name, from: nil, to: Setting.present))
    }
    let made = isNew ? language.choose("« \(name) » est ajouté. ", "\"\(name)\" is added. ") : ""
    let names = aliases.map { language.choose("« \($0) »", "\"\($0)\"") }.joined(separator: ", ")
    let known =
      aliases.isEmpty
      ? (isNew ? "" : language.alreadyHere + language.colon + name + ".")
      : language.choose("\(names) désigne « \(name) ».", "\(names) means \"\(name)\".")
    let undo =
      (changes.map { "ondit \(command) undo \($0)" } + settings.map { "ondit undo \($0)" })
      .joined(separator: "; ")
    return ChangeReport(
      (made + known).trimmed, undo: undo.isEmpty ? nil : undo,
      [
        "name": .string(name), "new": .bool(isNew),
        "aliases": .array(aliases.map { .string($0) }),
        "changes": .array(changes.map { .integer($0) }),
      ])
  }

  func undo(_ change: Int64) throws -> ChangeReport {
    try database.undo(nameChange: change, in: register)
    return ChangeReport(
      language.choose("Le changement \(change) est défait.", "Change \(change) is undone."),
      undo: nil,
      ["change": .integer(change), "undone": .bool(true)])
  }
}
