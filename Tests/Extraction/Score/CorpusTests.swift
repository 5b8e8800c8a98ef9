import Testing

@Suite struct CorpusTests {
  /// The half that the rules were tuned on; a change that loses ground here is no improvement.
  @Test func tunedArticlesKeepTheirScore() throws {
    let score = try CorpusScore(folder: "tune")
    #expect(score.valueF1 >= 0.86, "value F1 \(score.valueF1)")
    #expect(score.claimF1 >= 0.55, "claim F1 \(score.claimF1)")
  }

  /// The half that nobody looked at while writing rules.
  @Test func articlesKeptApartKeepTheirScore() throws {
    let score = try CorpusScore(folder: "held")
    #expect(score.valueF1 >= 0.77, "value F1 \(score.valueF1)")
    #expect(score.claimF1 >= 0.31, "claim F1 \(score.claimF1)")
  }
}
