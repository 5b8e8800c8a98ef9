import Claims
import Storage
import Testing

@testable import Ingestion

/// Sources as people write them in one cell.
@Suite struct OutletWordingTests {
  @Test(arguments: [
    ("Le Monde (avec AFP)", "Le Monde", ["AFP"]), ("Le Figaro avec AFP", "Le Figaro", ["AFP"]),
    ("Le Figaro et AFP", "Le Figaro", ["AFP"]), ("Le Parisien/AFP", "Le Parisien", ["AFP"]),
    ("Le Monde (AFP)", "Le Monde", ["AFP"]), ("Le Monde, AFP", "Le Monde", ["AFP"]),
    ("Le Monde (avec AFP et Reuters)", "Le Monde", ["AFP", "Reuters"]),
    ("Reuters, via Boursorama", "Boursorama", ["Reuters"]),
    ("Boursorama via Reuters", "Boursorama", ["Reuters"]),
    ("BFM, citant Bloomberg", "BFM", ["Bloomberg"]),
    ("La Lettre citant le Républicain", "La Lettre", ["le Républicain"]),
    ("Reuters/AFP", "Reuters", ["AFP"]), ("AFP / Le Figaro", "Le Figaro", ["AFP"]),
    ("Le Monde avec FT", "Le Monde", ["Financial Times"]),
    ("Le Figaro, citant le FT", "Le Figaro", ["Financial Times"]),
  ])
  func outletAndCredits(_ text: String, _ outlet: String, _ credits: [String]) {
    let wording = OutletWording(text)
    #expect(wording.outlet == outlet)
    #expect(wording.credits == credits)
  }

  @Test(arguments: [
    ("FT", "Financial Times"), ("Financial Times", "Financial Times"), ("lesechos.fr", "Les Echos"),
    ("www.lesechos.fr", "Les Echos"), ("Les Échos", "Les Echos"), ("l'AFP", "AFP"),
    ("WSJ", "The Wall Street Journal"), ("Ouest-France", "Ouest-France"),
    ("La Tribune / Le Progrès", "La Tribune / Le Progrès"), ("Le Monde", "Le Monde"),
    ("La Lettre, édition de Paris", "La Lettre, édition de Paris"), ("avec AFP", "avec AFP"),
    ("", ""), ("blog.example.org", "blog.example.org"),
  ])
  func oneName(_ text: String, _ outlet: String) {
    let wording = OutletWording(text)
    #expect(wording.outlet == outlet)
    #expect(wording.credits.isEmpty)
  }

  @Test(arguments: [
    ("Bloomberg, citing people familiar", "Bloomberg", "people familiar"),
    ("Le Monde (sources proches du dossier)", "Le Monde", "sources proches du dossier"),
    ("La Lettre selon une source", "La Lettre", "une source"),
  ])
  func sourcesWithoutAName(_ text: String, _ outlet: String, _ unnamed: String) {
    let wording = OutletWording(text)
    #expect(wording.outlet == outlet)
    #expect(wording.credits == [])
    #expect(wording.unnamed == unnamed)
  }

  @Test func copiesOfAnAgencyCreditIt() throws {
    let database = try Database(file: ":memory:")
    let text = """
      Acquéreur;Cible;Montant;Source;Selon;Date
      Kestrel;Novalis;1 Md€;Le Monde (avec AFP);;12/03/2025
      Kestrel;Novalis;1 Md€;Reuters, via Boursorama;;12/03/2025
      Kestrel;Novalis;1 Md€;Le Figaro;AFP;12/03/2025
      Kestrel;Novalis;1 Md€;Le Figaro avec AFP;;12/03/2025
      """
    var report: ImportReport?
    for _ in 1...2 {
      report = try database.inTransaction {
        try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: .now)
      }
    }
    #expect(report?.known == 4)
    let credits = try database.recordedClaims().map(\.via)
    let names = try database.outletNames()
    // Each line is a claim, also one that says what another says.
    #expect(credits.map { $0.map { names[$0] } } == [["AFP"], ["Reuters"], ["AFP"], ["AFP"]])
    #expect(Set(names.values) == ["Le Monde", "AFP", "Boursorama", "Reuters", "Le Figaro"])
  }

  @Test func aNameThatTheFileHasIsOneName() throws {
    let database = try Database(file: ":memory:")
    _ = try database.makeOutlet(named: "Reuters/AFP")
    try database.inTransaction {
      _ = try ClaimSheetImport(database).run(
        CSVReader(Array("De;À;Montant;Source\nA;B;1 Md€;Reuters/AFP\n".utf8)), at: .now)
    }
    #expect(try Array(database.outletNames().values) == ["Reuters/AFP"])
  }
}
