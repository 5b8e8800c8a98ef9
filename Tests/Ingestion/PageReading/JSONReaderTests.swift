import Testing

@testable import Ingestion

@Suite("JSON as pages have it")
struct JSONReaderTests {
  private func read(_ json: String) -> [JSONValue] { JSONReader.values(in: Array(json.utf8)[...]) }

  @Test("sound JSON")
  func sound() {
    let value = read(#"{"a": "x\n\u00e9\ud83d\ude00 \"q\"", "b": [1, true, null, {"c": []}]}"#)
      .first
    #expect(value?["a"]?.text == "x é😀 \"q\"")
    #expect(value?["b"]?.elements.count == 4)
    #expect(value?["b"]?.elements.last?["c"] == .array([]))
  }

  @Test(
    "broken JSON",
    arguments: [
      "{\"a\": \"one\ntwo\", \"k\": \"v\"}",
      #"{"a": "he said "no" twice", "k": "v"}"#,
      #"{"a": "x" "k": "v"}"#,
      #"{"a": [1, 2,], "k": "v",}"#,
      #"<!-- {"a": 1, "k": "v"} //-->"#,
      #"// <![CDATA[ {"k": "v", "a": "b"}; ]]>"#,
      #"{"k": "v", "a": {"b": "cut of"#,
      #"{"a": undefined, "k": "v"}"#,
      #"{"a": , "k": "v"}"#,
      "{'a': ['l\\'eau', \"d'or\"], 'k': 'v'}",
      #"{"a": "l'eau", d'or, "k": "v"}"#,
    ])
  func broken(_ json: String) {
    #expect(read(json).first?["k"]?.text == "v")
  }

  @Test("every beginning of a document is read")
  func prefixes() {
    let json = Array(#"[{"a": ["x\"", {"b": "\u00e9"}], "c": -1.5e3}, true]"#.utf8)
    for length in 0...json.count { _ = JSONReader.values(in: json[..<length]) }
  }
}
