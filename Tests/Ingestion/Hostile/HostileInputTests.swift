import Foundation
import Testing

/// Inputs that broke a parser once, most of them of libFuzzer's making: `Found` has them, each by its parser's name.
@Suite struct HostileInputTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Found")
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test func areThere() { #expect(Self.names.count > 2) }

  @Test("break none any more", arguments: names)
  func breakNoneAnyMore(_ name: String) throws {
    let parser = try #require(Parser(rawValue: String(name.prefix { $0 != "-" })))
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let scratch = FileManager.default.temporaryDirectory.appending(path: "ondit-\(UUID())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    #expect(try ParserTrial(file: scratch.path).problem(parser, Array(bytes)) == nil)
  }
}
