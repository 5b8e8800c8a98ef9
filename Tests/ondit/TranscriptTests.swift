import Foundation
import Testing

/// Every command as a user runs it, its whole output read.
///
/// `RECORD=1 swift test --filter Transcript` rewrites the files and fails, so that a person reads
/// the difference.
@Suite struct TranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func thereAreTranscripts() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func replays(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let expected = Transcript(try String(contentsOf: file, encoding: .utf8))
    let replayed = try expected.replayed()
    if ProcessInfo.processInfo.environment["RECORD"] == "1", replayed.text != expected.text {
      try replayed.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was rewritten: read the difference")
      return
    }
    for (step, now) in zip(expected.steps, replayed.steps) { #expect(now == step) }
  }
}
