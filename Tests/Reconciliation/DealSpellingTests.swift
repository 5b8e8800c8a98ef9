import Claims
import Reconciliation
import Testing

@Suite struct DealSpellingTests {
  private func deals(_ pairs: [(String, String)]) -> [Deal] {
    pairs.enumerated().map { place, names in
      Deal(
        id: Int64(place + 1), slug: "d\(place)", kind: .acquisition,
        parties: [Party(name: names.0, role: .from), Party(name: names.1, role: .to)])
    }
  }

  @Test(arguments: [
    ("Orange", "Oragne"), ("Blackstone", "Blakstone"), ("Kestrel", "Kestrell"),
    ("Schneider Electric", "Schnieder Eletric"), ("Michelin", "Michelain"),
  ])
  func aSlipOfThePen(_ right: String, _ wrong: String) {
    let found = [DealSuggestion.respelled(left: 1, right: 2)]
    #expect(DealSuggestion.spellings(of: deals([(right, "Novalis"), (wrong, "Novalis")])) == found)
    #expect(DealSuggestion.spellings(of: deals([("Novalis", wrong), ("Novalis", right)])) == found)
  }

  @Test(arguments: [
    ("Orange", "Kestrel"), ("Orange", "orange"), ("Accor", "Altor"), ("KKR", "KKP"), ("ABB", "AXA"),
    ("Novartis", "Novalix"), ("Phase 1", "Phase 2"), ("Century 21", "Century 22"),
  ])
  func otherNames(_ one: String, _ other: String) {
    #expect(DealSuggestion.spellings(of: deals([(one, "Isolbat"), (other, "Isolbat")])).isEmpty)
  }

  @Test func theOtherPartyMustBeTheSame() {
    #expect(
      DealSuggestion.spellings(of: deals([("Orange", "Isolbat"), ("Oragne", "Novalis")])).isEmpty)
  }

  @Test func manyDealsOfOneCompanyTakeLinearTime() {
    let many = (0..<20_000).map { ("Buyer \($0 &* 7919)", "Novalis") }
    #expect(DealSuggestion.spellings(of: deals(many)).count < 20_000)
  }
}
