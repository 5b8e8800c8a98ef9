import Testing

@testable import Extraction

/// What a verb keeps in place.
@Suite struct PhraseNumbersTests {
  @Test(
    "numbers are given back in their order", arguments: [[], [7], [3, 4, 66, 67, 130], [0, 127]])
  func areInOrder(_ numbers: [Int]) {
    var phrases: PhraseNumbers = []
    for number in numbers { phrases.append(number) }
    #expect(Array(phrases) == numbers)
    #expect(phrases.indices.map { phrases[$0] } == numbers)
    #expect(phrases.first == numbers.first && phrases.last == numbers.last)
    #expect((0..<140).filter { phrases.contains($0) } == numbers)
  }

  @Test("the last, or any, is taken away")
  func areTakenAway() {
    var phrases: PhraseNumbers = [2, 5, 80]
    phrases.removeLast()
    #expect(Array(phrases) == [2, 5])
    phrases.remove(2)
    phrases.remove(3)
    #expect(Array(phrases) == [5])
    phrases.removeLast()
    phrases.removeLast()
    phrases.append(9)
    #expect(Array(phrases) == [9])
  }

  @Test("what is too far from the first is left out")
  func endsSomewhere() {
    var phrases: PhraseNumbers = [10]
    phrases.append(10 + PhraseNumbers.reach)
    #expect(Array(phrases) == [10])
  }

  @Test("a verb has four object pronouns at most")
  func fewClitics() {
    var clitics: Clitics = []
    for token in 0..<6 { clitics.append(.init(token: token, role: .to)) }
    #expect(clitics.map(\.token) == [0, 1, 2, 3])
  }
}
