import Claims
import Testing

@testable import Storage

@Suite struct NameChangeTests {
  private let database: Database

  init() throws {
    database = try .inMemory()
  }

  private func outletNames() throws -> [String] {
    var names: [String] = []
    try database.forEachOutlet { names.append($0.name) }
    return names
  }

  @Test func anOldNameStillMeansARenamedOutlet() throws {
    let journal = try database.makeOutlet(named: "WSJ")
    _ = try database.makeOutlet(named: "Reuters")
    let change = try database.rename(journal, to: "The Wall Street Journal", in: .outlets)
    #expect(try outletNames() == ["Reuters", "The Wall Street Journal"])
    #expect(try database.outlet(named: "wsj") == journal)
    #expect(try database.outlet(named: "the wall street journal") == journal)
    #expect(throws: NameChangeError.nameNotFree("REUTERS")) {
      try database.rename(journal, to: "REUTERS", in: .outlets)
    }
    #expect(throws: NameChangeError.nameNotFree(" ")) {
      try database.rename(journal, to: " ", in: .outlets)
    }
    #expect(throws: NameChangeError.noSuchName) {
      try database.rename(99, to: "X", in: .outlets)
    }
    #expect(try database.check() == [])
    try database.undo(nameChange: change, in: .outlets)
    #expect(try outletNames() == ["Reuters", "WSJ"])
    #expect(throws: NameChangeError.cannotUndo(change)) {
      try database.undo(nameChange: change, in: .outlets)
    }
    #expect(try database.check() == [])
  }

  @Test func anotherSpellingOfTheSameNameCanBeShown() throws {
    let bank = try database.makeOrganization(named: "societe generale")
    let change = try database.rename(bank, to: "Société Générale", in: .organizations)
    #expect(try database.organization(bank)?.name == "Société Générale")
    #expect(try database.check() == [])
    try database.undo(nameChange: change, in: .organizations)
    #expect(try database.organization(bank)?.name == "societe generale")
    #expect(try database.check() == [])
  }

  @Test func claimsOfAMergedOutletAndCreditsToItAreTheOthers() throws {
    let deal = try database.deal(.investment, "Amazon", "OpenAI")
    let (first, second) = ("LeMonde.fr", "Le Monde")
    let own = try database.claim(
      10, nil, deal: deal, article: database.article(first, "2026-01-01"))
    let outlets = try [first, second, "Figaro"].map { try database.makeOutlet(named: $0) }
    let credited = try database.claim(
      10, nil, deal: deal, article: database.article("Figaro", "2026-01-02"), via: [outlets[0]])
    let change = try database.merge(outlets[0], into: outlets[1], in: .outlets)
    #expect(try database.claim(own)?.outlet == outlets[1])
    #expect(try database.claim(credited)?.via == [outlets[1]])
    #expect(try database.outlet(named: first) == outlets[1])
    #expect(try outletNames() == ["Figaro", "Le Monde"])
    #expect(try database.outlet(outlets[1])?.0.aliases == ["LeMonde.fr"])
    let use = try #require(try database.outlet(outlets[1])?.1)
    #expect(
      use == OutletUse(articles: 1, first: "2026-01-01", last: "2026-01-01"))
    let seen = try database.connection.all(
      "SELECT outlet, credited FROM current_claim ORDER BY claim_id"
    ) { [$0[0], $0[1]] as [String?] }
    #expect(seen == [["Le Monde", nil], ["Figaro", "Le Monde"]])
    let later = try database.merge(outlets[1], into: outlets[2], in: .outlets)
    #expect(try database.claim(own)?.outlet == outlets[2])
    #expect(throws: NameChangeError.cannotUndo(change)) {
      try database.undo(nameChange: change, in: .outlets)
    }
    #expect(throws: NameChangeError.noSuchName) {
      try database.merge(outlets[0], into: outlets[2], in: .outlets)
    }
    try database.undo(nameChange: later, in: .outlets)
    #expect(try database.claim(own)?.outlet == outlets[1])
    try database.undo(nameChange: change, in: .outlets)
    #expect(try database.claim(own)?.outlet == outlets[0])
    #expect(try database.claim(credited)?.via == [outlets[0]])
    #expect(try database.check() == [])
  }

  @Test func dealsOfAMergedOrganizationHaveTheOtherAsParty() throws {
    let cloud = try database.deal(.contract, "AWS", "OpenAI")
    let both = try database.makeDeal(
      .investment,
      between: DealParties(
        from: ["AWS", "Amazon"].map { try database.makeOrganization(named: $0) }, to: []))
    let ids = try ["AWS", "Amazon", "OpenAI"].map { try database.makeOrganization(named: $0) }
    let parties = DealParties(from: [ids[1]], to: [ids[2]])
    #expect(try database.deals(.contract, between: parties) == [])
    let change = try database.merge(ids[0], into: ids[1], in: .organizations)
    #expect(try database.organization(named: "AWS") == ids[1])
    #expect(try database.deals(.contract, between: parties) == [cloud])
    #expect(
      try database.deal(cloud)?.parties == [
        Party(name: "Amazon", role: .from), Party(name: "OpenAI", role: .to),
      ])
    #expect(try database.deal(both)?.parties == [Party(name: "Amazon", role: .from)])
    #expect(try database.deals(named: "amazon contract").map(\.id) == [cloud])
    #expect(try database.deals(ofOrganization: ids[1]).map(\.id) == [both, cloud])
    #expect(try database.check() == [])
    try database.undo(nameChange: change, in: .organizations)
    #expect(try database.deals(.contract, between: parties) == [])
    #expect(try database.deal(cloud)?.parties.first == Party(name: "AWS", role: .from))
    #expect(try database.check() == [])
  }

  @Test func aNameThatWasAddedCanBeTakenBack() throws {
    let amazon = try database.makeOrganization(named: "Amazon")
    _ = try database.makeOrganization(named: "Google")
    let change = try #require(try database.addName("AWS", to: amazon, in: .organizations))
    #expect(try database.organization(named: "aws") == amazon)
    #expect(try database.addName("A.W.S.", to: amazon, in: .organizations) == nil)
    #expect(throws: NameChangeError.nameNotFree("google")) {
      try database.addName("google", to: amazon, in: .organizations)
    }
    try database.undo(nameChange: change, in: .organizations)
    #expect(try database.organization(named: "aws") == nil)
  }
}
