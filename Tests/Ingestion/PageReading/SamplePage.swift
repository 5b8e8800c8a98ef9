import Foundation
import Testing

@testable import Ingestion

/// A page of our own in the shape of a real site's, with what its author says a reader sees.
struct SamplePage: Decodable, CustomTestStringConvertible {
  var name = ""
  var url: String?
  var title: String?
  var outlet: String?
  var author: String?
  var language: String?
  var published: String?
  var canonical: String?
  var retrieved: String?
  var paywalled: Bool
  var credits: [String]
  var paragraphs: [String]
  /// Words of the page that are no part of the article.
  var absent: [String]

  private enum CodingKeys: String, CodingKey {
    case url, title, outlet, author, language, published, canonical, retrieved, paywalled, credits
    case paragraphs, absent
  }

  var testDescription: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Pages")

  /// Every page of the folder, by name.
  static let all: [SamplePage] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .compactMap { file in
        guard let data = try? Data(contentsOf: file),
          var page = try? JSONDecoder().decode(SamplePage.self, from: data)
        else { return nil }
        page.name = file.deletingPathExtension().lastPathComponent
        return page
      }
  }()

  var html: [UInt8] {
    get throws {
      [UInt8](try Data(contentsOf: SamplePage.folder.appending(path: name + ".html")))
    }
  }

  func read() throws -> Page { Page.read(bytes: try html, url: url, retrieved: retrieved) }
}

/// How two texts overlap, word by word, each word counted as often as it stands.
struct WordOverlap {
  let precision: Double
  let recall: Double

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  init(found: String, expected: String) {
    let found = WordOverlap.counts(found)
    let expected = WordOverlap.counts(expected)
    let common = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
    precision = Double(common) / Double(max(found.values.reduce(0, +), 1))
    recall = Double(common) / Double(max(expected.values.reduce(0, +), 1))
  }

  private static func counts(_ text: String) -> [Substring: Int] {
    text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
