import Foundation
import Testing

@testable import Ingestion

@Suite struct InputFolderTests {
  @Test func findsArticlesInASteadyOrder() throws {
    let folder = NSTemporaryDirectory() + "ondit-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = [
      "b.txt", "a.HTML", "a b.htm", "z/1.xml", "Z.txt", "z/y/2.xhtml", "picture.png", ".hidden.txt",
      ".git/a.txt", "notes.md", "é.txt", "z/claims.csv", "Deals.XLSX", ".old.csv",
    ]
    for file in files {
      let path = URL(filePath: folder).appending(path: file)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: path)
    }
    // A link back to the folder is no way round and round.
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/z/loop", withDestinationPath: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.txt", withDestinationPath: folder + "/b.txt")
    let expected = [
      "Z.txt", "a b.htm", "a.HTML", "b.txt", "link.txt", "z/1.xml", "z/y/2.xhtml", "é.txt",
    ]
    #expect(InputFolder(folder).files == expected.map { folder + "/" + $0 })
    #expect(InputFolder(folder).tables == ["Deals.XLSX", "z/claims.csv"].map { folder + "/" + $0 })
    #expect(InputFolder(folder + "/").files.first == folder + "/Z.txt")
    #expect(InputFolder(folder).problems == [])
    #expect(InputFolder.isFolder(folder))
    #expect(!InputFolder.isFolder(folder + "/b.txt"))
  }

  @Test func saysThatAFolderCannotBeRead() {
    #expect(InputFolder("/nowhere/at/all").files == [])
    #expect(InputFolder("/nowhere/at/all").problems.count == 1)
  }
}
