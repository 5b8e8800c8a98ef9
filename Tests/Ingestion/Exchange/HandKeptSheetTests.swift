import Claims
import Storage
import Testing

@testable import Ingestion

/// A table that somebody keeps by hand, with a title, cells merged over lines, and words beside the values.
@Suite struct HandKeptSheetTests {
  let database: Database

  init() throws { database = try Database(file: ":memory:") }

  @discardableResult
  private func read(_ text: String) throws -> ImportReport {
    try database.inTransaction {
      try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: .now)
    }
  }

  @Test func aLineWithoutADealIsAboutThatOfTheLineAbove() throws {
    let report = try read(
      """
      Suivi des rumeurs – équipe éco;;;;;
      ;;;;;
      Opération;Montant évoqué;Qui le dit;Quand;Fiabilité;Remarques
      Kestrel – Novalis;n.c.;Les Echos;12/03/2025;rumeur;
      ;1 Md€;Reuters;13/03/2025;rumeur;à vérifier
      ;2 Md€;AFP;03/2025;confirmé;
      Accor – Belmond;3 Md€;AFP;14/03/2025;++;
      """)
    let claims = try database.recordedClaims()
    #expect(claims.map(\.value.canonical) == ["1e9 EUR", "2e9 EUR", "3e9 EUR"])
    #expect(claims.map(\.published?.text) == ["2025-03-13", "2025-03", "2025-03-14"])
    #expect(claims.map(\.modality) == [.rumored, .announced, .rumored])
    #expect(claims[0].deal == claims[1].deal)
    #expect(claims[1].deal != claims[2].deal)
    #expect(report.rowsOfDealAbove == 2 && report.linesOfDealAbove == [5, 6])
  }

  @Test func afterAnEmptyLineNothingIsAboutTheDealAbove() throws {
    let error = #expect(throws: ImportError.self) {
      try read(
        """
        Opération;Montant;Source;Date
        Kestrel – Novalis;1 Md€;Reuters;13/03/2025
        ;;;
        ;2 Md€;AFP;14/03/2025
        ;3 Md€;AFP;15/03/2025
        """)
    }
    guard case .refused(let report) = error else {
      Issue.record("the line should be refused")
      return
    }
    #expect(report.problems == [SheetProblem(line: 4, .noDeal), SheetProblem(line: 5, .noDeal)])
  }

  @Test func aLoneGapIsNoMergedCell() {
    #expect(throws: ImportError.self) {
      try read("Opération;Montant;Source\nKestrel – Novalis;1 Md€;Reuters\n;2 Md€;AFP\n")
    }
  }

  @Test func aLineAboveThatCannotBeReadStillNamesItsDeal() throws {
    let report = try database.inTransaction {
      try ClaimSheetImport(database, skippingBad: true).run(
        CSVReader(
          Array(
            """
            Opération;Montant;Source;Date
            Kestrel – Novalis;1 Md€;Reuters;13/03/2025
            Accor – Belmond;beaucoup;Reuters;13/03/2025
            ;2 Md€;AFP;14/03/2025
            ;3 Md€;AFP;15/03/2025
            """.utf8)), at: .now)
    }
    #expect(report.badRows == 1)
    let deals = try database.recordedClaims().map(\.deal)
    #expect(deals.count == 3 && deals[0] != deals[1] && deals[1] == deals[2])
  }

  @Test(arguments: [
    ("$5B+", ">=5e9 USD"), ("around $2.4bn incl. debt", "~2.4e9 USD"),
    ("3 Md€ dette comprise", "3e9 EUR"),
    ("2?400 M€", "2.4e9 EUR"), ("3 Md€, hors dette", "3e9 EUR"), ("$3bn in cash", "3e9 USD"),
  ])
  func wordsBesideAnAmount(_ cell: String, _ expected: String) throws {
    try read("Source;De;À;Type;Montant\nAFP;A;B;rachat;\(cell)\n")
    #expect(try database.recordedClaims().map(\.value.canonical) == [expected])
  }

  @Test(arguments: [
    "3 Md€ démenti", "3 Md€ dont 2 en 2026", "3 Md€ ou plus de dettes", "2?40 M€", "+ 5",
  ])
  func otherWordsAreNotPassedOver(_ cell: String) {
    #expect(throws: ImportError.self) {
      try read("Source;De;À;Type;Montant\nAFP;A;B;rachat;\(cell)\n")
    }
  }

  @Test func sharesInWordsAndTheBasisBesideAValuation() throws {
    try read(
      """
      Source,From,To,Type,Stake,Valuation
      AFP,A,B,acquisition,majority,$4.5 billion post-money
      AFP,C,D,acquisition,minoritaire,$2bn pre-money
      """)
    let claims = try database.recordedClaims()
    #expect(
      claims.map(\.value.canonical) == [">=50 percent", "4.5e9 USD", "<=50 percent", "2e9 USD"])
    #expect(claims.map(\.basis.valuation) == [nil, .postMoney, nil, .preMoney])
  }

  @Test func aSourceWithoutANameBesideTheOutlet() throws {
    try read("Source;De;À;Type;Montant\nBloomberg, citing people familiar;A;B;rachat;1 Md€\n")
    let claim = try #require(try database.recordedClaims().first)
    #expect(claim.via == [])
    #expect(try database.unnamedSource(ofClaim: claim.id) == "people familiar")
    #expect(try Array(database.outletNames().values) == ["Bloomberg"])
  }
}
