import Foundation
import Testing

/// An article without an outlet of its own that credits one.
@Suite struct CreditedOutletTests {
  @Test func itIsNamedByWhomItCredits() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ondit-credited-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for command in [
      "ondit record \"Tamar serait prêt à payer 95 millions d'euros pour Castell.\" --outlet 'Les Echos' --published 2026-11-12",
      "ondit record \"Tamar serait prêt à payer 100 millions d'euros pour Castell, selon Reuters.\" --published 2026-11-13",
    ] {
      let step = try Program.run(command, in: folder)
      try #require(step.exitCode == 0, "\(step.errors)")
    }
    let step = try Program.run("ondit contradictions --language en", in: folder)
    #expect(
      step.output == """
        Tamar → Castell · acquisition · amount  [1.05×, open]
          €95 m   Les Echos       12 Nov 2026  1 witness  rumored          #1
          €100 m  citing Reuters  13 Nov 2026  1 witness  rumored          #2
          ≠ €95 m against €100 m: no value satisfies both, 1.05×
          ondit history tamar-castell-acquisition

        1 question in dispute, 1 of them open

        """, "\(step.output)")
  }
}
