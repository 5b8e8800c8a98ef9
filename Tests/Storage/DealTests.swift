import Claims
import Testing

@testable import Storage

@Suite struct DealTests {
  private let database: Database

  init() throws {
    database = try .inMemory()
    let amazon = try database.makeOrganization(named: "Amazon")
    try database.addAlias("Amazon Web Services", toOrganization: amazon, language: "en")
    try database.addAlias("AWS", toOrganization: amazon)
  }

  @Test func namesMeanOneOrganizationWhateverTheirForm() throws {
    let amazon = try database.organization(named: "Amazon")
    for name in ["amazon", "AMAZON ", "aws", "Amazon-Web-Services", "Amazon Web\u{A0}Services"] {
      #expect(try database.organization(named: name) == amazon, "\(name)")
    }
    let bank = try database.makeOrganization(named: "Société Générale")
    #expect(try database.makeOrganization(named: "SOCIETE GENERALE") == bank)
    #expect(try !database.addAlias("aws", toOrganization: bank))
    #expect(try database.organization(named: "AWS") == amazon)
    var organizations: [Organization] = []
    try database.forEachOrganization { organizations.append($0) }
    #expect(organizations.map(\.name) == ["Amazon", "Société Générale"])
    #expect(organizations[0].aliases.map(\.name) == ["AWS", "Amazon Web Services"])
    #expect(organizations[0].aliases.map(\.language) == [nil, "en"])
  }

