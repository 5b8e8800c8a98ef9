/// Phrases that are looked for in folded lines, by their first word: the time does not grow with
/// the number of phrases.
struct PhraseSet: Sendable {
  private var byFirstWord: [Substring: [[Substring]]] = [:]

  /// - Parameter phrases: folded: words in lower case, parted by one space.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = phrase.split(separator: " ")
      if let first = words.first { byFirstWord[first, default: []].append(words) }
    }
  }

  /// Whether a line, given as its words, opens with one of the phrases.
  func opens(_ line: ArraySlice<Substring>) -> Bool {
    guard let first = line.first, let phrases = byFirstWord[first] else { return false }
    return phrases.contains { line.starts(with: $0) }
  }

  /// Whether one of the phrases stands anywhere in a line.
  func isIn(_ line: ArraySlice<Substring>) -> Bool {
    line.indices.contains { opens(line[$0...]) }
  }
}
