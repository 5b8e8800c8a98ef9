import Claims
import Foundation
import Storage
import Testing

@testable import Ingestion

/// Tables in the shapes that a new user's had.
@Suite struct SheetShapeTests {
  let database: Database

  init() throws { database = try Database(file: ":memory:") }

  @discardableResult
  private func read(_ text: String, _ defaults: SheetDefaults = SheetDefaults()) throws
    -> ImportReport
  {
    try database.inTransaction {
      try ClaimSheetImport(database, defaults: defaults)
        .run(CSVReader(Array(text.utf8)), at: .now)
    }
  }

  private func claims() throws -> [Claim] {
    try database.recordedClaims()
  }

  private func deals() throws -> [Deal] {
    try Set(claims().map(\.deal)).sorted().map { try #require(try database.deal($0)) }
  }

  @Test(arguments: ["Opération", "Transaction", "Deal"])
  func aDealColumnThatNamesKindsIsTheKind(_ heading: String) throws {
    try read(
      """
      Acquéreur;Cible;\(heading);Montant;Source;Date
      Kestrel;Novalis;rachat;1 Md€;Les Echos;12/03/2025
      Ardian;Pharmadis;LBO;2 Md€;Les Echos;12/03/2025
      Engie;Hydrovent;coentreprise;3 Md€;Les Echos;13/03/2025
      """)
    let deals = try deals()
    #expect(deals.map(\.kind) == [.acquisition, .acquisition, .partnership])
    #expect(deals.map { $0.parties.map(\.name) }.last == ["Engie", "Hydrovent"])
  }

  @Test func aDealColumnThatNamesDealsStaysTheName() throws {
    try read(
      """
      Acquéreur;Cible;Opération;Montant;Source;Date
      Kestrel;Novalis;Projet Faucon;1 Md€;Les Echos;12/03/2025
      Kestrel;Novalis;Projet Aigle;2 Md€;Les Echos;12/03/2025
      Ardian;Pharmadis;rachat;2 Md€;Les Echos;12/03/2025
      """)
    #expect(try deals().map(\.slug) == ["projet-faucon", "projet-aigle", "rachat"])
  }

  @Test func headingsOfPartiesSayTheKind() throws {
    try read("Acquéreur;Cible;Prix;Source;Date\nKestrel;Novalis;1 Md€;Les Echos;12/03/2025\n")
    try read("Investor,Target,Price,Source,Date\nSky,Blue,$1bn,Les Echos,2025-03-12\n")
    #expect(try deals().map(\.kind) == [.acquisition, .investment])
  }

  @Test func eachColumnOfValuesMakesAClaim() throws {
    try read(
      """
      Acquéreur;Cible;Montant;Valorisation;Part;Source;Date
      Kestrel;Novalis;1 Md€;3 Md€;33 %;Les Echos;12/03/2025
      Kestrel;Novalis;n.c.;4 Md€;;Reuters;13/03/2025
      Kestrel;Novalis;-;;nc;Reuters;14/03/2025
      """)
    #expect(
      try claims().map { "\($0.property.rawValue) \($0.value.canonical)" }
        == [
          "amount 1e9 EUR", "valuation 3e9 EUR", "stake 33 percent", "valuation 4e9 EUR",
        ])
    #expect(Set(try claims().map(\.deal)).count == 1)
  }

  @Test func aPartInWordsIsAPartOfTheWhole() throws {
    try read(
      "Acquéreur;Cible;Montant;Part;Source\nKestrel;Novalis;1 Md€;première tranche;Les Echos\n")
    #expect(try claims().map(\.basis.part) == ["première tranche"])
  }

  @Test(arguments: [
    ("Participation", "33,3 %", "33.3 percent"), ("Part (%)", "20", "20 percent"),
    ("% du capital", "51", "51 percent"), ("Stake", "about 27%", "~27 percent"),
  ])
  func sharesOfTheCapital(_ heading: String, _ cell: String, _ value: String) throws {
    let report = try read(
      "Acquéreur;Cible;\(heading);Source\nKestrel;Novalis;\(cell);Les Echos\n")
    #expect(report.unknownColumns.isEmpty)
    #expect(try claims().map(\.property) == [.stake])
    #expect(try claims().map(\.value.canonical) == [value])
  }

