import Foundation
import Testing

/// Two outlets that say the same wherever others differ are one witness, whichever command counts.
@Suite struct VoiceTests {
  /// One question a day on deals of their own. Morning and Evening have the same figure, right or wrong; Third,
  /// Fourth and Fifth each err in turn.
  private static let questions = 28

  private static func table() -> String {
    var lines = ["outlet,from,to,kind,property,value,published"]
    for question in 1...questions {
      let right = 100 + question
      let day = question < 10 ? "0\(question)" : "\(question)"
      for (place, outlet) in ["Morning", "Evening", "Third", "Fourth", "Fifth"].enumerated() {
        let isWrong = place < 2 ? question.isMultiple(of: 3) : (question + place).isMultiple(of: 5)
        let figure = isWrong ? right * (2 + max(place, 1)) : right
        lines.append(
          "\(outlet),Acme,Target \(question),acquisition,amount,\(figure)e6 USD,2026-03-\(day)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-voices-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.table().write(
      to: folder.appendingPathComponent("table.csv"), atomically: true, encoding: .utf8)
    let step = try Program.run("ondit import table.csv", in: folder)
    try #require(step.exitCode == 0, "\(step.errors)")
    return folder
  }

  private func rows(_ command: String, in folder: URL) throws -> [[String: Any]] {
    let step = try Program.run(command, in: folder)
    try #require(step.exitCode == 0, "\(command): \(step.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(step.output.utf8))
    return try #require(json as? [[String: Any]])
  }

  /// For each deal, the witnesses of the value that the two share.
  private func witnesses(_ command: String, in folder: URL) throws -> [String: Int] {
    var found: [String: Int] = [:]
    for row in try rows(command, in: folder) {
      let deal = try #require(row["deal"] as? String)
      for value in row["values"] as? [[String: Any]] ?? []
      where (value["outlets"] as? [String])?.contains("Morning") ?? false {
        found[deal] = value["witnesses"] as? Int
      }
    }
    return found
  }

  @Test func everyCommandCountsTheSame() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for clock in ["", " --as-of 2026-03-31", " --as-of 2026-03-10"] {
      let counted = try witnesses("ondit contradictions --format json" + clock, in: folder)
      let answers = try rows("ondit reconcile --format json" + clock, in: folder)
      // They are told to be one voice once twenty questions were disputed.
      let areOne = clock != " --as-of 2026-03-10"
      #expect(counted.count > 5)
      for answer in answers {
        let deal = try #require(answer["deal"] as? String)
        let supporting = try #require(answer["supporting"] as? [Int])
        let isShared = supporting.contains { ($0 - 1) % 5 < 2 }
        #expect(
          answer["witnesses"] as? Int == supporting.count - (areOne && isShared ? 1 : 0),
          "\(deal)\(clock)")
        if isShared, let counted = counted[deal] {
          #expect(counted == answer["witnesses"] as? Int, "\(deal)\(clock)")
        }
      }
    }
  }

  @Test func aPastStateOfTheFileGivesTheSame() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for command in ["contradictions", "contradictions --format json"] {
      let now = try Program.run("ondit \(command) --as-of 2026-03-31", in: folder)
      let then = try Program.run(
        "ondit \(command) --as-of 2026-03-31 --recorded-by 2099-01-01", in: folder)
      #expect(now.output.contains("Morning"), "\(command)")
      #expect(then.output == now.output, "\(command)")
    }
  }
}
