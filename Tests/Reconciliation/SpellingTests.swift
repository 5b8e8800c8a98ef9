import Claims
import Reconciliation
import Testing

/// Of several ways to write one answer, the one that is printed.
@Suite struct SpellingTests {
  private func value(_ text: String) -> Value {
    Decimal(text).map { .quantity(Quantity(exactly: $0, unit: .number)) } ?? .text(text)
  }

  private func printed(_ texts: [String], via: [[Int64]] = []) throws -> String? {
    var room = Newsroom()
    for (place, text) in texts.enumerated() {
      try room.says(
        value(text), outlet: Int64(place + 1), on: nil, via: place < via.count ? via[place] : [],
        property: Property(rawValue: "fact"))
    }
    let found = try room.evidence().findings()
    #expect(found.count == 1)
    return found.first?.leading?.value.text(in: .english)
  }

  @Test(arguments: [
    ["DOE JANE", "Doe, Jane", "Jane Doe", "Jane Doe"], ["1234567", "1,234,567", "1,234,567"],
    ["5 mars 1920", "1920-03-05", "March 5, 1920", "March 5, 1920"],
    ["1920", "5 mars 1920", "March 5, 1920", "March 5, 1920"],
    ["Dec 1 - 6:15 PM", "18:15", "6:15 PM", "6:15 PM"],
  ])
  func itIsTheOneOfMost(_ texts: [String]) throws {
    for rotation in texts.indices {
      #expect(try printed(Array(texts[rotation...] + texts[..<rotation])) == texts.last)
    }
  }

  @Test(arguments: [
    ["JANE DOE", "Jane Doe", "Doe, J."], ["ELAN", "elan", "Élan"], ["J. Doe", "Jane Doe"],
    ["Mar 5 1920", "05/03/1920", "Friday, March 5, 1920"], ["Elan 3", "Élan 3"],
  ])
  func ofAsManyItIsTheFullest(_ texts: [String]) throws {
    let fullest = try #require(texts.max { fullness($0) < fullness($1) })
    for rotation in texts.indices {
      #expect(try printed(Array(texts[rotation...] + texts[..<rotation])) == fullest)
    }
  }

  /// Capitals after small letters, accents above all.
  private func fullness(_ text: String) -> Int {
    text.count(where: \.isLetter) * 10 + text.count { !$0.isASCII } * 3
      + (text.contains(where: \.isLowercase) && text.contains(where: \.isUppercase) ? 1 : 0)
  }

  /// A second forename, or one by its initial, makes no other list of people of it; an "and" tells nothing.
  @Test func listsOfPeopleAreOneAnswer() throws {
    let texts = [
      "Doe, Jane A.; Patashnik, Oren", "Jane A. Doe, Oren Patashnik", "JANE DOE",
      "Jane Doe and Oren Patashnik",
    ]
    var room = Newsroom()
    for (place, text) in texts.enumerated() {
      try room.says(
        .text(text), outlet: Int64(place + 1), on: nil, property: Property(rawValue: "authors"))
    }
    let found = try #require(try room.evidence().findings().first)
    #expect(found.leading?.value == .text("Doe, Jane A.; Patashnik, Oren"))
    #expect(found.witnesses == 3)
    #expect(found.differing.isEmpty)
  }

  /// Who repeats another's word in another's spelling is no second witness of it.
  @Test func copiesCountOnce() throws {
    let texts = ["1,234,567", "1,234,567", "1,234,567", "1 234 567", "1 234 567"]
    #expect(try printed(texts, via: [[], [1], [1]]) == "1 234 567")
  }

  @Test func aYearIsPrintedAsOne() throws {
    #expect(try printed(["1970", "1970"]) == "1970")
    #expect(try printed(["12390", "12390"]) == "12,390")
  }
}