  @Test func anOutletIsFoundByNameAndDomain() throws {
    let id = try database.makeOutlet(named: "Le Monde")
    try database.addAlias("LeMonde.fr", toOutlet: id)
    #expect(try database.addDomain("LeMonde.fr", toOutlet: id))
    #expect(try database.outlet(named: "le monde") == id)
    #expect(try database.outlet(atDomain: "www.lemonde.fr") == id)
    #expect(try database.outlet(atDomain: "notlemonde.fr") == nil)
    #expect(try database.outlet(atDomain: "fr") == nil)
    var outlets: [Outlet] = []
    try database.forEachOutlet { outlets.append($0) }
    #expect(
      outlets == [
        Outlet(id: id, name: "Le Monde", aliases: ["LeMonde.fr"], domains: ["lemonde.fr"])
      ])
  }

  @Test func aDealIsFoundByItsPartiesInAnyOrder() throws {
    let ids = try ["Nvidia", "SoftBank", "OpenAI"].map { try database.makeOrganization(named: $0) }
    let parties = DealParties(from: [ids[0], ids[1], ids[0]], to: [ids[2]])
    let deal = try database.makeDeal(.fundingRound, between: parties)
    let turned = DealParties(from: [ids[1], ids[0]], to: [ids[2]])
    #expect(try database.deals(.fundingRound, between: turned) == [deal])
    #expect(try database.deals(.investment, between: turned) == [])
    #expect(
      try database.deals(.fundingRound, between: DealParties(from: [ids[0]], to: [ids[2]])) == [])
    #expect(
      try database.deal(deal)
        == Deal(
          id: deal, slug: "nvidia-softbank-openai-funding-round", kind: .fundingRound,
          parties: [
            Party(name: "Nvidia", role: .from), Party(name: "SoftBank", role: .from),
            Party(name: "OpenAI", role: .to),
          ]))
  }

  @Test func slugsOfTheSameWordsAreNumbered() throws {
    let parties = DealParties(from: [], to: [try database.makeOrganization(named: "OpenAI")])
    var slugs: [String] = []
    for _ in 1...20 {
      let id = try database.makeDeal(.listing, between: parties)
      slugs.append(try #require(try database.deal(id)).slug)
    }
    #expect(slugs == ["openai-listing"] + (2...20).map { "openai-listing-\($0)" })
  }

  @Test(arguments: [
    ("amazon-openai-investment", ["amazon-openai-investment"]),
    ("amazon-openai", ["amazon-openai-contract", "amazon-openai-investment"]),
    ("Amazon OpenAI", ["amazon-openai-contract", "amazon-openai-investment"]),
    ("openai amazon", ["amazon-openai-contract", "amazon-openai-investment"]),
    ("AWS contract", ["amazon-openai-contract"]),
    (
      "amazon",
      ["amazon-openai-contract", "amazon-openai-investment", "nvidia-amazon-investment"]
    ),
    ("générale", ["societe-generale-acme-acquisition"]),
    ("tesla", []), ("openai tesla", []), ("", []), ("-- ; DROP", []), ("%", []),
  ])
  func wordsPickOutDeals(_ words: String, _ slugs: [String]) throws {
    _ = try database.deal(.investment, "Amazon", "OpenAI")
    _ = try database.deal(.contract, "Amazon", "OpenAI")
    _ = try database.deal(.investment, "Nvidia", "OpenAI")
    _ = try database.deal(.investment, "Nvidia", "Amazon")
    _ = try database.deal(.acquisition, "Société Générale", "Acme")
    #expect(try database.deals(named: words).map(\.slug) == slugs)
  }

  @Test func aSubjectIsADealOfItsOwnName() throws {
    let flight = try database.makeSubject("AA-1007 → DFW")
    #expect(try database.makeSubject("AA-1007 → DFW") == flight)
    #expect(try database.makeSubject("北京") != flight)
    #expect(try database.deal(flight)?.slug == "aa-1007-dfw")
    #expect(try database.deal(flight)?.parties == [])
  }

  @Test func aRenamingIsLoggedAndCanBeUndone() throws {
    let deal = try database.deal(.investment, "Amazon", "OpenAI")
    let other = try database.deal(.investment, "Nvidia", "OpenAI")
    #expect(throws: DealChangeError.slugNotFree("nvidia-openai-investment")) {
      try database.rename(deal: deal, to: "Nvidia OpenAI investment")
    }
    #expect(throws: DealChangeError.slugNotFree("")) { try database.rename(deal: deal, to: "!") }
    #expect(throws: DealChangeError.noSuchDeal) { try database.rename(deal: 99, to: "x") }
    let change = try database.rename(deal: deal, to: "Amazon’s big bet")
    #expect(try database.deal(slug: "amazons-big-bet") == deal)
    try database.undo(dealChange: change)
    #expect(try database.deal(slug: "amazon-openai-investment") == deal)
    #expect(throws: DealChangeError.cannotUndo(change)) { try database.undo(dealChange: change) }
    #expect(try database.deal(other)?.slug == "nvidia-openai-investment")
  }

  @Test func aMergerMovesClaimsAndUndoingItMovesThemBack() throws {
    let deals = try ["A", "B", "C"].map { try database.deal(.acquisition, $0, "Target") }
    let article = try database.article("Reuters", "2026-01-01")
    let claims = try deals.map { try database.claim(10, nil, deal: $0, article: article) }
    let places = { try claims.map { try database.claim($0)?.deal } }
    let first = try database.merge(deal: deals[0], into: deals[1])
    let second = try database.merge(deal: deals[1], into: deals[2])
    #expect(try places() == [deals[2], deals[2], deals[2]])
    #expect(try database.deal(slug: "a-target-acquisition") == deals[2])
    #expect(try database.deals(named: "target acquisition").map(\.id) == [deals[2]])
    #expect(throws: DealChangeError.noSuchDeal) {
      try database.merge(deal: deals[0], into: deals[2])
    }
    #expect(throws: DealChangeError.noSuchDeal) {
      try database.merge(deal: deals[2], into: deals[2])
    }
    #expect(throws: DealChangeError.cannotUndo(first)) { try database.undo(dealChange: first) }
    #expect(try database.check() == [])
    try database.undo(dealChange: second)
    #expect(try places() == [deals[1], deals[1], deals[2]])
    #expect(try database.deal(slug: "a-target-acquisition") == deals[1])
    try database.undo(dealChange: first)
    #expect(try places() == deals)
    #expect(try database.deal(slug: "a-target-acquisition") == deals[0])
    #expect(try database.check() == [])
  }

  @Test func aDealOfAnOrganizationKeepsItsLabel() throws {
    let amazon = try #require(try database.organization(named: "Amazon"))
    let parties = DealParties(from: [amazon], to: [])
    let deal = try database.makeDeal(.contract, between: parties, label: "cloud")
    #expect(try database.deals(ofOrganization: amazon) == [try #require(try database.deal(deal))])
    #expect(try database.deal(deal)?.label == "cloud")
  }
}
