internal import Claims

/// Chooses by which of its names an organization is recorded: in French the one that the article
/// mostly uses, where agencies in English keep to the full one.
enum NameChoice {
  private struct Form {
    var count = 0
    let first: Range<Int>
  }

  /// A company that is named in full once, and by the first or last words of that from there on,
  /// goes by the short name. Linear in the mentions.
  static func choose(_ named: inout NamedText, in text: AnnotatedText) {
    guard text.language == .french else { return }
    var forms: [Int: [[Word]: Form]] = [:]
    for mention in named.mentions where mention.tokens.count <= longest {
      let entity = named.entities[mention.entity]
      guard entity.kind == .organization, !entity.isKnown else { continue }
      let words = text.tokens[mention.tokens].map(\.word)
      forms[mention.entity, default: [:]][words, default: Form(first: mention.tokens)].count += 1
    }
    for (entity, own) in forms where own.count > 1 {
      guard let full = own.keys.max(by: { $0.count < $1.count }),
        let usual = own.max(by: {
          ($0.value.count, $1.value.first.lowerBound) < ($1.value.count, $0.value.first.lowerBound)
        }), usual.key.count < full.count,
        full.starts(with: usual.key) || full.suffix(usual.key.count).elementsEqual(usual.key),
        usual.value.count > 2 * (own[full]?.count ?? 0)
      else { continue }
      named.entities[entity].name = text.text(of: usual.value.first)
    }
  }

  /// In tokens.
  private static let longest = 6
}
