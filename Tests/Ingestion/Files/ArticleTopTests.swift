import Testing

@testable import Ingestion

/// The outlet that a plain text names before its first sentence.
@Suite struct ArticleTopTests {
  @Test(arguments: [
    ("Un titre\nLes Echos, publié le 5 octobre 2026\n\nLe texte.", "Les Echos", []),
    ("Le Figaro avec AFP, le 10 octobre 2026\n\nLe texte.", "Le Figaro", ["AFP"]),
    ("A title\nBloomberg\n\nThe text.", "Bloomberg", []),
    ("A title\nPARIS, Oct 20, 2026 (Reuters) - Kestrel said.", "Reuters", []),
    ("Un titre\n\nParis (AFP) – Kestrel a dit.", "AFP", []),
    ("(Reuters) - Kestrel said.", "Reuters", []),
    ("Le Monde, 3 mars 2026\n\nPARIS (AFP) - Kestrel a dit.", "Le Monde", ["AFP"]),
  ])
  func isRead(_ text: String, _ outlet: String, _ credits: [String]) {
    let top = ArticleTop(text)
    #expect(top.outlet == outlet)
    #expect(top.credits == credits)
  }

  @Test(arguments: [
    "", "\n\n", "Selon Les Echos, Kestrel rachèterait Novalis.",
    "Les Echos, qui citent une source, parlent de 3 milliards.",
    "Kestrel (Paris) - un groupe discret.", "Reuters a été racheté 3 milliards de dollars.",
    "La Gazette du lac, publié le 5 octobre 2026\n\nLe texte.",
    "Un.\nDeux.\nTrois.\nQuatre.\nCinq.\nBloomberg\n",
  ])
  func isNotGuessed(_ text: String) {
    #expect(ArticleTop(text).outlet == nil)
    #expect(ArticleTop(text).credits.isEmpty)
  }
}
