import Claims
import Reconciliation
import Testing

/// What tables give value by value is one question, whatever each value looks like.
@Suite struct MixedKindTests {
  private let gate = Property(rawValue: "gate")

  private func findings(_ values: [Value]) throws -> [Finding] {
    var room = Newsroom()
    for (outlet, value) in values.enumerated() {
      try room.says(value, outlet: Int64(outlet + 1), on: "2026-06-01", property: gate)
    }
    return try room.evidence().findings()
  }

  private func number(_ text: String) throws -> Value {
    .quantity(Quantity(exactly: try #require(Decimal(text)), unit: .number))
  }

  @Test func aNumberAmongWordsIsAWord() throws {
    let found = try findings([
      try number("12"), .text("B12"), .text("B12"), .text("12"), try number("12"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.leading?.claims == [1, 4, 5])
    #expect(found.first?.leading?.value == (try number("12")))
    #expect(found.first?.question.unit == "text")
  }

  @Test func wordsAmongNumbersAreReadAsNumbers() throws {
    let found = try findings([
      try number("12000"), .text("12,000"), try number("9000"), .text("unknown"), .text("unknown"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.leading?.claims == [1, 2])
    #expect(found.first?.question.unit == "number")
  }

  /// What is counted, and what is noted beside it, makes no words of a number.
  @Test(arguments: [
    "12,345 inhabitants", "12 345 hab.", "12.345.000 people", "about 12,345", "12,345 (2006)",
    "12.3 thousand inhabitants", "1.2.3 inhabitants",
  ])
  func aNumberIsOneBesideWhatItCounts(_ text: String) throws {
    let isNumber = text != "1.2.3 inhabitants"
    for other in [try number("12345"), .text("12,345")] {
      let found = try findings([.text(text), other, try number("9000"), try number("9001")])
      #expect(found.first?.question.unit == (isNumber ? "number" : "text"))
    }
  }

  /// Words that say something else than a number are another answer.
  @Test func wordsBesideNumbersAreARival() throws {
    let found = try findings([try number("12000"), .text("12,000"), .text("deserted")])
    #expect(found.first?.leading?.claims == [1, 2])
    #expect(found.first?.differing == [3])
    #expect(found.first?.state == .contested)
  }

  @Test func aDateAmongWordsIsAWord() throws {
    let date = Value.date(try #require(EDTFDate("2010")))
    let found = try findings([date, .text("never"), .text("never")])
    #expect(found.count == 1)
    #expect(found.first?.leading?.value == .text("never"))
  }

  @Test func measuresStayApart() throws {
    let percent = Value.quantity(Quantity(exactly: Decimal(5), unit: .percent))
    #expect(try findings([percent, try number("5"), .text("5 or so")]).count == 2)
  }
}
