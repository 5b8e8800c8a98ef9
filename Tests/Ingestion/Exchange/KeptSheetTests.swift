import Claims
import Foundation
import Storage
import Testing

@testable import Ingestion

/// Tables as people keep them and Excel saves them.
@Suite struct KeptSheetTests {
  private func claims(
    _ bytes: [UInt8], _ defaults: SheetDefaults = SheetDefaults()
  ) throws -> [Claim] {
    let database = try Database(file: ":memory:")
    try database.inTransaction {
      _ = try ClaimSheetImport(database, defaults: defaults).run(CSVReader(bytes), at: .now)
    }
    return try database.recordedClaims()
  }

  @Test func excelInFrench() throws {
    let text = """
      Date;Média;De;À;Type;Montant;Selon;Lien;Remarque\r
      28/01/2026;Les Échos;Amazon;OpenAI;prise de participation;jusqu’à 50 Md€;"Reuters ; AFP";;à vérifier\r
      03/02/2026;La Tribune;Amazon;OpenAI;investissement;3,5 milliards d’euros;;https://a.example/1?utm_source=x;\r
      1/3/26;Le Monde;Klarna;;introduction en bourse;~14,25 Md$;;;« sûr »\r
      ;;;;;;;;\r

      """
    let bytes = try #require(text.data(using: .windowsCP1252))
    for bytes in [Array(bytes), Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let claims = try claims(bytes)
      #expect(
        claims.map(\.value.canonical) == ["<=50e9 EUR", "3.5e9 EUR", "~14.25e9 USD"])
      #expect(claims.map(\.published?.text) == ["2026-01-28", "2026-02-03", "2026-03-01"])
      #expect(claims[0].deal == claims[1].deal)
      #expect(claims[0].via.count == 2)
    }
  }

  @Test func anAmountWithoutACurrencyIsInTheOneGiven() throws {
    let text = "source,deal,amount,date\nS,d,3bn,2026\nS,d,$4bn,2026\nS,d,500m,2026\n"
    let euro = try claims(Array(text.utf8), SheetDefaults(currency: "EUR"))
    #expect(euro.map(\.value.canonical) == ["3e9 EUR", "4e9 USD", "500e6 EUR"])
  }

  @Test(arguments: [
    ("02/01/2026", SheetDefaults.DateOrder.dayFirst, "2026-01-02"),
    ("02/01/2026", .monthFirst, "2026-02-01"), ("1/28/26", .monthFirst, "2026-01-28"),
    ("28/01/26", .dayFirst, "2026-01-28"), ("2.1.26", nil, "2026-01-02"),
    ("1/28/2026", nil, "2026-01-28"),
  ])
  func aDateInNumbers(_ text: String, _ order: SheetDefaults.DateOrder?, _ expected: String) {
    #expect(SheetDate.date(text, language: nil, order: order)?.text == expected)
  }

  @Test(arguments: ["28/01/2026", "1/2/3", "02-01-26", "1/2/026"])
  func aDateThatIsNone(_ text: String) {
    #expect(SheetDate.date(text, language: nil, order: .monthFirst) == nil)
  }

  @Test(arguments: [
    ("3/11/2026", "2026-11-03", "2026-03-11"), (" 03-11-2026 ", "2026-11-03", "2026-03-11"),
  ])
  func aDateThatCanBeTwoDays(_ text: String, _ dayFirst: String, _ monthFirst: String) throws {
    let days = try #require(SheetDate.readings(of: text))
    #expect(days.dayFirst == Day(dayFirst))
    #expect(days.monthFirst == Day(monthFirst))
  }

  @Test(arguments: ["13/11/2026", "11/13/2026", "4/4/2026", "2026-03-11", "3/11", "soon", ""])
  func aDateThatCannotBeTwoDays(_ text: String) {
    #expect(SheetDate.readings(of: text) == nil)
  }

  @Test func whoIsAloneInARoundRaisesTheMoney() throws {
    let database = try Database(file: ":memory:")
    let text = """
      source,from,to,kind,amount,date
      S,Helsing,,levée de fonds,600 M€,2026
      S,Klarna,,IPO,1 Md$,2026
      S,,Mistral,round,2 Md€,2026
      """
    try database.inTransaction {
      _ = try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: .now)
    }
    for number in 1...3 as ClosedRange<Int64> {
      #expect(try database.deal(number)?.parties.map(\.role) == [.to])
    }
  }

  @Test func anAddressIsKnownWithoutWhatTracksReaders() throws {
    let database = try Database(file: ":memory:")
    let text =
      "source,deal,amount,date,link\nS,d,3 USD,2026,https://www.a.example/1/?utm_source=x\n"
    try database.inTransaction {
      _ = try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: .now)
    }
    #expect(try database.article(at: "https://a.example/1") == 1)
    #expect(try database.article(1)?.article.url == "https://www.a.example/1/?utm_source=x")
  }

  @Test(arguments: [
    "prise de participation", "Entrée au capital", "OPA", "Série B", "joint-venture", "M&A",
  ])
  func kindsAsPeopleCallThem(_ text: String) {
    #expect(SheetWords.kind(text) != nil)
  }

  @Test(arguments: ["n.c.", "N/A", "-", "–", "?", "…", "non communiqué", "Undisclosed", "nd", ""])
  func cellsThatSayNothing(_ text: String) {
    #expect(text.saysNothing)
  }

  @Test(arguments: ["0", "-5", "1 €", "none of them 5 bn", "NA 3"])
  func cellsThatSaySomething(_ text: String) {
    #expect(!text.saysNothing)
  }
}
