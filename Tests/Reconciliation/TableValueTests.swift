import Claims
import Reconciliation
import Testing

/// What tables say of other subjects than deals: words and plain numbers, without dates.
@Suite struct TableValueTests {
  private func findings(
    _ values: [Value], of name: String, on days: [String?] = []
  ) throws -> [Finding] {
    var room = Newsroom()
    for (place, value) in values.enumerated() {
      try room.says(
        value, outlet: Int64(place + 1), on: place < days.count ? days[place] : nil,
        property: Property(rawValue: name))
    }
    return try room.evidence().findings()
  }

  private func answer(_ texts: [String], of name: String = "fact") throws -> Finding {
    let found = try findings(texts.map { .text($0) }, of: name)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  private func numbers(_ numbers: [Int64]) -> [Value] {
    numbers.map { .quantity(Quantity(exactly: Decimal($0), unit: .number)) }
  }

  @Test func numbersWithSeparatorsAreNumbers() throws {
    let found = try answer(["234,100", "100,234", "100 234", "100234.0"])
    #expect(found.leading?.claims == [2, 3, 4])
    #expect(found.question.unit == "number")
  }

  @Test(arguments: [["007", "7"], ["1,23,456", "123456"], ["12,34", "1234"], ["1.2.3", "123"]])
  func whatOnlyLooksLikeANumberIsWords(_ texts: [String]) throws {
    #expect(try answer(texts).question.unit == "text")
  }

  /// The same text in whatever order the claims came.
  @Test(arguments: [["100200", "100,200", "100,200"], ["100,200", "100200", "100,200"]])
  func aNumberIsPrintedAsMostWriteIt(_ texts: [String]) throws {
    #expect(try answer(texts).leading?.value == .text("100,200"))
  }

  @Test func yearsAreNoMeasures() throws {
    let found = try #require(try findings(numbers([1970, 1990, 2000, 1990]), of: "founded").first)
    #expect(found.leading?.claims == [2, 4])
    #expect(found.state == .contested)
    let heights = try #require(try findings(numbers([19_700, 19_750]), of: "height").first)
    #expect(heights.state == .agreed)
  }

  @Test(arguments: ["n/a", "Not Available", "-", "inconnu"])
  func whoSaysNothingHasNoVote(_ nothing: String) throws {
    let found = try answer([nothing, nothing, "D30"])
    #expect(found.leading?.value == .text("D30"))
    #expect(found.state == .single)
    #expect(try answer([nothing, nothing]).leading?.value == .text(nothing))
  }

  @Test(arguments: [
    ("A+", "A-"), ("C", "C#"), ("-5 C", "5 C"), ("1.0.2", "2.0.1"), ("3-2", "2-3"), ("…", "!!"),
    ("x>5", "x<5"), ("***", "*****"),
  ])
  func signsAndTheOrderOfNumbersTellTextsApart(_ one: String, _ other: String) throws {
    #expect(try answer([one, other, other]).leading?.claims == [2, 3])
    #expect(try answer([one, other]).state == .contested)
  }

  @Test(arguments: [("Doe, Jane", "Jane Doe"), ("#1 Chinese", "1 Chinese"), ("2; 1", "1; 2")])
  func namesAndListsAreInNoOrder(_ one: String, _ other: String) throws {
    #expect(try answer([one, other]).state == .agreed)
  }

  /// A restaurant that is closed has come to no stage of a deal: that few have said so lately decides nothing.
  @Test func aStatusThatIsNoneOfADealDoesNotMoveWithTheNews() throws {
    let days = ["2020-01-01", "2020-01-02", "2020-01-03", "2026-01-01"]
    let open = try findings(
      ["Open", "Open", "Open", "Closed"].map { .text($0) }, of: "status", on: days)
    #expect(open.first?.leading?.value == .text("Open"))
    #expect(open.first?.overtaken.isEmpty == true)
  }

  /// Who says 12,000 says less than who says 12,390, and nothing against it.
  @Test func roundFiguresSpeakForWhatTheyRound() throws {
    let found = try #require(
      try findings(numbers([12_390, 12_000, 14_210]), of: "population").first)
    #expect(found.leading?.claims == [1])
  }

  @Test func aNumberFarFromAllOthersHasNoSay() throws {
    let found = try #require(
      try findings(numbers([2_194_000, 21_940, 24_310, 28_990]), of: "population").first)
    #expect(found.leading?.claims != [1])
  }
}
