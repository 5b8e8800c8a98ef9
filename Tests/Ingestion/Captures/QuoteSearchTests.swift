import Claims
import Testing

@testable import Ingestion

@Suite struct QuoteSearchTests {
  private let text =
    "Acme would pay 3 billion. Bolt denies it. Acme would pay 3 billion, another source said."

  private func quote(_ words: String) throws -> Quote {
    try #require(Quote(finding: words, in: text))
  }

  private func place(of quote: Quote, in other: String) -> QuotePlace? {
    QuoteSearch(other).places(of: [quote]).first
  }

  @Test func isFoundAtItsPlaceEvenAmongOthers() throws {
    #expect(place(of: try quote("pay 3 billion"), in: text) == .found)
    #expect(place(of: try quote("Bolt denies it"), in: text) == .found)
  }

  @Test func isFoundElsewhereByItself() throws {
    let quote = try quote("Bolt denies it")
    #expect(place(of: quote, in: "News. " + text) == .moved(start: 32))
    #expect(place(of: quote, in: "Bolt denies it") == .moved(start: 0))
  }

  @Test func whatStoodBesideItTellsTwoPlacesApart() throws {
    let first = try quote("would pay 3 billion")
    #expect(place(of: first, in: "News: " + text) == .moved(start: 11), "a full stop follows")
    let scalars = Array(text.unicodeScalars)
    let second = Quote(scalars[...], from: 47, to: 66)
    #expect(second.exact == "would pay 3 billion")
    #expect(place(of: second, in: "News: " + text) == .moved(start: 53))
    #expect(
      place(of: first, in: "He would pay 3 billion! She would pay 3 billion!")
        == .ambiguous(places: 2))
  }

  @Test func isMissing() throws {
    let quote = try quote("pay 3 billion")
    #expect(place(of: quote, in: "Acme would pay 4 billion.") == .missing)
    #expect(place(of: quote, in: "") == .missing)
  }

  @Test func typographyIsNoChangeOfTheWords() throws {
    let words = "jusqu’à 50 milliards – « au plus »"
    let quote = try #require(Quote(finding: words, in: words))
    #expect(
      place(of: quote, in: "Soit jusqu'à\u{A0}50\u{202F}milliards  -\n\" au plus \".")
        == .moved(start: 5))
  }

  @Test(arguments: [
    Quote(exact: "", prefix: "", suffix: "", start: 0, end: 0),
    Quote(exact: "", prefix: "", suffix: "", start: -5, end: 99),
    Quote(exact: "x", prefix: "", suffix: "", start: .min, end: .max),
    Quote(exact: "x", prefix: "", suffix: "", start: 5, end: 2),
  ])
  func anOddQuoteIsMissing(_ quote: Quote) {
    #expect(place(of: quote, in: "Some words.") == .missing)
  }

  @Test func manyOverlappingQuotesTakeLinearTime() {
    let text = String(repeating: "a", count: 100_000) + "b"
    let quotes = (0..<200).map { number in
      let exact = String(repeating: "a", count: 400 - number) + "c"
      return Quote(exact: exact, prefix: "aaaa", suffix: "aaaa", start: 7, end: 8)
    }
    let start = ContinuousClock.now
    #expect(QuoteSearch(text).places(of: quotes).allSatisfy { $0 == .missing })
    // Each by itself takes a hundred times as long.
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func countsAgreeWithASearchOneByOne() {
    var state: UInt64 = 7
    let next = { (bound: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters: [Unicode.Scalar] = ["a", "b", "é"]
    let word = { (length: Int) in (0..<length).map { _ in letters[next(3)] } }
    for _ in 0..<200 {
      let text = word(next(60))
      let patterns = (0..<8).map { _ in word(next(5)) }
      for (pattern, count) in zip(patterns, PatternCounter(patterns).counts(in: text)) {
        let starts = text.indices.filter { text[$0...].starts(with: pattern) }
        #expect(count.count == (pattern.isEmpty ? 0 : starts.count))
        #expect(count.first == (pattern.isEmpty ? 0 : starts.first ?? 0))
      }
    }
  }
}
