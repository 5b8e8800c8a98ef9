import Claims
import Extraction
import Testing

@Suite("Words of the user's own")
struct OwnVocabularyTests {
  private func claims(_ text: String, own: String) throws -> [ClaimDraft] {
    let extractor = Extractor(own: try OwnVocabulary(own))
    return extractor.extract(Article(title: nil, published: EDTFDate("2026-01-29"), text: text))
      .claims.map(\.draft)
  }

  @Test("a verb that the program does not know makes a claim once it is told")
  func verbs() throws {
    let text = "Kestrel Air snaffled Nordavia for $40 million on Tuesday."
    #expect(try claims(text, own: "").isEmpty)
    let claim = try #require(try claims(text, own: "[cues-en: acquire verb]\nsnaffle\n").first)
    #expect(claim.kind == .acquisition)
    #expect(
      claim.parties == [
        Party(name: "Kestrel Air", role: .from), Party(name: "Nordavia", role: .to),
      ])
  }

  @Test("an alias, and a description, stand for the organization")
  func organizations() throws {
    let own = """
      # Ours
      [organizations]
      Kestrel Air | Kestrel Airways | compagnie de Cork  # in French
      """
    for text in [
      "Kestrel Airways rachète Nordavia pour 40 millions d'euros.",
      "La compagnie de Cork rachète Nordavia pour 40 millions d'euros.",
    ] {
      #expect(
        try claims(text, own: own).first?.parties == [
          Party(name: "Kestrel Air", role: .from), Party(name: "Nordavia", role: .to),
        ])
    }
  }

  @Test("an outlet is credited by its name")
  func outlets() throws {
    let text = "Selon Nordsee Bote, Danone négocie le rachat de Kerlann pour 120 millions d'euros."
    let found = try claims(text, own: "[outlets]\nNordsee Bote\n")
    #expect(found.first?.via == ["Nordsee Bote"])
  }

  @Test("what no file has is refused, by its line")
  func problems() {
    #expect(throws: OwnVocabulary.Problem.noSection(line: 2)) {
      try OwnVocabulary("# Ours\nsnaffle\n")
    }
    #expect(throws: OwnVocabulary.Problem.unknownSection(line: 1, name: "cues-en: fly verb")) {
      try OwnVocabulary("[cues-en: fly verb]\nfly\n")
    }
    #expect(throws: OwnVocabulary.Problem.unknownSection(line: 3, name: "verbs")) {
      try OwnVocabulary("[outlets]\nX\n[verbs]\nfly\n")
    }
  }
}
