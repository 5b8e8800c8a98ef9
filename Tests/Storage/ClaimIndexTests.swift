import Claims
import Testing

@testable import Storage

@Suite struct ClaimIndexTests {
  private struct Stop: Error {}
  private let database: Database

  init() throws {
    database = try Database.inMemory()
  }

  private var indexes: [String] {
    get throws {
      try database.connection.all(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'claim' ORDER BY rowid"
      ) { $0[0] }
    }
  }

  private static let all = ["claim_by_question", "claim_by_article"]

  private func recordClaim() throws {
    try database.claim(
      1, 1, deal: database.deal(.acquisition, "Alder", "Birch"),
      article: database.article("Bugle", "2026-01-05"))
  }

  @Test func areMadeAtTheEndOfAFirstImport() throws {
    try database.inTransaction {
      try database.postponeClaimIndexes()
      #expect(try indexes == [])
      try recordClaim()
    }
    #expect(try indexes == Self.all)
    #expect(try database.check() == [])
  }

  @Test func areMadeOnceTheyAreAskedFor() throws {
    try database.inTransaction {
      try database.postponeClaimIndexes()
      try recordClaim()
      try database.makeClaimIndexes()
      #expect(try indexes == Self.all)
      try recordClaim()
    }
    #expect(try indexes == Self.all)
    #expect(try database.check() == [])
  }

  @Test func stayWhereTheFileHasClaims() throws {
    try recordClaim()
    try database.inTransaction {
      try database.postponeClaimIndexes()
      #expect(try indexes == Self.all)
    }
  }

  @Test func stayOutsideATransaction() throws {
    try database.postponeClaimIndexes()
    #expect(try indexes == Self.all)
  }

  @Test func areBackWhereNothingIsKept() throws {
    try database.inTransaction(keeping: false) {
      try database.postponeClaimIndexes()
      try recordClaim()
    }
    #expect(try indexes == Self.all)
    #expect(throws: Stop.self) {
      try database.inTransaction {
        try database.postponeClaimIndexes()
        try recordClaim()
        throw Stop()
      }
    }
    #expect(try indexes == Self.all)
    try database.inTransaction { try recordClaim() }
    #expect(try database.check() == [])
  }

  @Test func areMadeAnewWhereThePartThatMadeThemFails() throws {
    try database.inTransaction {
      try database.postponeClaimIndexes()
      #expect(throws: Stop.self) {
        try database.inTransaction {
          try database.makeClaimIndexes()
          throw Stop()
        }
      }
      #expect(try indexes == [])
      try recordClaim()
    }
    #expect(try indexes == Self.all)
  }
}
