import Claims
import Extraction
import Testing

@Suite struct CorpusTests {
  /// The half that the rules were tuned on; a change that loses ground here is no improvement.
  @Test func tunedArticlesKeepTheirScore() throws {
    let score = try CorpusScore(folder: "tune")
    #expect(score.valueF1 >= 0.87, "value F1 \(score.valueF1)")
    #expect(score.claimF1 >= 0.58, "claim F1 \(score.claimF1)")
  }

  /// The half that nobody looked at while writing rules.
  @Test func articlesKeptApartKeepTheirScore() throws {
    let score = try CorpusScore(folder: "held")
    #expect(score.valueF1 >= 0.78, "value F1 \(score.valueF1)")
    #expect(score.claimF1 >= 0.42, "claim F1 \(score.claimF1)")
  }

  /// Of the claims given 0.5, about half are right: by fifths, where there are enough of them.
  @Test func confidenceIsTheShareOfRightClaims() throws {
    let judged = try CorpusScore(folder: "held").judged
    for fifth in 0..<5 {
      let bin = judged.filter { Int($0.confidence * 5) == fifth }
      guard bin.count >= 40 else { continue }
      let said = bin.reduce(0) { $0 + $1.confidence } / Double(bin.count)
      let right = Double(bin.count { $0.isRight }) / Double(bin.count)
      #expect(abs(said - right) < 0.15, "\(bin.count) claims given \(said), \(right) right")
    }
  }

  @Test func whatASentenceTellsIsSurerThanWhatIsGuessed() throws {
    let text = """
      Danone rachète Kerlann pour 120 millions d'euros. La transaction pèserait 130 millions.
      """
    let claims = Extractor().extract(Article(title: nil, text: text)).claims.map(\.draft)
    let told = try #require(claims.first { $0.value.canonical == "120e6 EUR" }?.confidence)
    let guessed = try #require(claims.first { $0.value.canonical == "130e6 EUR" }?.confidence)
    #expect(told > guessed)
  }
}
