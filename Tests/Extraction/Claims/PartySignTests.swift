import Testing

@testable import Extraction

/// What is noted of whoever may be on a side.
@Suite struct PartySignTests {
  @Test("every sign has a place of its own", arguments: PartySign.allCases)
  func everySignHasAPlace(_ sign: PartySign) {
    var signs = PartySigns()
    signs.set(sign, 0.5)
    signs.set(sign, 0.25)
    let (noted, amount) = (PartySign.allCases.filter { signs[$0] != 0 }, signs[sign])
    #expect(noted == [sign])
    #expect(amount == 0.5)
  }
}
