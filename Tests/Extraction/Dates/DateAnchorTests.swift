import Claims
import Testing

@testable import Extraction

@Suite("What unfinished dates are resolved from")
struct DateAnchorTests {
  @Test(
    "the day of publication that the text prints",
    arguments: [
      "Par A. Morel, publié le 7 octobre 2025\n\nLundi, Kestrel a signé.",
      "Published: October 7, 2025\n\nLundi, Kestrel a signé.",
      "Mis à jour le 07/10/2025 à 10h12\n\nLundi, Kestrel a signé.",
      "Published: 2025-10-07\n\nLundi, Kestrel a signé.",
      "7 octobre 2025 - par A. Morel\n\nLundi, Kestrel a signé.",
    ])
  func printedDay(_ text: String) {
    let dates = AnnotatedText(text, language: .french).dates()
    #expect(dates.published?.text == "2025-10-07")
    #expect(dates.mentions.last?.date.text == "2025-10-06")
    #expect(dates.mentions.last?.isRelative == true)
  }

  @Test("a publication known to the month resolves only what is the same all month")
  func printedMonth() {
    let text = "Nous sommes en janvier 2026. Le mois dernier, Kestrel a signé. Lundi, elle a payé."
    #expect(extractDates(from: text).map(\.date.text) == ["2026-01", "2025-12"])
  }

  @Test("a day without a year takes the one that the text gives it elsewhere")
  func yearFromElsewhere() {
    let text = "Kestrel a signé le 3 novembre.\n\nSource : BFM, 4 novembre 2025 et 3 novembre 2025"
    #expect(
      extractDates(from: text).map(\.date.text) == ["2025-11-03", "2025-11-04", "2025-11-03"])
  }

  @Test("the given day of publication counts more than a printed one")
  func givenDay() {
    let dates = extractDates(
      from: "Publié le 7 octobre 2025. Hier, Kestrel a signé.", published: EDTFDate("2025-12-02"))
    #expect(dates.map(\.date.text) == ["2025-10-07", "2025-12-01"])
  }

  @Test("offsets cover weekday and qualifier, not the preposition")
  func offsets() {
    let dates = extractDates(from: "Ce lundi 3 novembre 2025, puis à la fin 2026.")
    #expect(dates.map(\.text) == ["lundi 3 novembre 2025", "fin 2026"])
    #expect(dates.map(\.start) == [3, 36])
    #expect(dates.map(\.end) == [24, 44])
  }
}
