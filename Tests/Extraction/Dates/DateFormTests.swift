import Claims
import Testing

@testable import Extraction

/// A short text and the dates in it, as EDTF.
struct DateProbe: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }
}

@Suite("The forms that dates take")
struct DateFormTests {
  @Test("dates that need no other", arguments: absolute)
  func absoluteDates(_ probe: DateProbe) {
    #expect(extractDates(from: probe.text).map(\.date.text) == probe.expected)
  }

  @Test("dates seen from Thursday 29 January 2026", arguments: relative)
  func relativeDates(_ probe: DateProbe) {
    let dates = extractDates(from: probe.text, published: EDTFDate("2026-01-29"))
    #expect(dates.map(\.date.text) == probe.expected)
  }

  @Test("dates counted from the one before, or with the year of the last", arguments: chained)
  func chainedDates(_ probe: DateProbe) {
    let dates = extractDates(from: probe.text, published: EDTFDate("2026-01-29"))
    #expect(dates.map(\.date.text) == probe.expected)
  }

  static let chained: [DateProbe] = [
    DateProbe(
      "Le prix sera connu le 20 février, la cotation suivra le lendemain.", "2026-02-20",
      "2026-02-21"),
    DateProbe(
      "Kestrel a acheté 70 % en juin 2011, puis le reste l'année suivante.", "2011-06", "2012"),
    DateProbe("Kestrel was sold in 2019. Two years later it was listed.", "2019", "2021"),
    DateProbe(
      "en trois vagues, le 30 avril, le 31 mai et le 1er juillet 2027", "2027-04-30", "2027-05-31",
      "2027-07-01"),
    DateProbe("La clôture est fixée au 11 octobre.", "2026-10-11"),
    DateProbe("Le prix a été fixé le 11 octobre.", "2025-10-11"),
    DateProbe("à la fin du mois de septembre 2026", "2026-09-21/2026-09-30"),
    DateProbe("11,9 milliards en juin, avant d'ajouter 4 milliards en août", "2025-06", "2025-08"),
  ]

  @Test("without a year to be had there is no date", arguments: relative)
  func unresolvedDates(_ probe: DateProbe) {
    #expect(extractDates(from: probe.text).isEmpty)
  }

  static let absolute: [DateProbe] = [
    DateProbe("le 7 octobre 2025", "2025-10-07"),
    DateProbe("1er mars 2026", "2026-03-01"),
    DateProbe("lundi 3 novembre 2025", "2025-11-03"),
    DateProbe("Octobre 2025 : accord", "2025-10"),
    DateProbe("le 4 sept. 2025", "2025-09-04"),
    DateProbe("le 07/10/2025", "2025-10-07"),
    DateProbe("le 7.10.2025", "2025-10-07"),
    DateProbe("2025-10-07", "2025-10-07"),
    DateProbe("fin 2025", "2025-36"),
    DateProbe("à la fin de 2027", "2027-36"),
    DateProbe("mi-2026", "2026-05/2026-08"),
    DateProbe("début 2027", "2027-33"),
    DateProbe("fin octobre 2025", "2025-10-21/2025-10-31"),
    DateProbe("au premier semestre 2026", "2026-40"),
    DateProbe("second semestre 2026", "2026-41"),
    DateProbe("quatrième trimestre 2026", "2026-36"),
    DateProbe("au 3e trimestre de 2026", "2026-35"),
    DateProbe("T4 2026", "2026-36"),
    DateProbe("4T 2026", "2026-36"),
    DateProbe("S2 2025", "2025-41"),
    DateProbe("au printemps 2026", "2026-03/2026-05"),
    DateProbe("l'été 2026", "2026-06/2026-08"),
    DateProbe("fondée en 2015 par", "2015"),
    DateProbe("entre 2021 et 2025", "2021/2025"),
    DateProbe("entre septembre 2026 et février 2027", "2026-09/2027-02"),
    DateProbe("2025-2026", "2025/2026"),
    DateProbe("l'exercice 2025-26", "2025/2026"),
    DateProbe("November 3, 2025", "2025-11-03"),
    DateProbe("Nov. 3, 2025", "2025-11-03"),
    DateProbe("3 November 2025", "2025-11-03"),
    DateProbe("the 3rd of November 2025", "2025-11-03"),
    DateProbe("in March 2026", "2026-03"),
    DateProbe("early 2026", "2026-33"),
    DateProbe("late 2025", "2025-36"),
    DateProbe("in mid-2027", "2027-05/2027-08"),
    DateProbe("in late 2026 or early 2027", "2026-10/2027-03"),
    DateProbe("in late April or early May 2026", "2026-04/2026-05"),
    DateProbe("by the end of 2026", "2026-36"),
    DateProbe("the fourth quarter of 2026", "2026-36"),
    DateProbe("the first half of 2026", "2026-40"),
    DateProbe("Q3 2026", "2026-35"),
    DateProbe("H1 2026", "2026-40"),
    DateProbe("the fall of 2026", "2026-09/2026-11"),
    DateProbe("fiscal year 2026", "2026"),
    DateProbe("the deal was signed on 03/11/2025", "2025-03-11"),
    DateProbe("l'accord a été signé"),
    DateProbe("they may march on in the second place"),
    DateProbe("2000 employés et 1999 euros"),
    DateProbe("une RTX 4090 à 2 025 euros"),
    DateProbe("sept milliards"),
  ]

  static let relative: [DateProbe] = [
    DateProbe("hier", "2026-01-28"),
    DateProbe("avant-hier", "2026-01-27"),
    DateProbe("aujourd’hui", "2026-01-29"),
    DateProbe("lundi", "2026-01-26"),
    DateProbe("jeudi", "2026-01-29"),
    DateProbe("mardi dernier", "2026-01-27"),
    DateProbe("vendredi prochain", "2026-01-30"),
    DateProbe("Un vote se tiendra mardi", "2026-02-03"),
    DateProbe("le mois dernier", "2025-12"),
    DateProbe("la semaine prochaine", "2026-02-02/2026-02-08"),
    DateProbe("cette année", "2026"),
    DateProbe("l'an dernier", "2025"),
    DateProbe("fin de l'année", "2026-36"),
    DateProbe("à la fin du mois", "2026-01-21/2026-01-31"),
    DateProbe("octobre dernier", "2025-10"),
    DateProbe("depuis septembre", "2025-09"),
    DateProbe("la cession interviendra en mars", "2026-03"),
    DateProbe("le 3 novembre", "2025-11-03"),
    DateProbe("avant le 31 mars", "2026-03-31"),
    DateProbe("il y a deux semaines", "2026-01-12/2026-01-18"),
    DateProbe("il y a à peine trois mois", "2025-10~"),
    DateProbe("dans deux mois", "2026-03~"),
    DateProbe("cet été", "2026-06/2026-08"),
    DateProbe("à l'automne", "2025-09/2025-11"),
    DateProbe("au premier semestre de l'an prochain", "2027-40"),
    DateProbe("yesterday", "2026-01-28"),
    DateProbe("on Monday", "2026-01-26"),
    DateProbe("last Friday", "2026-01-23"),
    DateProbe("next Tuesday", "2026-02-03"),
    DateProbe("next spring", "2026-03/2026-05"),
    DateProbe("last summer", "2025-06/2025-08"),
    DateProbe("two weeks ago", "2026-01-12/2026-01-18"),
    DateProbe("a year ago", "2025~"),
    DateProbe("last quarter", "2025-36"),
    DateProbe("the first half of next year", "2027-40"),
    DateProbe("last October", "2025-10"),
    DateProbe("said in May", "2025-05"),
  ]
}
