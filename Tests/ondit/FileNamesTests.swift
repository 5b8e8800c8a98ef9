import Testing

@testable import ondit

@Suite("Names of files") struct FileNamesTests {
  private let many = (0..<100).map { "article \($0).txt" }

  @Test func aLongListIsOneWordAndGivesItsNamesInOrder() {
    let joined = FileNames.joined(["extract"] + many)
    #expect(joined.count == 2)
    #expect(joined.dropFirst().map(FileNames.init).names == many)
  }

  @Test func optionsAndTheWordsBehindThemStayWords() {
    let words = ["ingest", "--outlet", "Reuters"] + many + ["-", "--dry-run", "last.txt", "", "b"]
    let joined = FileNames.joined(words)
    #expect(joined.count == 8)
    #expect(joined.prefix(3) == ["ingest", "--outlet", "Reuters"])
    #expect(joined[4...6] == ["-", "--dry-run", "last.txt"])
    let names = [joined[3], joined[4], joined[6], joined[7]].map(FileNames.init).names
    #expect(names == many + ["-", "last.txt", "", "b"])
  }

  @Test(arguments: [["extract", "a", "b"], ["history"] + (0..<100).map(String.init)])
  func fewNamesAndOtherCommandsAreLeftAlone(words: [String]) {
    #expect(FileNames.joined(words) == words)
  }
}
