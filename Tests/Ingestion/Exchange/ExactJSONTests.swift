import Ingestion
import Testing

@Suite struct ExactJSONTests {
  private func read(_ text: String) throws -> ExactJSON { try ExactJSON(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("null", ExactJSON.null), (" [1, -2.50e3] ", .array([.number("1"), .number("-2.50e3")])),
    ("{\"a\": {\"b\": []}}", .object(["a": .object(["b": .array([])])])),
    (#""\u00e9\ud83d\ude00\n\/\"""#, .string("é😀\n/\"")), ("true", .bool(true)),
  ])
  func reads(_ text: String, _ expected: ExactJSON) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("\"\\x\"", 3), ("\"\u{1}\"", 1), ("nul", 0),
    ("1 2", 2), ("\"\\ud800\"", 7), ("[01x]", 1), ("'a'", 0),
  ])
  func refusesAndSaysWhere(_ text: String, _ offset: Int) throws {
    #expect(throws: ExactJSON.Problem.self) { _ = try read(text) }
    do { _ = try read(text) } catch let problem as ExactJSON.Problem {
      #expect(problem.offset == offset)
    }
  }

  @Test func manyLevelsAreRefusedWithoutHarm() {
    #expect(throws: ExactJSON.Problem.self) {
      _ = try read(String(repeating: "[", count: 1_000_000))
    }
  }
}
