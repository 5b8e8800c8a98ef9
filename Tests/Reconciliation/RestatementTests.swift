import Claims
import Reconciliation
import Testing

/// An outlet that puts its own figure right, and talk without a date.
@Suite struct RestatementTests {
  private func changes(_ newsroom: Newsroom) throws -> [Change] {
    try newsroom.evidence().history().map(\.change)
  }

  @Test func aFigurePutRightByAHairRevises() throws {
    var newsroom = Newsroom()
    try newsroom.says("470", outlet: 1, on: "2026-05-01", modality: .announced)
    try newsroom.says("475", outlet: 1, on: "2026-05-01", modality: .announced)
    #expect(try changes(newsroom) == [.new, .revises])
    let verdicts = try newsroom.evidence().history().map(\.verdict.standing)
    #expect(verdicts.first == .superseded)
    #expect(verdicts.last != .superseded)
  }

  @Test func theSameInFewerDigitsRepeats() throws {
    var newsroom = Newsroom()
    try newsroom.says("468", outlet: 1, on: "2026-05-01")
    try newsroom.says("470", outlet: 1, on: "2026-05-02")
    #expect(try changes(newsroom) == [.new, .repeats])
  }

  @Test func anotherOutletConfirms() throws {
    var newsroom = Newsroom()
    try newsroom.says("470", outlet: 1, on: "2026-05-01")
    try newsroom.says("475", outlet: 2, on: "2026-05-02")
    #expect(try changes(newsroom) == [.new, .confirms])
  }

  @Test func twoFiguresOfOneArticleAreNoRevision() throws {
    var newsroom = Newsroom()
    try newsroom.says("470", outlet: 1, on: "2026-05-01", article: 1)
    try newsroom.says("475", outlet: 1, on: "2026-05-01", article: 1)
    #expect(try changes(newsroom) == [.new, .repeats])
  }

  /// The state of the one question in dispute.
  private func state(_ newsroom: Newsroom) throws -> Standing? {
    let found = try newsroom.evidence().contradictions()
    #expect(found.count == 1)
    return found.first?.state
  }

  @Test func talkWithoutADateReopensNothing() throws {
    var newsroom = Newsroom()
    try newsroom.says("2", outlet: 1, on: "2026-05-01")
    try newsroom.says("3", outlet: 2, on: "2026-05-10", modality: .announced)
    #expect(try state(newsroom) == .settled)
    try newsroom.says("2.5", outlet: 3, on: nil)
    #expect(try state(newsroom) == .settled)
    // What is dated later, or as firm, does.
    var dated = newsroom
    try dated.says("4", outlet: 4, on: "2026-05-20")
    #expect(try state(dated) == .open)
    try newsroom.says("4", outlet: 4, on: nil, modality: .announced)
    #expect(try state(newsroom) == .open)
  }

  @Test func newsIsWhatWasPublishedInAFileOfOneDay() throws {
    var newsroom = Newsroom()
    try newsroom.says("2", outlet: 1, on: "2026-03-01")
    try newsroom.says("3", outlet: 2, on: "2026-03-02")
    let evidence = try newsroom.evidence()
    var filter = ContradictionFilter(since: try day("2026-05-01"))
    #expect(evidence.contradictions(filter).count == 1)
    #expect(evidence.history(since: filter.since).count == 2)
    filter.countsRecords = false
    #expect(evidence.contradictions(filter).isEmpty)
    #expect(evidence.history(since: filter.since, countingRecords: false).isEmpty)
  }
}
