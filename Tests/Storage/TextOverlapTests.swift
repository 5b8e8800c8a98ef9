import Claims
import Testing

@testable import Migrations
@testable import Storage

@Suite struct TextOverlapTests {
  /// A text of the words from one number to another.
  private func text(_ range: ClosedRange<Int>) -> String {
    range.map { "word\($0)" }.joined(separator: " ")
  }

  private func record(
    _ text: String, in database: Database, published: String? = nil, at moment: Int64 = 0
  ) throws -> Int64 {
    try database.record(
      Article(
        outlet: "Reuters", published: published.flatMap { EDTFDate($0) }, text: text),
      at: Timestamp(milliseconds: moment)
    ).id
  }

  @Test func whatANewTextSharesIsFound() throws {
    let database = try Database.inMemory()
    let first = try record(text(1...300), in: database)
    _ = try record(text(1000...1400), in: database)
    let copy = try record(text(1...290) + " and the end", in: database)
    let derived = try record(text(1...200) + " " + text(2000...2100), in: database)
    let perhaps = try record(text(1...100) + " " + text(3000...3200), in: database)
    let found = try database.textOverlaps()
    let share = { (left: Int64, right: Int64) in
      found.first { $0.article == left && $0.earlier == right }?.thousandths
    }
    // 296, 289, 297 and 297 runs; 286, 196 and 96 of them in common.
    #expect(share(copy, first) == 286 * 1000 / 289)
    #expect(share(derived, first) == 196 * 1000 / 296)
    #expect(share(perhaps, first) == 96 * 1000 / 296)
    #expect(Set(found.map(\.earlier)).isSubset(of: [first, copy, derived]))
  }

  @Test func aTextThatWentRoundTheWorldIsStillFound() throws {
    let database = try Database.inMemory()
    for number in 0..<100 { _ = try record(text(1...120) + " end\(number)", in: database) }
    let found = try database.textOverlaps()
    #expect(Set(found.map(\.article)).count == 99)
    #expect(found.count <= 99 * 32)
  }

  @Test func ofSomeArticlesTheirCopiesAndTheCopiesOfThoseAreFound() throws {
    let database = try Database.inMemory()
    // Each of three texts is a copy of the one before. A fourth shares much with them; a fifth with
    // that alone.
    let chain = [1...300, 30...330, 60...360].map { text($0) }
    let articles = try chain.map { try record($0, in: database) }
    let part = try record(text(150...360) + " " + text(1000...1150), in: database)
    let beyond = try record(text(1000...1150) + " " + text(2000...2050), in: database)
    for start in [5000, 5010] { _ = try record(text(start...(start + 200)), in: database) }
    let all = Set(try database.textOverlaps())
    #expect(all.contains { $0.article == beyond && $0.earlier == part })
    for article in articles {
      let found = try database.textOverlaps(around: [article])
      // All pairs of which one is a copy, and no pair of what is none.
      let expected = all.filter { articles.contains($0.article) || articles.contains($0.earlier) }
      #expect(Set(found) == expected)
      #expect(found.count == Set(found).count)
    }
    #expect(try database.textOverlaps(around: []).isEmpty)
  }

  @Test func whatCameLaterIsNotKnownBefore() throws {
    let database = try Database.inMemory()
    let day: Int64 = 86_400_000
    _ = try record(text(1...100), in: database, published: "1970-01-02", at: day)
    _ = try record(text(1...99), in: database, published: "1970-01-05", at: 9 * day)
    #expect(try database.textOverlaps().count == 1)
    let until = { (published: String?, recorded: String?) in
      try database.textOverlaps(
        until: Cutoff(
          publishedBy: published.flatMap { Day($0) }, recordedBy: recorded.flatMap { Day($0) })
      ).count
    }
    #expect(try until("1970-01-04", nil) == 0)
    #expect(try until("1970-01-05", nil) == 1)
    #expect(try until(nil, "1970-01-09") == 0)
    #expect(try until(nil, "1970-01-10") == 1)
  }

  @Test func anOldFileIsLookedThroughWhenItIsOpened() throws {
    let scratch = try Scratch()
    let file = scratch.path("old.db")
    do {
      let connection = try Connection(file: file, creating: true)
      try Migrator(connection: connection, migrations: Array(Migrations.all.prefix(3))).migrate()
      for (id, text) in [text(1...60), text(1...50) + " more", text(100...160)].enumerated() {
        try connection.run(
          "INSERT INTO article (id, recorded_at) VALUES (?, '2026-01-01T00:00:00.000Z')", id + 1)
        try connection.run(
          """
          INSERT INTO capture (article_id, retrieved_at, sha256, text)
          VALUES (?1, '2026-01-01T00:00:00.000Z', ?2, ?3)
          """, id + 1, SHA256.hexadecimal(text.utf8), text)
      }
    }
    let found = try Database(file: file).textOverlaps()
    #expect(found == [TextOverlap(article: 2, earlier: 1, thousandths: 46 * 1000 / 47)])
  }
}
