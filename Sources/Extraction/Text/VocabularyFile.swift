/// A file of the vocabulary: sections in brackets, an entry a line, `#` for comments.
///
/// ```
/// # what puts a ceiling on the figure after it
/// [ceiling]
/// jusqu'à
/// pouvant atteindre
/// ```
/// An entry may give a value after `=`: `septembre = 9`.
struct VocabularyFile {
  /// A line that holds an entry.
  struct Entry {
    let section: Substring
    let text: Substring
    /// What stands after `=`; empty where nothing does.
    let value: Substring
  }

  let entries: [Entry]

  init(_ bytes: [UInt8]) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  init(_ text: String) {
    var entries: [Entry] = []
    var section: Substring = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let line = Self.trimmed(line.prefix { $0 != "#" })
      if line.isEmpty { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = line.dropFirst().dropLast()
        continue
      }
      let sides = line.split(separator: " = ", maxSplits: 1)
      entries.append(
        Entry(
          section: section, text: sides.first.map(Self.trimmed) ?? "",
          value: sides.count > 1 ? Self.trimmed(sides[1]) : ""))
    }
    self.entries = entries
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}
