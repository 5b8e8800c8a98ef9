internal import ArgumentParser
internal import Presentation
internal import Storage

struct OutletsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an outlet, or more names to one.",
    discussion: "Example: ondit outlets add 'Le Monde' --domain lemonde.fr --alias LeMonde.fr")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "Its name.")
  var name: String

  @Option(help: "Another name that means it, or several, one a line. May be repeated.")
  var alias: [String] = []

  @Option(help: "An Internet domain that it publishes at. May be repeated.")
  var domain: [String] = []

  func validate() throws {
    if name.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        options.language.choose(
          "le nom est vide",
          "the name is empty"))
    }
  }

  func run() throws {
    try options.change { database in
      let isNew = try database.find(name, in: .outlets) == nil
      let id = try database.makeOutlet(named: name)
      var changes: [Int64] = []
      for domain in domain {
        let isKnown = try database.outlet(atDomain: domain) == id
        guard try database.addDomain(domain, toOutlet: id) else {
          throw Failure(
            options.language.choose(
              "\(domain) est le domaine d'un autre média", "\(domain) is another outlet's domain"))
        }
        if !isKnown, !isNew {
          changes.append(try database.note(.domain, of: domain.lowercased(), from: nil, to: name))
        }
      }
      return try NameChanges(
        database: database, register: .outlets, command: "outlets", language: options.language
      ).add(GatheredNames.names(alias), to: name, isNew: isNew, after: changes)
    }
  }
}
