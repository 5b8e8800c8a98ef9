import Claims
import Testing

@testable import Extraction

@Suite("What a figure takes from the text around it")
struct FigureContextTests {
  @Test("offsets count code points, whatever stands before")
  func offsets() throws {
    let text = "🚀 L’éditeur lève 12 M€ — déjà."
    let figure = try #require(extractFigures(from: text).first)
    let scalars = Array(text.unicodeScalars)
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[figure.start..<figure.end])
    #expect(String(found) == "12 M€")
    #expect(figure.text == "12 M€")
  }

  @Test("a currency left out is that of the sentence, then of the article")
  func inheritsCurrency() {
    let text = """
      Kestrel a investi 8 milliards dans Lumen. Le tour atteint 20 milliards de dollars, dont 5 \
      milliards versés.
      """
    let figures = extractFigures(from: text)
    #expect(figures.map { $0.unit?.rawValue } == ["USD", "USD", "USD"])
    #expect(figures.map(\.currencySource) == [.article, .stated, .sentence])
  }

  @Test("a currency that the article never names stays unknown")
  func unknownCurrency() {
    let figures = extractFigures(from: "Kestrel a investi 8 milliards dans Lumen.")
    #expect(figures.map(\.unit) == [nil])
    #expect(figures.map(\.currencySource) == [.none])
    #expect(figures.allSatisfy { $0.quantity == nil })
  }

  @Test("the same money in another currency points at the first")
  func conversions() {
    for text in [
      "38 milliards de dollars (33 milliards d'euros)", "$38 billion (about 33 billion euros)",
      "38 milliards de dollars, soit 33 milliards d'euros", "$38 billion, or €33 billion",
    ] {
      #expect(extractFigures(from: text).map(\.conversionOf) == [nil, 0], "\(text)")
    }
    let two = extractFigures(from: "38 milliards de dollars et 33 milliards d'euros")
    #expect(two.map(\.conversionOf) == [nil, nil])
  }

  @Test("a part points at its whole, and takes its scale")
  func parts() {
    let figures = extractFigures(
      from: "1,7 milliard d'euros, dont 1,3 d'apport et 400 millions de dette")
    #expect(figures.map(\.low) == [1_700_000_000, 1_300_000_000, 400_000_000].map { Decimal($0) })
    #expect(figures.map(\.partOf) == [nil, 0, nil])
  }

  @Test("the column's heading gives its cells scale and currency")
  func tables() {
    let text = """
      | Acteur | Montant (en milliards USD) | Part (%) | Année |
      |---|---|---|---|
      | Kestrel | ~30 | 12,5 | 2025 |
      | Lumen | <10 | 3 à 4 | 2026 |
      | Nordavia | 20 à 50 (selon les sources) | | |
      """
    #expect(
      extractFigures(from: text).map(ExpectedFigure.init) == [
        about("30e9", "USD"), exactly("12.5", "percent"), upTo("10e9", "USD"),
        between("3", "4", "percent"), between("20e9", "50e9", "USD"),
      ])
    let tabs = "Round\tAmount ($m)\nSeed\t4.5\nSeries A\t30\n"
    #expect(
      extractFigures(from: tabs).map(ExpectedFigure.init) == [
        exactly("4.5e6", "USD"), exactly("30e6", "USD"),
      ])
  }

  @Test("cells glued to each other are read apart")
  func gluedCells() {
    let text = """
      Le tour vaut 3 milliards de dollars.

      KestrelPlusieurs dizaines de millionsPartenariat exclusif
      Lumen (potentiel)10 milliardsUtilisation des puces
      Nordavia30 millions
      """
    #expect(
      extractFigures(from: text).map(ExpectedFigure.init) == [
        exactly("3e9", "USD"), vaguely("20e6", "USD"), exactly("10e9", "USD"),
        exactly("30e6", "USD"),
      ])
  }

  @Test("the reading of a word with two meanings is marked")
  func scaleReadings() {
    #expect(extractFigures(from: "un trillion de dollars").map(\.scaleReading) == [.short])
    #expect(extractFigures(from: "deux billions de dollars").map(\.scaleReading) == [.long])
    #expect(extractFigures(from: "a trillion dollars is worth it").map(\.scaleReading) == [.plain])
    #expect(extractFigures(from: "dix milliards de dollars").map(\.scaleReading) == [.plain])
  }

  @Test("things bought are money, things counted are not")
  func counts() {
    let bought = "Elle achète des puces pour environ 350 milliards de GPU, payés en dollars US."
    #expect(extractFigures(from: bought).map(\.low) == [Decimal(350_000_000_000)])
    #expect(extractFigures(from: "Elle a vendu 350 millions de puces.").isEmpty)
  }
}
