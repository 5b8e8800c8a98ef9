import Claims

/// Two claims of a question whose articles share text.
struct TextLink {
  /// The later claim's place.
  let later: Int
  /// The earlier claim's place.
  let earlier: Int
  /// How many thousandths of the shorter text they share.
  let thousandths: Int
  /// What that makes of them.
  let kinship: TextKinship
}

extension Dossier {
  /// For each claim that has one, the earlier claim with whose article its own shares most; empty
  /// as a rule. Linear in the claims and the pairs of texts.
  static func textLinks(_ entries: [Entry], _ texts: SharedTexts) -> [TextLink] {
    guard !texts.isEmpty, entries.count > 1 else { return [] }
    var first: [Int64: Int] = [:]
    var links: [TextLink] = []
    for (place, entry) in entries.enumerated() {
      let article = entry.claim.article
      guard first[article] == nil else { continue }
      var best: (place: Int, relative: SharedTexts.Relative)?
      for relative in texts.relatives(of: article) {
        guard let earlier = first[relative.article],
          relative.thousandths > best?.relative.thousandths ?? 0
        else { continue }
        best = (earlier, relative)
      }
      if let best {
        links.append(
          TextLink(
            later: place, earlier: best.place, thousandths: best.relative.thousandths,
            kinship: best.relative.kinship))
      }
      first[article] = place
    }
    return links
  }
}
