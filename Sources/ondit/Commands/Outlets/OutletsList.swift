internal import ArgumentParser
internal import Presentation
internal import Storage

struct OutletsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the outlets, with the other names that mean them.",
    discussion: "Example: ondit outlets --format csv")

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let database = try file.open(for: .reading)
    let language = output.language
    let columns = [
      Table.Column(language.choose("Nom", "Name")),
      Table.Column(language.choose("Autres noms", "Other names"), isFlexible: true),
      Table.Column(language.choose("Domaines", "Domains"), isFlexible: true),
    ]
    let listing = Listing<Outlet>(forEach: database.forEachOutlet) { outlets in
      let table = {
        var table = Table(columns)
        for outlet in outlets {
          table.append([
            outlet.name, outlet.aliases.joined(separator: "; "),
            outlet.domains.joined(separator: "; "),
          ])
        }
        return table
      }
      return Listing.Piece(table: table, rows: table) {
        outlets.map { outlet in
          .object([
            "outlet": .string(outlet.name), "aliases": .array(outlet.aliases.map { .string($0) }),
            "domains": .array(outlet.domains.map { .string($0) }),
          ])
        }
      }
    }
    try listing.print(output, of: database)
  }
}
