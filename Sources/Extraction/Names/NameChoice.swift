internal import Claims

/// Chooses by which of its names an organization is recorded: the full one, but for an acronym that
/// the article mostly uses: "BPER Banca" is "BPER".
enum NameChoice {
  private struct Form {
    var count = 0
    let first: Range<Int>
    /// Whether it has no small letter anywhere: "BPER", and not the "KESTREL" of a heading.
    var isAcronym = true
  }

  /// A company that is named in full once, and by the initials that begin or end that from there on,
  /// goes by these. Linear in the mentions.
  static func choose(_ named: inout NamedText, in text: AnnotatedText) {
    // Most have no acronym, and nothing to choose from.
    let initialed = Set(
      named.mentions.lazy.filter { isAcronym($0.tokens, in: text) }.map(\.entity))
    guard !initialed.isEmpty else { return }
    var forms: [Int: [[Word]: Form]] = [:]
    for mention in named.mentions
    where mention.tokens.count <= longest && initialed.contains(mention.entity) {
      let entity = named.entities[mention.entity]
      guard entity.kind == .organization, !entity.isKnown else { continue }
      let words = text.tokens[mention.tokens].map(\.word)
      var form = forms[mention.entity]?[words] ?? Form(first: mention.tokens)
      form.count += 1
      form.isAcronym = form.isAcronym && isAcronym(mention.tokens, in: text)
      forms[mention.entity, default: [:]][words] = form
    }
    for (entity, own) in forms where own.count > 1 {
      guard let full = own.keys.max(by: { $0.count < $1.count }),
        let usual = own.max(by: {
          ($0.value.count, $1.value.first.lowerBound) < ($1.value.count, $0.value.first.lowerBound)
        }), usual.key.count < full.count,
        full.starts(with: usual.key) || full.suffix(usual.key.count).elementsEqual(usual.key),
        usual.value.count > 2 * (own[full]?.count ?? 0),
        usual.value.isAcronym
      else { continue }
      named.entities[entity].name = text.text(of: usual.value.first)
    }
  }

  private static func isAcronym(_ tokens: Range<Int>, in text: AnnotatedText) -> Bool {
    tokens.count == 1 && text.tokens[tokens.lowerBound].traits.contains(.allCapitals)
      && text.tokens[tokens.lowerBound].length > 2
  }

  /// In tokens.
  private static let longest = 6
}
