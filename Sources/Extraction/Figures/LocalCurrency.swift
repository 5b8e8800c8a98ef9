internal import Claims

/// Tells whose dollars, francs or crowns a text means where it does not say.
///
/// A stylebook has a paper write its own money bare and that of others with its country: where "US$"
/// stands beside a bare "$", or the outlet is one of another country, the bare sign is the local
/// money. Francs, crowns and pesos are those of the country that the text speaks of most.
struct LocalCurrency: Sendable {
  /// Money whose name several countries share, by the section of `currencies.txt`.
  private struct Family: Sendable {
    let name: String
    /// Whether only a sign that the text avoids it, or its outlet, moves the name from its default.
    let needsProof: Bool
    var explicit = WordSet([])
    /// The currencies that it may mean.
    var units: Set<Unit> = []
  }

  /// A cue for a currency of a family, by their numbers.
  private struct Cue: Sendable {
    let family: Int
    let unit: Unit
  }

  private var families: [Family] = []
  private var shared = PhraseTable<Int>()
  private var cues = PhraseTable<[Cue]>()
  private var outlets = PhraseTable<Unit>()
  private var addresses: [String: Unit] = [:]

  /// Reads `currencies.txt`.
  init(into lexicon: inout Lexicon, own: OwnVocabulary) {
    var gathered = Gathered<Cue>()
    for item in VocabularyList(own.bytes(of: .currencies)).items {
      let parts = item.section.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch (parts[0], parts[1]) {
      case ("shared", let name): shared.insert(lexicon.words(of: item.text), family(String(name)))
      case ("explicit", let name):
        families[family(String(name))].explicit.formUnion(WordSet(lexicon.words(of: item.text)))
      case (let code, "outlet"):
        outlets.insert(lexicon.words(of: item.text), Unit(rawValue: String(code)))
      case (let code, "address"): addresses[String(item.text)] = Unit(rawValue: String(code))
      case (let code, let name):
        let cue = Cue(family: family(String(name)), unit: Unit(rawValue: String(code)))
        families[cue.family].units.insert(cue.unit)
        gathered.add(lexicon.words(of: item.text), cue)
      }
    }
    gathered.fill(&cues) { $0 }
  }

  private mutating func family(_ name: String) -> Int {
    if let known = families.firstIndex(where: { $0.name == name }) { return known }
    families.append(Family(name: name, needsProof: name == "dollar"))
    return families.count - 1
  }

  /// Gives the figures whose currency is named bare the one that is meant. Linear in the text.
  func apply(to drafts: inout [FigureDraft], in text: AnnotatedText, home: Unit?) {
    var bare: [(draft: Int, family: Int)] = []
    var avoided: Set<Int> = []
    var isQuebecs = false
    for index in drafts.indices where drafts[index].unit?.isCurrency ?? false {
      guard let (family, isExplicit) = reading(of: drafts[index], in: text) else { continue }
      if isExplicit { avoided.insert(family) } else { bare.append((index, family)) }
      isQuebecs = isQuebecs || putsSignLast(drafts[index], in: text)
    }
    guard !bare.isEmpty else { return }
    let counts = counts(in: text)
    let seat = seat(of: text)
    for (draft, family) in bare {
      let ranked = counts[family].sorted {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }
      if let home = home ?? seat, families[family].units.contains(home) {
        drafts[draft].unit = home
      } else if let best = ranked.first,
        !families[family].needsProof || avoided.contains(family)
          || (isQuebecs && best.key == Unit(rawValue: "CAD"))
      {
        drafts[draft].unit = best.key
      }
    }
  }

  /// The family of a figure's currency, and whether the text says whose it is; nil where its name
  /// is nobody else's.
  private func reading(of draft: FigureDraft, in text: AnnotatedText) -> (Int, Bool)? {
    // "US$5 million", "5 millions $ US": the figure itself says whose.
    let end = min(text.tokens.count, draft.tokens.upperBound + 1)
    if draft.unit == .usd {
      for family in families.indices where families[family].needsProof {
        let isExplicit = (draft.tokens.lowerBound..<end).contains {
          families[family].explicit.contains(text.tokens[$0].word)
        }
        if isExplicit { return (family, true) }
      }
    }
    for index in draft.tokens {
      guard let found = shared.longest(in: text.tokens, at: index, before: draft.tokens.upperBound)
      else { continue }
      let family = families[found.value]
      // "A$5 million": whose it is, said otherwise.
      if family.needsProof, draft.unit != .usd { return nil }
      let isExplicit = (draft.tokens.lowerBound..<end).contains {
        family.explicit.contains(text.tokens[$0].word)
      }
      return (found.value, isExplicit)
    }
    return nil
  }

  /// "1,69 milliard $", "22 M$": the order that Québec writes, and France does not with words.
  private func putsSignLast(_ draft: FigureDraft, in text: AnnotatedText) -> Bool {
    guard let last = draft.tokens.last, draft.tokens.count > 2, text.language == .french else {
      return false
    }
    let before = text.tokens[last - 1]
    // "1,5 G$": the prefix of physics for a billion.
    return text.tokens[last].word == "$" && (before.length > 6 || before.word == "g")
  }

  /// The money of the country that the text was written in, by its dateline: "MONTRÉAL —"; nil where
  /// it has none.
  private func seat(of text: AnnotatedText) -> Unit? {
    for sentence in text.sentences.prefix(12) {
      let first = sentence.tokens.lowerBound
      let limit = min(sentence.tokens.upperBound, first + 8)
      guard text.tokens[first].traits.contains(.capitalized),
        let place = cues.longest(in: text.tokens, at: first, before: limit),
        (first + place.count..<max(first + place.count, limit)).contains(where: {
          let token = text.tokens[$0]
          return token.kind == .sign && !token.isGlued && (token.word == "-" || token.length == 3)
        })
      else { continue }
      return place.value.first?.unit
    }
    return nil
  }

  /// By family: how often the text names what belongs to each currency.
  private func counts(in text: AnnotatedText) -> [[Unit: Int]] {
    var counts = Array(repeating: [Unit: Int](), count: families.count)
    var index = 0
    while index < text.tokens.count {
      guard let found = cues.longest(in: text.tokens, at: index, before: text.tokens.count) else {
        index += 1
        continue
      }
      for cue in found.value { counts[cue.family][cue.unit, default: 0] += 1 }
      index += found.count
    }
    return counts
  }

  /// The money of the country that an outlet writes for; nil where that is not known.
  func home(outlet: String?, address: String?, vocabulary: Vocabulary) -> Unit? {
    if let address, let host = Self.host(of: address), let end = host.split(separator: ".").last,
      let unit = addresses[String(end)]
    {
      return unit
    }
    guard let outlet, outlet.utf8.count < 200 else { return nil }
    let tokens = AnnotatedText(outlet, vocabulary: vocabulary).tokens
    // With its article or without.
    for first in 0..<min(2, tokens.count) {
      if let found = outlets.longest(in: tokens, at: first, before: tokens.count),
        first + found.count == tokens.count
      {
        return found.value
      }
    }
    return nil
  }

  private static func host(of address: String) -> Substring? {
    let plain = address.utf8.prefix(2000)
    guard let text = Substring(plain) as Substring?, let scheme = text.firstIndex(of: ":") else {
      return nil
    }
    return text[scheme...].drop { $0 == ":" || $0 == "/" }.prefix { $0 != "/" && $0 != ":" }
  }
}
