import Testing

@testable import Extraction

@Suite struct UnnamedSourceTests {
  @Test(arguments: [
    "sources proches du dossier", "Sources proches", "a person familiar with the matter", "source",
    "Sources", "une source proche d’Amazon", "deux sources", "l’entourage du ministre", "un proche",
    "People familiar with the talks", "multiple people at SoftBank", "Anonymous sources",
    "presse locale", "analystes", "des banquiers proches de la place", "source Bercy", "anonyme",
  ])
  func isMeant(_ text: String) {
    #expect(UnnamedSource.isMeant(by: text))
  }

  @Test(arguments: [
    "La Presse", "Presse-Océan", "Presse Océan", "Business Insider", "People", "Le Banquier",
    "Source Alpha", "Bloomberg", "Les Echos", "Le Monde, sources proches", "", "  ", "Mediapart",
    "The Information", String(repeating: "source ", count: 100),
  ])
  func isAName(_ text: String) {
    #expect(!UnnamedSource.isMeant(by: text))
  }
}
