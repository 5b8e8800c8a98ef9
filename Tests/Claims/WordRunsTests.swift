import Claims
import Testing

@Suite struct WordRunsTests {
  @Test func caseAccentsAndPunctuationMakeNoDifference() {
    let plain = WordRuns("Le géant a signé, mardi, un accord ferme.")
    #expect(plain.numbers.count == 4)
    #expect(plain.numbers == WordRuns("LE GEANT A SIGNE MARDI — UN ACCORD FERME").numbers)
    #expect(plain.numbers == plain.numbers.sorted())
  }

  @Test func fewerThanFiveWordsHaveNoRuns() {
    #expect(WordRuns("one two three four").numbers == [])
    #expect(WordRuns("").overlap(with: WordRuns("a b c d e f")) == 0)
  }

  /// The runs of the numbers from one to another, as words.
  private func count(_ range: ClosedRange<Int>) -> WordRuns {
    WordRuns(range.map { "w\($0)" }.joined(separator: " "))
  }

  @Test func theShareIsThatOfTheSmallerText() {
    // 100 words have 96 runs; 50 words in common, 46.
    #expect(count(1...100).overlap(with: count(51...150)) == 46 * 1000 / 96)
    #expect(count(1...100).overlap(with: count(1...1000)) == 1000)
    #expect(count(1...1000).overlap(with: count(1...100)) == 1000)
    #expect(count(1...100).overlap(with: count(200...300)) == 0)
  }

  @Test func repeatedRunsCountOnce() {
    #expect(WordRuns(String(repeating: "a b c d e ", count: 50)).numbers.count == 5)
  }

  @Test func aSketchKeepsOneRunInSixteenAndTwentyFourAtLeast() {
    let short = TextSketch(count(1...20))
    #expect(short.marks.count == 16)
    #expect(short.reach == .max)
    #expect(TextSketch(count(1...200)).marks.count == 24)
    let long = TextSketch(count(1...16_004))
    #expect((900...1100).contains(long.marks.count))
    #expect(long.marks.allSatisfy { $0 <= long.reach })
  }

  /// What marks tell is as near to the truth as the documentation says: within three times the
  /// error.
  @Test(arguments: [(60, 0.8), (60, 0.5), (500, 0.8), (500, 0.5), (500, 0.2), (4000, 0.3)])
  func marksTellTheShare(words: Int, share: Double) {
    var (sum, squares) = (0.0, 0.0)
    let worlds = 200
    for world in 1...worlds {
      let start = world * 100_000
      let moved = Int(Double(words) * (1 - share))
      let (left, right) = (
        count(start...start + words), count(start + moved...start + moved + words)
      )
      let (one, other) = (TextSketch(left), TextSketch(right))
      let shared = Set(one.marks).intersection(other.marks).count
      let told = TextSketch.likelyOverlap(
        marks: shared, runs: (one.runs, other.runs), reach: (one.reach, other.reach))
      let error = told - Double(left.overlap(with: right)) / 1000
      sum += error
      squares += error * error
    }
    let marks = max(24, Double(words) / 16)
    let expected = (share * (1 - share) / marks).squareRoot()
    // The reach of a short text is one of its 24 marks, which makes shares look larger by one in
    // 24.
    #expect(abs(sum / Double(worlds)) < 0.06)
    #expect((squares / Double(worlds)).squareRoot() < 2 * expected + 0.02)
  }
}