  @Test(arguments: [
    // Semicolons and "Md€" tell.
    ("Deal;Valuation;Source;Date\nd;3 Md€;S;12/03/2025\n", ["2025-03-12"]),
    ("Deal;Valuation;Source;Date\nd;3 EUR;S;12/03/2025\n", ["2025-03-12"]),
    // One date that can be read in one way only settles the others, also those before it.
    (
      "Deal,Valuation,Source,Date\nd,3 EUR,S,1/6/2025\nd,4 EUR,S,1/14/2025\n",
      ["2025-01-06", "2025-01-14"]
    ),
    (
      "Deal,Valuation,Source,Date\nd,3 EUR,S,6/1/2025\nd,4 EUR,S,14/1/2025\n",
      ["2025-01-06", "2025-01-14"]
    ),
  ])
  func datesAreReadInTheOrderThatTheTableShows(_ text: String, _ dates: [String]) throws {
    try read(text)
    #expect(try claims().map(\.published?.text) == dates)
  }

  @Test(arguments: [
    ("Acquirer,Target,Amount,Source\nA,B,\"€4,500m\",S\n", "4.5e9 EUR"),
    ("Acquirer;Target;Amount;Source\nA;B;4,500 Md€;S\n", "4.5e9 EUR"),
    ("Acquéreur;Cible;Montant;Source\nA;B;4,500 M€;S\n", "4.5e6 EUR"),
  ])
  func numbersAreReadInTheTablesLanguageAndNotInThatOfTheScreen(
    _ text: String, _ value: String
  ) throws {
    for language in [Language.french, .english, nil] {
      let database = try Database(file: ":memory:")
      try database.inTransaction {
        _ = try ClaimSheetImport(database, defaults: SheetDefaults(language: language))
          .run(CSVReader(Array(text.utf8)), at: .now)
      }
      #expect(try database.recordedClaims().map(\.value.canonical) == [value])
    }
  }

  @Test(arguments: [
    "Deal,Valuation,Source,Date\nd,3 EUR,S,1/6/2025\n",
    "Deal,Valuation,Source,Date\nd,3 EUR,S,1/6/2025\nd,4 EUR,S,1/14/2025\nd,5 EUR,S,14/1/2025\n",
  ])
  func datesThatNothingTellsAreRefused(_ text: String) throws {
    #expect(throws: ImportError.self) { try read(text) }
  }

  @Test(arguments: [
    "sep=;\n", "SEP=;\r\n", "Suivi des opérations\n\n", "Suivi, 2025\n;;;\n",
    "Suivi des opérations;;;\nmis à jour le 3 mars;;;\n",
  ])
  func titlesAboveTheHeadingsArePassedOver(_ above: String) throws {
    let report = try read(
      above + "Acquéreur;Cible;Montant;Source\nKestrel;Novalis;1 Md€;Les Echos\n")
    #expect(report.claims == 1)
    #expect(report.rows == 1)
  }

  @Test func linesAreNumberedAsInTheFile() throws {
    let error = #expect(throws: ImportError.self) {
      try read("sep=;\nTitre\nAcquéreur;Cible;Montant;Source\nKestrel;Novalis;beaucoup;Les Echos\n")
    }
    guard case .refused(let report) = error else {
      Issue.record("not refused by its lines")
      return
    }
    #expect(report.problems.map(\.line) == [4])
  }

  @Test(arguments: [
    ("1,2 Md€ (dette incluse)", "1.2e9 EUR", "dette incluse"), ("300 M€ (est.)", "~300e6 EUR", nil),
    ("300 M€*", "300e6 EUR", nil), ("1,2 Md€ ?", "~1.2e9 EUR", nil), ("300 (M€)", "300e6 EUR", nil),
    ("jusqu'à 3 Md€ [hors dette] ?", "~<=3e9 EUR", "hors dette"),
  ])
  func whatACellSaysBesideItsValue(_ cell: String, _ value: String, _ note: String?) throws {
    try read("Acquéreur;Cible;Montant;Source\nKestrel;Novalis;\(cell);Les Echos\n")
    let claim = try #require(try claims().first)
    #expect(claim.value.canonical == value)
    #expect(try database.note(onClaim: claim.id) == note)
  }
}
