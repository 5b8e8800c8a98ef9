internal import Claims

/// Chooses by which of its names an organization is recorded: the full one, but for an acronym that
/// the article mostly uses: "BPER Banca" is "BPER".
enum NameChoice {
  private struct Form {
    var count = 0
    let first: Range<Int>
    /// Whether it has no small letter anywhere: "BPER", and not the "KESTREL" of a heading.
    var isAcronym = true
    /// Whether "Inc", "Ltd" stands after it once.
    var hasLegalForm = false
  }

  /// A company that is named in full once, and by the initials that begin or end that from there on,
  /// goes by these; in English also by two words or more without the "Holdings" or "International" after
  /// them, where the article calls it so. Linear in the mentions.
  static func choose(_ named: inout NamedText, in text: AnnotatedText) {
    // Most have no acronym, and nothing to choose from.
    let mayBeShort = SmallSet(
      named.mentions.lazy.filter { isAcronym($0.tokens, in: text) || endsVaguely($0.tokens, text) }
        .map(\.entity))
    guard !mayBeShort.isEmpty else { return }
    var forms: [Int: [[Word]: Form]] = [:]
    for mention in named.mentions
    where mention.tokens.count <= longest && mayBeShort.contains(mention.entity) {
      let entity = named.entities[mention.entity]
      guard entity.kind == .organization, !entity.isKnown else { continue }
      let tokens = core(of: mention.tokens, text)
      let words = text.tokens[tokens].map(\.word)
      var form = forms[mention.entity]?[words] ?? Form(first: tokens)
      form.count += 1
      form.isAcronym = form.isAcronym && isAcronym(tokens, in: text)
      form.hasLegalForm = form.hasLegalForm || isLegal(tokens.upperBound, text)
      forms[mention.entity, default: [:]][words] = form
    }
    for (entity, own) in forms {
      guard let full = own.keys.max(by: { $0.count < $1.count }), let whole = own[full] else {
        continue
      }
      if let plain = plain(full, whole, own, text) {
        named.entities[entity].name = text.text(of: plain)
        continue
      }
      guard own.count > 1,
        let usual = own.max(by: {
          ($0.value.count, $1.value.first.lowerBound) < ($1.value.count, $0.value.first.lowerBound)
        }), usual.key.count < full.count,
        full.starts(with: usual.key) || full.suffix(usual.key.count).elementsEqual(usual.key),
        usual.value.count > 2 * whole.count, usual.value.isAcronym,
        // "RMJ Holdings Corp": what it is called in law.
        !whole.hasLegalForm
      else { continue }
      named.entities[entity].name = text.text(of: usual.value.first)
    }
  }

  /// "Northern Star" of "Northern Star Holdings", where the article has it; "Viacor" of "Viacor
  /// International", where the headline has it with its ticker.
  private static func plain(
    _ full: [Word], _ whole: Form, _ forms: [[Word]: Form], _ text: AnnotatedText
  ) -> Range<Int>? {
    guard let last = full.last, text.vocabulary.cues.filings.vagueEnds.contains(last) else {
      return nil
    }
    var short = Array(full.dropLast())
    if short.last == text.vocabulary.naming.and { short.removeLast() }
    if short.count > 1, let form = forms[short] { return form.first }
    guard let first = short.first, short.count == 1 else { return nil }
    let start = whole.first.lowerBound
    return isListed(first, text) ? start..<start + 1 : nil
  }

  /// "VIACOR <VIA>" in the lines above the text.
  private static func isListed(_ word: Word, _ text: AnnotatedText) -> Bool {
    text.sentences.prefix(3).contains { sentence in
      sentence.tokens.dropLast(3).contains {
        text.tokens[$0].word == word && text.tokens[$0 + 1].word == "<"
          && text.tokens[$0 + 2].traits.contains(.allCapitals)
      }
    }
  }

  private static func endsVaguely(_ tokens: Range<Int>, _ text: AnnotatedText) -> Bool {
    guard tokens.count > 1, text.language == .english else { return false }
    let core = core(of: tokens, text)
    return core.count > 1
      && text.vocabulary.cues.filings.vagueEnds.contains(text.tokens[core.upperBound - 1].word)
  }

  /// A name without the "Ltd <VIA>" after it.
  private static func core(of tokens: Range<Int>, _ text: AnnotatedText) -> Range<Int> {
    var end = tokens.dropFirst().first { text.tokens[$0].word == "<" } ?? tokens.upperBound
    while end - tokens.lowerBound > 1, isLegal(end - 1, text) { end -= 1 }
    return tokens.lowerBound..<end
  }

  private static func isLegal(_ token: Int, _ text: AnnotatedText) -> Bool {
    guard token < text.tokens.count, text.language == .english else { return false }
    let found = text.vocabulary.naming.traits.longest(
      in: text.tokens, at: token, before: token + 1)
    return found?.value.contains(.legal) ?? false
  }

  private static func isAcronym(_ tokens: Range<Int>, in text: AnnotatedText) -> Bool {
    tokens.count == 1 && text.tokens[tokens.lowerBound].traits.contains(.allCapitals)
      && text.tokens[tokens.lowerBound].length > 2
  }

  /// In tokens.
  private static let longest = 6
}
