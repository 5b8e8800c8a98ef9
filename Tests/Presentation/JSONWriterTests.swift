import Presentation
import Testing

/// JSON that is written straight into bytes.
@Suite struct JSONWriterTests {
  @Test(
    "an object with all that it can hold, in each layout",
    arguments: [
      (
        JSONWriter.Layout.line,
        #"{"text": "a \"b\"\n", "none": null, "flag": true, "count": -120, "exact": 27.5, "few": [], "#
          + #""many": [{"one": 1}, {"one": 2}]}"#
      ),
      (
        .document,
        """
        {
          "text": "a \\"b\\"\\n",
          "none": null,
          "flag": true,
          "count": -120,
          "exact": 27.5,
          "few": [],
          "many": [
            {"one": 1},
            {"one": 2}
          ]
        }
        """
      ),
      (
        .element,
        """
        {
            "text": "a \\"b\\"\\n",
            "none": null,
            "flag": true,
            "count": -120,
            "exact": 27.5,
            "few": [],
            "many": [
              {"one": 1},
              {"one": 2}
            ]
          }
        """
      ),
    ])
  func layouts(_ layout: JSONWriter.Layout, _ expected: String) {
    var json = JSONWriter(layout)
    json.object(onLines: true) {
      $0.member("text", "a \"b\"\n")
      $0.member("none", Optional<String>.none)
      $0.member("flag", true)
      $0.member("count", -120)
      $0.member("exact", JSON.number("27.5"))
      $0.key("few")
      $0.list([Int](), onLines: true) { $0.write(.integer($1)) }
      $0.key("many")
      $0.list([1, 2], onLines: true) { json, number in json.object { $0.member("one", number) } }
    }
    #expect(json.text == expected)
  }

  @Test(
    "a number is written as its digits",
    arguments: [0, 7, 10, -1, 1_000_000, Int.max, Int.min])
  func digits(_ number: Int) {
    var json = JSONWriter(.line)
    json.object { $0.member("n", number) }
    #expect(json.text == "{\"n\": \(number)}")
  }
}
