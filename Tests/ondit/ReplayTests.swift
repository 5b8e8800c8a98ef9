import Claims
import Foundation
import Storage
import Testing

/// The file as it was on a past day gives, byte for byte, what it gave on that day.
@Suite(.serialized) struct ReplayTests {
  private let folder: URL
  private let database: Database

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-replay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = try Database(file: folder.appendingPathComponent("deals.db").path)
  }

  private static let asked = [
    ["contradictions", "--format", "json"], ["contradictions"],
    ["history", "acme-bolt-investment"], ["history", "acme-bolt-investment", "--format", "json"],
    ["reconcile", "--format", "jsonl"], ["reconcile", "--explain"],
    ["reconcile", "acme-bolt-investment", "--explain"],
    ["export", "--format", "jsonl"], ["export", "--format", "csv"],
    ["export", "--format", "claimreview"], ["export", "--format", "ftm"],
  ]

  private func answers(on day: Day) throws -> [String] {
    try Self.asked.map { arguments in
      let process = Process()
      process.executableURL = Program.folder.appendingPathComponent("ondit")
      process.arguments =
        arguments + ["--as-of", "\(day)", "--recorded-by", "\(day)", "--database", "deals.db"]
      process.currentDirectoryURL = folder
      process.environment = ["HOME": folder.path, "LC_ALL": "C.UTF-8"]
      let pipe = Pipe()
      process.standardOutput = pipe.fileHandleForWriting
      process.standardError = pipe.fileHandleForWriting
      try process.run()
      try pipe.fileHandleForWriting.close()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return "\(arguments): \(process.terminationStatus)\n" + String(decoding: data, as: UTF8.self)
    }
  }

  @Test func everyDayIsAsItWas() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try #require(Day("2026-03-01"))
    var told: [(day: Day, answers: [String])] = []
    for number in 0..<12 {
      let day = first.advanced(by: number)
      try live(number, at: Timestamp(milliseconds: Int64(day.number) * 86_400_000 + 36_000_000))
      told.append((day, try answers(on: day)))
    }
    #expect(Set(told.map { $0.answers[4] }).count > 8, "something happens every day")
    for (day, before) in told {
      for (then, now) in zip(before, try answers(on: day)) {
        #expect(then == now, "\(day)")
      }
    }
  }

  /// What happens on one of the days.
  private func live(_ number: Int, at moment: Timestamp) throws {
    switch number {
    case 0:
      for (place, name) in ["Bolt", "Crux"].enumerated() {
        let parties = DealParties(
          from: [try database.makeOrganization(named: "Acme", at: moment)],
          to: [try database.makeOrganization(named: name, at: moment)])
        #expect(
          try database.makeDeal(.investment, between: parties, at: moment) == Int64(place + 1))
      }
      try report("Alpha", 10, at: moment, "the talks are said to be far along and may end soon")
    case 1:
      try report("Beta", 10, at: moment, "the talks are said to be far along and may end soon, too")
      try report("Gamma", 50, at: moment, "another word on the matter from people who know of it")
    case 2:
      _ = try database.rule(
        on: Question(deal: 1, property: .amount, unit: "USD"), preferring: 1,
        because: .officialStatement, at: moment)
    case 3:
      _ = try database.retract(claim: 1, because: "misread", at: moment)
      try report("Delta", 30, at: moment, "a third figure that nobody else has", deal: 2)
    case 4:
      #expect(try database.withdraw(ruling: 1, at: moment))
      try database.withdrawRetraction(ofClaim: 1, because: "", at: moment)
    case 5:
      _ = try database.rename(deal: 2, to: "acme-crux-talks", at: moment)
      try report("Gamma", 40, at: moment, "it is forty now and not what was said before")
    case 6:
      _ = try database.merge(deal: 2, into: 1, at: moment)
      try report("Epsilon", 20, at: moment, "an old paper found late", published: "2026-02-20")
    case 7:
      try database.undo(dealChange: 2, at: moment)
      _ = try database.dismiss(1, against: 3, at: moment)
    case 8:
      _ = try database.date(article: 2, EDTFDate(try #require(Day("2026-02-27"))), at: moment)
    case 9:
      let alpha = try #require(try database.outlet(named: "Alpha"))
      let beta = try #require(try database.outlet(named: "Beta"))
      _ = try database.merge(beta, into: alpha, in: .outlets, at: moment)
    case 10:
      let alpha = try #require(try database.outlet(named: "Alpha"))
      _ = try database.rename(alpha, to: "Alpha Daily", in: .outlets, at: moment)
      try database.move(claim: 5, to: 2, at: moment)
    default:
      let replacement = try report("Gamma", 45, at: moment, "forty-five, in fact, they now say")
      _ = try database.correct(claim: 3, with: replacement, because: "misread", at: moment)
      _ = try database.review(claim: 2, .rejected, because: "no such words", at: moment)
    }
  }

  @discardableResult
  private func report(
    _ outlet: String, _ billions: Int64, at moment: Timestamp, _ text: String, deal: Int64 = 1,
    published: String? = nil
  ) throws -> Int64 {
    let date = try published.map { try #require(EDTFDate($0)) } ?? EDTFDate(moment.day)
    let article = try database.record(
      Article(title: "News", outlet: outlet, published: date, text: text), at: moment
    ).id
    let value = Value.quantity(
      Quantity(exactly: Decimal(billions * 1_000_000_000), unit: .usd))
    return try database.record(
      .amount, value, modality: .rumored, article: article, deal: deal, at: moment)
  }
}
