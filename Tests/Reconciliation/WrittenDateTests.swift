import Claims
import Reconciliation
import Testing

/// Dates that a table has in words are compared by the days that they mean.
@Suite struct WrittenDateTests {
  private func findings(_ texts: [String]) throws -> [Finding] {
    var room = Newsroom()
    for (place, text) in texts.enumerated() {
      // As an import reads them.
      let value: Value =
        Decimal(text).map { .quantity(Quantity(exactly: $0, unit: .number)) } ?? .text(text)
      try room.says(
        value, outlet: Int64(place + 1), on: nil, property: Property(rawValue: "born"))
    }
    return try room.evidence().findings()
  }

  private func answer(_ texts: [String]) throws -> Finding {
    let found = try findings(texts)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  static let ofOneDay = [
    "1920-03-05", "March 5, 1920", "5 mars 1920", "5 March 1920", "Mar 5 1920", "05/03/1920",
    "1920/03/05", "5.3.1920", "5-Mar-1920", "Mar. 5th, 1920", "the 5th of March 1920",
    "le 5 mars 1920", "vendredi 5 mars 1920", "Friday, March 5, 1920", "ven. 5 mars 1920",
    "1920 March 5", "5/3/20", "3/5/1920", "5 mar 20", "MARCH 5 1920",
  ]

  @Test(arguments: ofOneDay) func aDayIsOneDayHoweverItIsWritten(_ text: String) throws {
    for other in ["1920-03-05", "5 mars 1920"] where text != other {
      let found = try answer([text, other, "1931-01-01"])
      #expect(found.leading?.claims == [1, 2])
      #expect(found.question.unit == "date")
    }
  }

  @Test func allFormsOfADayAreOneValue() throws {
    let found = try answer(Self.ofOneDay)
    #expect(found.witnesses == Self.ofOneDay.count)
    #expect(found.state == .agreed)
  }

  @Test(arguments: [
    ["mars 2020", "March, 2020", "2020-03"], ["03/2020", "Mar. 2020", "mars 2020"],
    ["1er août 2020", "Aug 1st 2020", "2020-08-01"],
    ["mar. 3 mars 2020", "Tuesday 3 March 2020", "2020-03-03"],
    ["c. 1920", "vers 1920", "circa 1920"],
  ])
  func monthsAndYearsToo(_ texts: [String]) throws {
    let found = try answer(texts)
    #expect(found.witnesses == 3)
    #expect(found.state == .agreed)
  }

  @Test(arguments: ["1920", "March 1920", "mars 1920", "c. 1920", "1920-03"])
  func aVaguerDateIsNoRival(_ vague: String) throws {
    let found = try answer([vague, "March 5, 1920", "5 mars 1920"])
    #expect(found.leading?.claims == [2, 3])
    #expect(found.supporting == [1, 2, 3])
    #expect(found.state == .agreed)
  }

  @Test(arguments: ["1921", "6 mars 1920", "March 1921", "04/03/1920", "Feb 1920"])
  func anotherDateIsARival(_ other: String) throws {
    let found = try answer([other, "March 5, 1920", "5 mars 1920"])
    #expect(found.leading?.claims == [2, 3])
    #expect(found.differing == [1])
    #expect(found.state == .contested)
  }

  /// Which number is the day: what other dates say of this one, then what others of the question show.
  @Test(arguments: [
    (["05/03/1920", "May 3, 1920"], [1, 2]), (["05/03/1920", "5 mars 1920"], [1, 2]),
    (["05/03/1920", "mars 1920"], [1, 2]), (["05/03/20", "3 mai 1920"], [1, 2]),
    (["25/03/1920", "26/03/1920", "05/03/1920", "March 5, 1920", "May 3, 1920"], [3, 4]),
    (["03/25/1920", "03/26/1920", "05/03/1920", "March 5, 1920", "May 3, 1920"], [3, 5]),
    (["5/3/1920", "05/03/1920"], [1, 2]),
  ])
  func numbersAreReadInTheOrderThatIsMeant(_ texts: [String], _ claims: [Int64]) throws {
    #expect(try answer(texts).supporting == claims)
  }

  @Test(arguments: [
    ["May", "March", "May"], ["5 March", "5 mars", "5 Mar"], ["B12", "B21", "B12"],
    ["3 Mars bars", "Mars 3", "3 Mars bars"], ["Le 5 mars 1920 à Paris", "Paris", "Paris"],
    ["31 February 1920", "1 March 1920 2", "30/02/1920"], ["1.2.20", "1.2.21", "1.3.20"],
    ["12/5", "12/6", "12/7"], ["May 1920 June", "March 1920 April", "May 5 6 1920"],
  ])
  func whatIsNoWholeDateIsWords(_ texts: [String]) throws {
    #expect(try answer(texts).question.unit == "text")
  }

  /// What is no date is another answer, and takes nothing from the dates.
  @Test func wordsBesideDatesAreARival() throws {
    let found = try answer(["March 5, 1920", "5 mars 1920", "never", "n/a", "n/a", "n/a"])
    #expect(found.leading?.claims == [1, 2])
    #expect(found.differing.first == 3)
    #expect(found.state == .contested)
    #expect(try answer(["never", "never", "2010-05-01"]).question.unit == "text")
  }

  @Test func aNumberThatIsNoYearMakesNoDates() throws {
    #expect(try answer(["12", "March 5, 1920", "5 mars 1920"]).question.unit == "text")
  }

  /// A date of a deal that an import could not read for sure.
  @Test func aDealsDateIsReadBesideOthers() throws {
    var room = Newsroom()
    try room.says(
      .date(try #require(EDTFDate("2026-03-05"))), outlet: 1, on: nil, property: .date)
    try room.says(.text("05/03/2026"), outlet: 2, on: nil, property: .date)
    let found = try room.evidence().findings()
    #expect(found.count == 1)
    #expect(found.first?.witnesses == 2)
  }

  /// The same answer in whatever order the claims came.
  @Test func orderDoesNotMatter() throws {
    let texts = ["05/03/1920", "13/03/1920", "May 3, 1920", "1920", "n/a", "5 mars 1920"]
    let expected = try answer(texts).leading?.value
    var random = RandomSource(seed: 5)
    for _ in 0..<20 {
      #expect(try answer(texts.shuffled(using: &random)).leading?.value == expected)
    }
  }
}
