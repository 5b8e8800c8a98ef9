import Claims
import Storage
import Testing

@testable import Ingestion

/// Deals as people name them in a column of a table.
@Suite struct DealWordingTests {
  @Test(arguments: [
    "Kestrel – Novalis", "kestrel - novalis", "Kestrel / Novalis", "Kestrel/Novalis",
    "KESTREL — Novalis", "Kestrel→Novalis", "Kestrel -> Novalis", "Kestrel | Novalis",
  ])
  func twoPartiesWithASignBetweenThem(_ text: String) throws {
    let wording = try #require(DealWording(text))
    #expect(wording.kind == nil)
    #expect(wording.key == "kestrel novalis")
    #expect(wording.from.map { $0.lowercased() } == ["kestrel"])
  }

  @Test(arguments: [
    ("rachat de Novalis par Kestrel", DealKind.acquisition),
    ("Le rachat de Novalis par Kestrel", .acquisition),
    ("Rachat par Kestrel de Novalis", .acquisition), ("Kestrel rachète Novalis", .acquisition),
    ("Kestrel veut racheter Novalis", .acquisition), ("Novalis racheté par Kestrel", .acquisition),
    ("Kestrel s'offre Novalis", .acquisition), ("Kestrel s’offre Novalis", .acquisition),
    ("LBO Kestrel sur Novalis", .acquisition), ("OPA de Kestrel sur Novalis", .acquisition),
    ("Projet de rachat de Novalis par Kestrel", .acquisition),
    ("vente de Novalis à Kestrel", .acquisition), ("Kestrel – Novalis (rachat)", .acquisition),
    ("Rachat : Kestrel / Novalis", .acquisition), ("rachat Kestrel/Novalis", .acquisition),
    ("Kestrel to acquire Novalis", .acquisition), ("Kestrel buys Novalis", .acquisition),
    ("Kestrel's acquisition of Novalis", .acquisition),
    ("Kestrel takeover of Novalis", .acquisition),
    ("acquisition of Novalis by Kestrel", .acquisition),
    ("Kestrel takes control of Novalis", .acquisition),
    ("investissement de Kestrel dans Novalis", .investment),
    ("Kestrel investit dans Novalis", .investment), ("Kestrel invests in Novalis", .investment),
    ("entrée de Kestrel au capital de Novalis", .investment),
    ("prise de participation de Kestrel dans Novalis", .investment),
    ("fusion entre Kestrel et Novalis", .merger), ("Fusion Kestrel-Novalis", .merger),
    ("Kestrel fusionne avec Novalis", .merger), ("Kestrel-Novalis merger", .merger),
    ("JV Kestrel/Novalis", .partnership), ("coentreprise Kestrel – Novalis", .partnership),
    ("levée de fonds de Novalis (Kestrel)", .fundingRound),
    ("levée de Novalis auprès de Kestrel", .fundingRound),
  ])
  func partiesAndKind(_ text: String, _ kind: DealKind) throws {
    let wording = try #require(DealWording(text))
    #expect(wording.kind == kind)
    #expect(wording.from == ["Kestrel"])
    #expect(wording.to == ["Novalis"])
  }

  @Test(arguments: [
    ("Novalis (série C)", DealKind.fundingRound), ("Novalis (OPA)", .acquisition),
    ("levée Novalis", .fundingRound), ("Novalis lève", .fundingRound),
    ("IPO de Novalis", .listing), ("Novalis IPO", .listing),
    ("introduction en bourse de Novalis", .listing), ("Novalis Series B", .fundingRound),
    ("cession de Novalis par Vista", .acquisition), ("rachat de Novalis", .acquisition),
  ])
  func theCompanyAlone(_ text: String, _ kind: DealKind) throws {
    let wording = try #require(DealWording(text))
    #expect(wording == DealWording(kind: kind, from: [], to: ["Novalis"], isSure: true))
  }

  @Test(arguments: [
    ("rachat d'Isolbat par Saint-Gobain", ["Saint-Gobain"], ["Isolbat"]),
    ("L'Oréal rachète Peaux & Co", ["L'Oréal"], ["Peaux & Co"]),
    ("Eurazeo, KKR et Ardian – Doctopharma", ["Eurazeo", "KKR", "Ardian"], ["Doctopharma"]),
    ("Crédit Agricole / Banco Lario", ["Crédit Agricole"], ["Banco Lario"]),
    ("rachat de L’Oréal par l’Air Liquide", ["l’Air Liquide"], ["L’Oréal"]),
    ("OPA de Kestrel sur le Groupe Corvin", ["Kestrel"], ["Groupe Corvin"]),
    (
      "Kestrel rachète La Redoute et la Caisse, les Mers", ["Kestrel"],
      ["La Redoute", "Caisse", "Mers"]
    ),
    ("Le groupe Kestrel – The Information", ["Le groupe Kestrel"], ["The Information"]),
  ])
  func namesStayWhole(_ text: String, _ from: [String], _ to: [String]) throws {
    let wording = try #require(DealWording(text))
    #expect(wording.from == from)
    #expect(wording.to == to)
  }

