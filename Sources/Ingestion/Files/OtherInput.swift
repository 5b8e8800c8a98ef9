/// What people hand over for an article, and other commands read.
public enum OtherInput: Hashable, Sendable {
  /// A feed of articles.
  case feed
  /// A table of claims, an export, or fact checks.
  case table

  /// How the names of files with tables end.
  private static let endings = [".csv", ".tsv", ".jsonl", ".xlsx", ".xls", ".ods"]

  /// Whether a name is that of a table.
  static func isTable(_ name: String) -> Bool {
    endings.contains(where: name.lowercased().hasSuffix)
  }

  /// Tells one by its name, which a page may have too, and its beginning; nil for what may be an article. Looks at
  /// the first 4 KB.
  init?(_ bytes: [UInt8], named name: String) {
    if Self.isTable(name), !ArticleReader.isPage(bytes) {
      self = .table
      return
    }
    let start = Array(bytes.prefix(4096).drop { $0 <= 0x20 || $0 >= 0x80 })
    switch start.first {
    case UInt8(ascii: "<"):
      guard let root = FeedCleaner(cleaning: start).root?.lowercased(),
        ["rss", "feed", "rdf:rdf", "rdf", "channel"].contains(root)
      else { return nil }
      self = .feed
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let next = start.dropFirst().first { $0 > 0x20 }
      let isObject = start.first == UInt8(ascii: "{")
      guard next == UInt8(ascii: isObject ? "\"" : "{") else { return nil }
      let text = String(decoding: start, as: UTF8.self)
      self = text.firstRange(of: "jsonfeed.org/version") == nil ? .table : .feed
    default:
      guard Self.hasHeadings(start) else { return nil }
      self = .table
    }
  }

  /// Whether the first line is the headings of a table of claims: three of them known, none long.
  private static func hasHeadings(_ start: [UInt8]) -> Bool {
    let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
    for separator in ",;\t|".utf8 {
      let headings = line.split(separator: separator)
      guard headings.count > 2, headings.allSatisfy({ $0.count < 60 }) else { continue }
      let known = headings.count { SheetColumn.named(String(decoding: $0, as: UTF8.self)) != nil }
      if known > 2 { return true }
    }
    return false
  }
}
