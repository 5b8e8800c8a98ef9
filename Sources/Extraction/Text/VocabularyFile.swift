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
    let bytes: ArraySlice<UInt8>
    /// What stands after `=`; empty where nothing does.
    let value: Substring

    var text: Substring { VocabularyFile.text(bytes) }
  }

  let entries: [Entry]

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Reads bytes, not characters: the files are read at each start of the program.
  init(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var section: Substring = ""
    for line in bytes[...].split(at: "\n") {
      let line = Self.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
      guard let first = line.first, let last = line.last else { continue }
      if first == UInt8(ascii: "["), last == UInt8(ascii: "]") {
        section = Self.text(line.dropFirst().dropLast())
        continue
      }
      let sign = line.indices.first { index in
        line[index] == UInt8(ascii: "=") && index > line.startIndex + 1
          && index + 1 < line.endIndex && line[index - 1] == UInt8(ascii: " ")
          && line[index + 1] == UInt8(ascii: " ")
      }
      let text = Self.trimmed(line[..<(sign ?? line.endIndex)])
      let value = sign.map { Self.trimmed(line[($0 + 1)...]) } ?? []
      entries.append(Entry(section: section, bytes: text, value: Self.text(value)))
    }
    self.entries = entries
  }

  static func text(_ bytes: ArraySlice<UInt8>) -> Substring {
    Substring(String(decoding: bytes, as: UTF8.self))
  }

  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    var line = line.drop(while: isSpace)
    while let last = line.last, isSpace(last) { line = line.dropLast() }
    return line
  }
}

extension ArraySlice<UInt8> {
  /// The pieces between a sign, without the empty ones. `split(separator:)` calls a function for each byte.
  func split(
    at sign: Unicode.Scalar, omittingEmptySubsequences: Bool = true
  ) -> [ArraySlice<UInt8>] {
    let sign = UInt8(ascii: sign)
    var pieces: [ArraySlice<UInt8>] = []
    var start = startIndex
    for index in startIndex...endIndex where index == endIndex || self[index] == sign {
      if index > start || !omittingEmptySubsequences { pieces.append(self[start..<index]) }
      start = index + 1
    }
    return pieces
  }
}

extension Substring {
  /// The pieces between the bytes of an ASCII sign, without the empty ones. Where characters are told apart, which
  /// `split(separator:)` does, an entry takes ten times as long.
  func split(
    at sign: Unicode.Scalar, maxSplits: Int = .max, omittingEmptySubsequences: Bool = true
  ) -> [Substring] {
    utf8.split(
      separator: UInt8(ascii: sign), maxSplits: maxSplits,
      omittingEmptySubsequences: omittingEmptySubsequences
    ).map(Substring.init)
  }
}
