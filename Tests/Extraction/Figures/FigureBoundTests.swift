import Claims
import Testing

@testable import Extraction

@Suite("On which side of a figure the text is")
struct FigureBoundTests {
  @Test("bounds of a short text", arguments: ceilings + floors + approximations + combined)
  func reads(_ probe: FigureProbe) {
    #expect(extractFigures(from: probe.text).map(ExpectedFigure.init) == probe.expected)
  }

  static let ceilings: [FigureProbe] = [
    FigureProbe("jusqu'à 50 milliards de dollars", upTo("50e9", "USD")),
    FigureProbe("Jusqu’à 30 Md€", upTo("30e9", "EUR")),
    FigureProbe("JUSQU'A 30 MILLIONS D'EUROS", upTo("30e6", "EUR")),
    FigureProbe("pouvant atteindre 50 milliards de dollars", upTo("50e9", "USD")),
    FigureProbe("pouvant aller jusqu'à 100 milliards de dollars", upTo("100e9", "USD")),
    FigureProbe("qui pourrait grimper jusqu'à 5 milliards d'euros", upTo("5e9", "EUR")),
    FigureProbe("d'un montant inférieur à 10 milliards de dollars", upTo("10e9", "USD")),
    FigureProbe("un peu moins de 3 milliards d'euros", upTo("3e9", "EUR")),
    FigureProbe("pas plus de 5 % du capital", upTo("5", "percent")),
    FigureProbe("300 millions d'euros au maximum", upTo("300e6", "EUR")),
    FigureProbe("ne dépassera pas 10 milliards d'euros", upTo("10e9", "EUR")),
    FigureProbe("n'irait pas au-delà de 6 milliards d'euros", upTo("6e9", "EUR")),
    FigureProbe("<10 milliards USD", upTo("10e9", "USD")),
    FigureProbe("≤ 5 %", upTo("5", "percent")),
    FigureProbe("as much as $10 billion", upTo("10e9", "USD")),
    FigureProbe("up to $10bn", upTo("10e9", "USD")),
    FigureProbe("a little under 3 billion pounds", upTo("3e9", "GBP")),
    FigureProbe("no more than $5bn", upTo("5e9", "USD")),
    FigureProbe("not exceeding 5 billion dollars", upTo("5e9", "USD")),
    FigureProbe("could reach $830 billion", upTo("830e9", "USD")),
    FigureProbe("less than a third of the company", upTo("33.33", "percent").roughly),
    FigureProbe("$500 million at most", upTo("500e6", "USD")),
    FigureProbe("will not go beyond €40 million", upTo("40e6", "EUR")),
  ]

  static let floors: [FigureProbe] = [
    FigureProbe("plus de 500 milliards de dollars", atLeast("500e9", "USD")),
    FigureProbe("+ de 2 millions d'euros", atLeast("2e6", "EUR")),
    FigureProbe("plus d'un milliard de dollars", atLeast("1e9", "USD")),
    FigureProbe("au moins 20 %", atLeast("20", "percent")),
    FigureProbe("pas moins de 3 milliards d'euros", atLeast("3e9", "EUR")),
    FigureProbe("dépasserait 500 milliards de dollars", atLeast("500e9", "USD")),
    FigureProbe("dépassent désormais le trillion de dollars", atLeast("1e12", "USD")),
    FigureProbe("a dépassé la barre symbolique du trillion de dollars", atLeast("1e12", "USD")),
    FigureProbe("a franchi le seuil des 100 millions d'euros", atLeast("100e6", "EUR")),
    FigureProbe("supérieure à 4 milliards d'euros", atLeast("4e9", "EUR")),
    FigureProbe("minimum 5 millions d'euros", atLeast("5e6", "EUR")),
    FigureProbe("5 millions d'euros minimum", atLeast("5e6", "EUR")),
    FigureProbe("2 millions d'euros ou plus", atLeast("2e6", "EUR")),
    FigureProbe("north of $500m", atLeast("500e6", "USD")),
    FigureProbe("at least 20%", atLeast("20", "percent")),
    FigureProbe("more than a billion dollars", atLeast("1e9", "USD")),
    FigureProbe("well over $2 billion", atLeast("2e9", "USD")),
    FigureProbe("in excess of 300 mln stg", atLeast("300e6", "GBP")),
    FigureProbe("$500m+", atLeast("500e6", "USD")),
    FigureProbe("$500 million or more", atLeast("500e6", "USD")),
    FigureProbe("exceeding $40 billion", atLeast("40e9", "USD")),
    FigureProbe("> 3 Md€", atLeast("3e9", "EUR")),
  ]

  static let approximations: [FigureProbe] = [
    FigureProbe("environ 13 milliards de dollars", about("13e9", "USD")),
    FigureProbe("près de 4 milliards d'euros", about("4e9", "EUR")),
    FigureProbe("aux alentours de 830 milliards de dollars", about("830e9", "USD")),
    FigureProbe("autour de 500 milliards de dollars", about("500e9", "USD")),
    FigureProbe("de l'ordre de 2 Md€", about("2e9", "EUR")),
    FigureProbe("300 millions d'euros environ", about("300e6", "EUR")),
    FigureProbe("estimée à 100 milliards de dollars", about("100e9", "USD")),
    FigureProbe("~30 milliards $", about("30e9", "USD")),
    FigureProbe("flirterait avec les 400 M€", about("400e6", "EUR")),
    FigureProbe("about $3 billion", about("3e9", "USD")),
    FigureProbe("roughly 15 percent", about("15", "percent")),
    FigureProbe("an estimated $10 billion", about("10e9", "USD")),
    FigureProbe("in the region of £40m", about("40e6", "GBP")),
    FigureProbe("$3 billion or so", about("3e9", "USD")),
    FigureProbe("some 120 million euros", about("120e6", "EUR")),
  ]

  static let combined: [FigureProbe] = [
    FigureProbe("plus d'environ 5 milliards d'euros", atLeast("5e9", "EUR").roughly),
    FigureProbe("estimé à plus de 5 milliards d'euros", atLeast("5e9", "EUR")),
    FigureProbe("environ 3 à 4 milliards d'euros", between("3e9", "4e9", "EUR").roughly),
    FigureProbe(
      "jusqu'à 830 milliards de dollars, voire un trillion", upTo("830e9", "USD"),
      upTo("1e12", "USD")),
    FigureProbe(
      "plus de 10 % des 50 milliards de dollars", atLeast("10", "percent"),
      exactly("50e9", "USD")),
    FigureProbe(
      "plusieurs milliards, dont 1,3 milliard d'euros d'apport", vaguely("2e9", "EUR"),
      exactly("1.3e9", "EUR")),
    FigureProbe("a Series C $50 million round", exactly("50e6", "USD")),
    FigureProbe("talks about the $10 billion deal", exactly("10e9", "USD")),
  ]

  @Test("the words of the hedge are kept as they stood")
  func keepsHedge() {
    let figures = extractFigures(from: "un financement pouvant aller jusqu’à 100 milliards d’euros")
    #expect(figures.map(\.hedge) == ["pouvant aller jusqu’à"])
    #expect(figures.map(\.text) == ["100 milliards d’euros"])
  }
}
