import Testing

@testable import Extraction

@Suite struct WordListsTests {
  /// Two lists of one name would be one: what is told "before" something would be negated by it.
  @Test func everyListOfWordsHasANameOfItsOwn() {
    let text = String(decoding: OwnVocabulary().bytes(of: .words), as: UTF8.self)
    let names = text.split(separator: "\n").filter { $0.hasPrefix("[") }
    #expect(names.count > 100)
    #expect(Set(names).count == names.count)
  }
}
