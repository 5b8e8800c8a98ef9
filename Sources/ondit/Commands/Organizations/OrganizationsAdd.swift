internal import ArgumentParser
internal import Presentation
internal import Storage

struct OrganizationsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an organization, or more names to one, or its item at Wikidata.",
    discussion: """
      Examples:
        ondit organizations add Amazon --alias AWS --alias 'le géant du e-commerce'
        ondit organizations add Amazon --wikidata Q3884
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Its name.")
  var name: String

  @Option(help: "Another name that means it, or several, one a line. May be repeated.")
  var alias: [String] = []

  @Option(help: "Its item at Wikidata: Q90; none takes it away.")
  var wikidata: String?

  func validate() throws {
    if name.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        options.language.choose(
          "le nom est vide",
          "the name is empty"))
    }
    guard let wikidata, wikidata != "none" else { return }
    let digits = wikidata.dropFirst().utf8
    let isItem =
      wikidata.hasPrefix("Q") && !digits.isEmpty && digits.first != UInt8(ascii: "0")
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if !isItem {
      throw ValidationError(
        options.language.choose(
          "« \(wikidata) » n'est pas un élément de Wikidata : Q et un nombre, Q90",
          "\"\(wikidata)\" is no item of Wikidata: Q and a number, Q90"))
    }
  }

  func run() throws {
    try options.change { database in
      let isNew = try database.find(name, in: .organizations) == nil
      let id = try database.makeOrganization(named: name)
      let report = try NameChanges(
        database: database, register: .organizations, command: "organizations",
        language: options.language
      ).add(GatheredNames.names(alias), to: name, isNew: isNew)
      return try wikidata.map { try setItem($0, of: id, database, report, isNew: isNew) } ?? report
    }
  }

  private func setItem(
    _ item: String, of id: Int64, _ database: Database, _ report: ChangeReport, isNew: Bool
  ) throws -> ChangeReport {
    let language = options.language
    let before = try database.organization(id)?.wikidataID
    let after = item == "none" ? nil : item
    if let holder = try database.setWikidata(after, ofOrganization: id) {
      throw Failure(
        language.choose(
          "\(item) est déjà « \(holder.name) » ; les fusionner, peut-être (merge)",
          "\(item) is \"\(holder.name)\" already; merge the two, perhaps (merge)"))
    }
    let done =
      after.map { language.choose("« \(name) » est \($0).", "\"\(name)\" is \($0).") }
      ?? language.choose("« \(name) » n'a pas d'élément.", "\"\(name)\" has no item.")
    // What was just made is taken back with its item.
    let change =
      before != after && !isNew
      ? try database.note(.wikidata, of: name, from: before, to: after) : nil
    return ChangeReport(
      report, adding: isNew || !alias.isEmpty ? "\(report.done) \(done)" : done,
      undo: [report.undo, change.map { "ondit undo \($0)" }].compactMap { $0 }
        .joined(separator: "; "),
      ["wikidata": .string(orNull: after), "was": .string(orNull: before)])
  }
}
