import Claims

/// The name that people type for a deal: words and digits parted by hyphens.
enum DealSlug {
  /// At most this many names of a side are taken: a round may have twenty investors.
  private static let namesOfASide = 3
  /// A longer slug is cut here, in code points.
  private static let longest = 80

  /// `amazon-openai-investment`, or the label where a subject has no parties.
  static func proposal(kind: DealKind, from: [String], to: [String], label: String?) -> String {
    let names = from.prefix(namesOfASide) + to.prefix(namesOfASide)
    let words = (names + [kind == .subject ? "" : kind.rawValue, label ?? ""]).flatMap(
      \.foldedWords)
    let slug = String(words.joined(separator: "-").unicodeScalars.prefix(longest))
    return slug.isEmpty ? kind.rawValue : slug
  }
}