  @Test(arguments: [
    "", " ", "-", "Novalis", "Saint-Gobain", "Kestrel Novalis", "Projet Faucon",
    "kestrel-novalis-2",
    "Kestrel – Novalis (2e tour)", "A – B – C – D", "()", "( – )", "rachat", "rachat de",
    "par Kestrel",
    "l'accord qui doit sauver Novalis", String(repeating: "de ", count: 40_000),
  ])
  func whatNamesNoPartiesForSure(_ text: String) {
    #expect(DealWording(text) == nil)
  }

  private func imported(
    _ wordings: [String], into database: Database
  ) throws -> (claims: [Claim], report: ImportReport) {
    let lines = wordings.enumerated().map { "\($1);\($0 + 1) Md€;Média \($0);12/03/2025\n" }
    let text = "Deal;Montant;Source;Date\n" + lines.joined()
    let report = try database.inTransaction {
      try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: .now)
    }
    return (try database.recordedClaims(), report)
  }

  @Test func allWordingsOfATableAreOneDeal() throws {
    let database = try Database(file: ":memory:")
    let (claims, report) = try imported(
      [
        "Kestrel – Novalis", "kestrel - novalis", "Kestrel-Novalis ", "Kestrel / Novalis",
        "Kestrel Novalis", "Novalis-Kestrel", "rachat de Novalis par Kestrel", "levée Novalis",
      ], into: database)
    #expect(Set(claims.map(\.deal)).count == 1)
    #expect(report.deals == 1)
    #expect(report.dealsOfAssumedKind == 0)
    let deal = try #require(try database.deal(claims[0].deal))
    #expect(deal.kind == .acquisition)
    #expect(deal.parties.map(\.name) == ["Kestrel", "Novalis"])
  }

  @Test(arguments: [
    "Kestrel – Novalis", "Novalis / Kestrel", "Kestrel rachète Novalis", "kestrel novalis",
    "Novalis-Kestrel",
  ])
  func aDealOfTheFileIsFound(_ wording: String) throws {
    let database = try Database(file: ":memory:")
    let parties = DealParties(
      from: [try database.makeOrganization(named: "Kestrel")],
      to: [try database.makeOrganization(named: "Novalis")])
    let deal = try database.makeDeal(.acquisition, between: parties)
    let (claims, _) = try imported([wording], into: database)
    #expect(claims.map(\.deal) == [deal])
  }

  @Test func aCompanyAloneIsItsRound() throws {
    let database = try Database(file: ":memory:")
    let (claims, report) = try imported(
      ["Novalis", "Novalis (série B)", "levée de fonds Novalis", "novalis"], into: database)
    #expect(Set(claims.map(\.deal)).count == 1 && report.dealsOfAssumedKind == 0)
    let deal = try #require(try database.deal(claims[0].deal))
    #expect(deal.kind == .fundingRound)
    #expect(deal.parties.map(\.name) == ["Novalis"])
  }

  @Test func aNameThatTellsNoPartiesJoinsItsOtherSpellings() throws {
    let database = try Database(file: ":memory:")
    let (claims, report) = try imported(
      ["Projet Faucon", "projet faucon", "PROJET-FAUCON ", "Faucon (projet)"], into: database)
    #expect(Set(claims.map(\.deal)).count == 1)
    #expect(report.deals == 1)
  }

  @Test func aKindThatNothingTellsIsSaid() throws {
    let database = try Database(file: ":memory:")
    let (claims, report) = try imported(
      ["Kestrel – Novalis", "Ardian – Pharmadis"], into: database)
    #expect(Set(claims.map(\.deal)).count == 2)
    #expect(report.dealsOfAssumedKind == 2)
  }

  @Test func subjectsOfAnyOtherTableStayWhatTheyAre() throws {
    let database = try Database(file: ":memory:")
    let text = "source,object,attribute,value\nS,Kestrel / Novalis,colour,red\n"
    try database.inTransaction {
      _ = try ClaimSheetImport(database).run(CSVReader(Array(text.utf8)), at: .now)
    }
    var deals: [Deal] = []
    try database.forEachDeal { deals.append($0) }
    #expect(deals.map(\.label) == ["Kestrel / Novalis"])
    #expect(deals.map(\.kind) == [.subject])
  }

  @Test(arguments: [
    "Novalis – levée 2024", "Novalis - levée de fonds", "levée 2024 Novalis",
    "levée de fonds Novalis",
  ])
  func aYearIsNoParty(_ text: String) throws {
    let wording = try #require(DealWording(text))
    #expect(wording.kind == .fundingRound)
    #expect(wording.from.isEmpty)
    #expect(wording.to == ["Novalis"])
  }
}
