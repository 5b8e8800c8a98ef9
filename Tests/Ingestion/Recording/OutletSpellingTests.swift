import Storage
import Testing

@testable import Ingestion

/// New names that may be slips of the pen for known ones.
@Suite struct OutletSpellingTests {
  @Test(arguments: [
    ("Bloombreg", "Bloomberg"), ("Les Ecohs", "Les Echos"), ("Reuter’s News", nil),
    ("Lez Échos", "Les Echos"), ("Financail Tmies", "Financial Times"), ("Le Mnde", "Le Monde"),
  ])
  func isNearAKnownName(_ name: String, _ meant: String?) throws {
    let spelling = try Database(file: ":memory:").outletSpelling(near: name)
    #expect(spelling?.meant == meant)
    #expect(spelling?.isHere != true)
  }

  @Test(arguments: [
    "Les Échos", "FT", "WSJ", "APF", "Europe 2", "France 25", "Canal B", "The Times", "Loomberg",
    "",
    "日本経済新聞", String(repeating: "Bloomberg", count: 100),
  ])
  func isItsOwn(_ name: String) throws {
    let database = try Database(file: ":memory:")
    for known in ["Canal A", "France 24", "Europe 1"] { _ = try database.makeOutlet(named: known) }
    #expect(try database.outletSpelling(near: name) == nil)
  }

  @Test func namesOfTheFileCount() throws {
    let database = try Database(file: ":memory:")
    let id = try database.makeOutlet(named: "La Gazette du Val")
    try database.addAlias("Gazette valoise", toOutlet: id)
    let found = try database.outletSpelling(near: "Gazzette Valoise")
    #expect(found?.meant == "Gazette valoise")
    #expect(found?.isHere == true)
    _ = try database.makeOutlet(named: "Gazzette Valoise")
    #expect(try database.outletSpelling(near: "Gazzette Valoise") == nil)
  }
}
