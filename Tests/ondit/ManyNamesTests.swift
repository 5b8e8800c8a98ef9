import Foundation
import Testing

@testable import ondit

/// Ten thousand names of one organization take a time that grows with their number alone.
@Suite struct ManyNamesTests {
  @Test func tenThousandAliases() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let begin = ContinuousClock.now
    let step = try Program.run(
      "ondit organizations add Zorg $(seq -f '--alias Zorg%.0f' 10000)", in: folder)
    let duration = ContinuousClock.now - begin
    #expect(step.exitCode == 0, "\(step.errors)")
    // ArgumentParser alone would take a minute with so many words.
    #expect(duration < .seconds(30))
    let found = try Program.run(
      "ondit organizations show zorg9999 --format json; ondit check", in: folder)
    #expect(found.exitCode == 0 && found.output.contains("Zorg10000"))
  }

  @Test func otherWordsStayAsTheyWere() {
    let typed = ["outlets", "add", "A", "--alias", "b c", "--dry-run", "--alias", "d"]
    #expect(
      GatheredNames(typed).arguments == ["outlets", "add", "A", "--alias", "b c\nd", "--dry-run"])
    for typed in [
      ["a", "--alias", "b"], ["a", "--alias"],
      ["a", "--alias", "b", "--alias", "c", "--", "--alias", "d"],
    ] {
      #expect(GatheredNames(typed).arguments == typed)
    }
    #expect(GatheredNames.names(["b c\nd", "e"]) == ["b c", "d", "e"])
  }

  @Test func aDayBeforeTheYearZeroIsNotCompared() throws {
    let folder = FileManager.default.temporaryDirectory
    let step = try Program.run("ondit contradictions --as-of=-0002-01-01", in: folder)
    #expect(step.exitCode == 64, "\(step)")
  }
}
