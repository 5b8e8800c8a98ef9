import Claims
import Ingestion
import Storage
import Testing

/// Which claims on the same companies are about one deal.
@Suite struct DealMatcherTests {
  private let database: Database

  init() throws {
    database = try Database(file: ":memory:")
  }

  private func draft(
    _ value: String, _ modality: Modality, kind: DealKind = .investment, further: Bool = false
  ) throws -> ClaimDraft {
    let quantity = try ValueNotation.quantity(value)
    return ClaimDraft(
      property: quantity.unit == .percent ? .stake : .amount, value: .quantity(quantity),
      kind: kind, parties: [Party(name: "Acme", role: .from), Party(name: "Bolt", role: .to)],
      modality: modality, isFurtherDeal: further)
  }

  private func record(_ drafts: [ClaimDraft], published: String?) throws -> [Int64] {
    let date = published.flatMap { EDTFDate($0) }
    let article = try database.record(Article(title: "A", published: date, text: "")).id
    return try Recorder.record(
      drafts, article: article, published: date, at: .now, in: database
    ).map(\.deal)
  }

  @Test func aDoneDealIsNotTheOneTalkedAbout() throws {
    let past = try record(
      [draft("~~20e9 USD", .completed), draft("27 percent", .announced, kind: .holding)],
      published: nil)
    #expect(Set(past).count == 1)
    let talk = try record([draft("<=10e9 USD", .rumored)], published: nil)
    #expect(!past.contains(talk[0]))
    #expect(try record([draft("13e9 USD", .completed)], published: nil)[0] == past[0])
    #expect(try record([draft("<=8e9 USD", .rumored)], published: "2026-02-01")[0] == talk[0])
  }

  @Test func oneArticleTellsOfBoth() throws {
    let deals = try record(
      [draft("13e9 USD", .completed), draft("<=10e9 USD", .rumored)], published: "2026-01-29")
    #expect(deals[0] != deals[1])
  }

  @Test func aRumourThatIsAnnouncedIsOneDeal() throws {
    let rumour = try record([draft("<=50e9 USD", .rumored)], published: "2026-01-29")
    let news = try record([draft("50e9 USD", .announced)], published: "2026-02-27")
    #expect(rumour == news)
  }

  @Test func whatIsDoneAfterTalkOfItIsItsEnd() throws {
    let rumour = try record([draft("10e9 USD", .rumored)], published: "2026-01-05")
    #expect(try record([draft("12e9 USD", .completed)], published: "2026-03-05") == rumour)
    let announced = try record(
      [draft("10e9 USD", .announced, kind: .contract)], published: "2026-01-05")
    #expect(
      try record([draft("20e9 USD", .completed, kind: .contract)], published: "2026-03-05")
        == announced)
  }

  @Test func talkRecordedAfterItsEndIsThatTalk() throws {
    let done = try record([draft("12e9 USD", .completed)], published: "2026-03-05")
    #expect(try record([draft("10e9 USD", .rumored)], published: "2026-01-05") == done)
    #expect(try record([draft("11e9 USD", .rumored)], published: "2026-02-05") == done)
    #expect(try record([draft("20e9 USD", .rumored)], published: "2026-04-05") != done)
  }

  @Test func whatWasDoneYearsBeforeTheTalkIsNotItsEnd() throws {
    let rumour = try record([draft("<=10e9 USD", .rumored)], published: "2026-01-05")
    var past = try draft("13e9 USD", .completed)
    past.quote = Quote(
      exact: "Acme has put $13 billion into Bolt since 2019", prefix: "", suffix: "", start: 0,
      end: 45)
    let background = try record([past], published: "2026-02-01")
    #expect(background != rumour)
    #expect(try record([draft("13e9 USD", .completed)], published: "2026-02-02") == background)
  }

  @Test func aKindThatIsGivenIsKept() throws {
    let investment = try record([draft("50e9 USD", .rumored)], published: "2026-01-05")
    let article = try database.record(Article(title: "B", text: "")).id
    let acquisition = try Recorder.record(
      [draft("100e9 USD", .rumored, kind: .acquisition)], article: article, published: nil,
      isKindGiven: true, at: .now, in: database)
    #expect(acquisition.map(\.deal) != investment)
  }

  @Test func aFurtherDealStandsApart() throws {
    let deals = try record(
      [draft("41e9 USD", .announced), draft("<=30e9 USD", .rumored, further: true)],
      published: "2026-01-28")
    #expect(deals[0] != deals[1])
  }

  @Test func aCloudContractIsNoInvestment() throws {
    let deals = try record(
      [draft("38e9 USD", .announced, kind: .contract), draft("<=50e9 USD", .rumored)],
      published: "2026-01-29")
    #expect(deals[0] != deals[1])
  }

  private func round(
    _ value: String, _ modality: Modality = .rumored, from: [String] = []
  ) throws -> ClaimDraft {
    ClaimDraft(
      property: .amount, value: .quantity(try ValueNotation.quantity(value)), kind: .fundingRound,
      parties: from.map { Party(name: $0, role: .from) } + [Party(name: "Bolt", role: .to)],
      modality: modality)
  }

  @Test func aRoundWithoutInvestorsIsTheOneThatNamesThem() throws {
    let named = try record([round("2e9 EUR", from: ["Acme"])], published: "2026-10-05")
    #expect(try record([round("3e9 EUR")], published: "2026-10-09") == named)
    // Far from it in time, or done, it is one of its own.
    #expect(try record([round("3e9 EUR")], published: "2027-04-09") != named)
  }

  @Test func ofTwoRoundsNobodyKnowsWhichIsMeant() throws {
    let one = try record([round("2e9 EUR", from: ["Acme"])], published: "2026-10-05")
    let other = try record([round("5e9 EUR", from: ["Crux"])], published: "2026-10-06")
    let open = try record([round("3e9 EUR")], published: "2026-10-09")
    #expect(Set(one + other + open).count == 3)
  }

  @Test func aRoundThatIsOverTakesNothingMore() throws {
    let over = try record([round("2e9 EUR", .completed, from: ["Acme"])], published: "2026-10-05")
    #expect(try record([round("3e9 EUR")], published: "2026-10-09") != over)
  }
}
