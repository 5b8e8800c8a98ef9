/// Finds the headline: what most of the page's headline signals agree on, without the site's name.
struct Headline {
  struct Candidate {
    var text: String
    var source: String
    var weight: Double
  }

  private let siteNames: Set<String>

  /// - Parameter siteNames: the names that the page gives its outlet.
  init(siteNames: [String]) {
    self.siteNames = Set(siteNames.map { Headline.key($0) }.filter { $0.count > 1 })
      .union(["blogarchive"])
  }

  /// The best of some candidates, given in order of preference, or nil if none is usable.
  func choose(_ candidates: [Candidate]) -> PageEvidence? {
    var cleaned: [Candidate] = []
    for candidate in candidates {
      guard candidate.text.utf8.count < 600 else { continue }
      var candidate = candidate
      candidate.text = withoutSite(candidate.text.collapsed)
      if candidate.text.comparable.count > 1, !siteNames.contains(Headline.key(candidate.text)) {
        cleaned.append(candidate)
      }
    }
    restoreCutOnes(&cleaned)
    var groups: [(key: String, best: Candidate, weight: Double, votes: Int)] = []
    for candidate in cleaned {
      let key = Headline.key(candidate.text)
      if let known = groups.firstIndex(where: { $0.key == key }) {
        groups[known].weight += candidate.weight
        groups[known].votes += 1
        // "Fire in the harbour Three boats lost": two lines of a heading, which others part by a colon.
        let best = groups[known].best.text
        if !best.contains(":"), candidate.text.filter({ $0 != ":" }) == best {
          groups[known].best.text = candidate.text
        }
      } else {
        groups.append((key, candidate, candidate.weight, 1))
      }
    }
    // Of equals `max` gives the first, the preferred one.
    guard var winner = groups.max(by: { $0.weight < $1.weight }) else { return nil }
    if winner.best.source == "title", winner.votes == 1 {
      winner.best.text = Headline.withoutTail(winner.best.text)
    }
    return PageEvidence(
      field: .title, value: winner.best.text, source: winner.best.source,
      confidence: winner.votes >= 3 ? 0.97 : winner.votes == 2 ? 0.92 : 0.75)
  }

  /// A title that nothing else confirms ends at its first bar: what follows is the site and its
  /// sections, whatever they are called.
  private static func withoutTail(_ title: String) -> String {
    let words = title.split(separator: " ")
    guard let bar = words.firstIndex(where: { ["|", "»", "::", "•"].contains($0) }), bar >= 2 else {
      return title
    }
    return words[..<bar].joined(separator: " ")
  }

  private static func key(_ text: String) -> String {
    text.comparable.filter { $0 != " " }
  }

  /// A headline that was cut ("…", or at schema.org's 110 characters) becomes the whole one, and
  /// one with a kicker before it, which nothing else has, becomes the plain one of another signal.
  private func restoreCutOnes(_ candidates: inout [Candidate]) {
    let keys = candidates.map { Headline.key($0.text) }
    for index in candidates.indices {
      let isCut = candidates[index].text.hasSuffix("…") || candidates[index].text.hasSuffix("...")
      let isConfirmed = keys.indices.contains { $0 != index && keys[$0] == keys[index] }
      for other in candidates.indices where other != index && keys[other] != keys[index] {
        let continues = keys[other].hasPrefix(keys[index]) && keys[index].count >= 20
        let hasKicker =
          candidates[index].source == "h1" && !isConfirmed && keys[index].hasSuffix(keys[other])
          && keys[other].count * 2 >= keys[index].count
        if isCut && continues || hasKicker { candidates[index].text = candidates[other].text }
      }
    }
  }

  /// Takes the site's name off either end.
  private func withoutSite(_ title: String) -> String {
    var title = title
    for _ in 0..<3 {
      guard let shorter = shortened(title) else { break }
      title = shorter
    }
    return title
  }

  private func shortened(_ title: String) -> String? {
    let characters = Array(title)
    for index in characters.indices.reversed() where isSeparator(characters, index) {
      let tail = String(characters[(index + 1)...])
      if isSite(tail) { return String(characters[..<index]).collapsed }
    }
    for index in characters.indices where isSeparator(characters, index) {
      let head = String(characters[..<index])
      if isSite(head) { return String(characters[(index + 1)...]).collapsed }
    }
    return nil
  }

  private func isSeparator(_ characters: [Character], _ index: Int) -> Bool {
    guard index > 0, index + 1 < characters.count else { return false }
    let isSpaced = characters[index + 1] == " " || characters[index - 1] == " "
    switch characters[index] {
    case "|", "–", "—", "·", "•", "«", "»", "-", ":", "/", "~", "›", ">": return isSpaced
    default: return false
    }
  }

  private func isSite(_ part: String) -> Bool {
    let key = Headline.key(part)
    guard key.count > 1 else { return false }
    if siteNames.contains(key) { return true }
    return key.count >= 4 && part.count < 40
      && siteNames.contains { $0.count >= 5 && (key.hasPrefix($0) || $0.hasPrefix(key)) }
  }
}
