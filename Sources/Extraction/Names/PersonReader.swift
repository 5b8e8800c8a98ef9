internal import Claims

/// Tells the people who buy and hold from those who manage, speak and analyse.
enum PersonReader {
  /// Marks the persons of a text by the words beside their names.
  static func read(_ named: inout NamedText, in text: AnnotatedText) {
    for mention in named.mentions where named.entities[mention.entity].kind == .person {
      if showsBuyer(mention.tokens, in: text) {
        named.entities[mention.entity].isBuyer = true
      }
    }
  }

  private static func showsBuyer(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    let naming = text.vocabulary.naming
    let tokens = text.tokens
    let limit = min(tokens.count, name.upperBound + 16)
    if name.lowerBound > 0 {
      let before = name.lowerBound - 1
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        // "le groupe dirigé par X": at its head, not its buyer.
        let grammar = table.grammar.longest(in: tokens, at: before, before: name.lowerBound)?.value
        if grammar?.contains(.by) ?? false {
          // "un groupe d'investisseurs mené par X" invests for X.
          return (max(0, before - 4)..<before).contains {
            text.vocabulary.cues.investing.contains(tokens[$0].word)
          }
        }
      }
    }
    if isDescribed(before: name.lowerBound, in: text) || isAgent(name, in: text) { return true }
    guard name.upperBound < limit else { return false }
    var isApposition = tokens[name.upperBound].word == ","
    for index in name.upperBound..<limit {
      let traits = naming.traits.longest(in: tokens, at: index, before: limit)?.value ?? []
      if isApposition, traits.contains(.buyer) { return true }
      if isApposition, traits.contains(.title), holds(after: index, before: limit, in: text) {
        return true
      }
      if traits.contains(.title) || tokens[index].word == "." { return false }
      if index == name.upperBound, takesShare(at: index, before: limit, in: text) { return true }
      for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
        // "John Textor, qui a 40 % de": what is said of the person, not a title.
        let grammar = table.grammar.longest(in: tokens, at: index, before: limit)?.value
        if isApposition, grammar?.contains(.relative) ?? false { isApposition = false }
        guard !isApposition else { continue }
        let senses = table.senses.longest(in: tokens, at: index, before: limit)?.value ?? []
        // "a bouclé l'achat de".
        if senses.contains(where: {
          buys.contains($0.frame) && ($0.isVerb || $0.frame == .acquire)
        }) {
          return true
        }
      }
    }
    return false
  }

  /// "Sam Roe, the chief executive of Kestrel, holds": an office keeps nobody from holding shares of
  /// their own.
  private static func holds(after title: Int, before limit: Int, in text: AnnotatedText) -> Bool {
    guard let comma = (title..<limit).first(where: { text.tokens[$0].word == "," }),
      comma + 1 < limit
    else { return false }
    if takesShare(at: comma + 1, before: limit, in: text) { return true }
    // "X, cofondateur de Tamar, a apporté 18 millions": money of his own.
    let french = text.vocabulary.cues.french
    if text.language == .french,
      (comma + 1..<min(limit, comma + 5)).contains(where: { index in
        (french.senses.longest(in: text.tokens, at: index, before: limit)?.value ?? []).contains {
          $0.isVerb && $0.frame == .invest
        }
      })
    {
      return true
    }
    return [text.vocabulary.cues.french, text.vocabulary.cues.english].contains { table in
      (table.senses.longest(in: text.tokens, at: comma + 1, before: limit)?.value ?? []).contains {
        $0.frame == .hold && $0.isVerb
      }
    }
  }

  /// "has a 9.9 pct stake", "bought 9.9 pct": whether an English verb of having or buying has a share
  /// for its object.
  private static func takesShare(at verb: Int, before limit: Int, in text: AnnotatedText) -> Bool {
    guard text.language == .english else { return false }
    let table = text.vocabulary.cues.english
    let has =
      table.grammar.longest(in: text.tokens, at: verb, before: limit)?.value.contains(.have)
      ?? false
    let buys = (table.senses.longest(in: text.tokens, at: verb, before: limit)?.value ?? [])
      .contains { $0.isVerb && [.hold, .acquire, .enter].contains($0.frame) }
    guard has || buys else { return false }
    return (verb + 1..<min(text.tokens.count, verb + 8)).contains {
      text.vocabulary.cues.percent.contains(text.tokens[$0].word)
    }
  }

  /// "l'homme d'affaires tchèque X", "backers including X": the words of the phrase before.
  private static func isDescribed(before name: Int, in text: AnnotatedText) -> Bool {
    let naming = text.vocabulary.naming
    var index = name - 1
    while index >= max(0, name - 9) {
      // A line that ends in the middle of a sentence ends nothing.
      if !text.tokens[index].traits.isDisjoint(with: [.afterBlankLine, .indented]) { return false }
      let token = text.tokens[index]
      if token.word == "." || token.word == ":" || token.word == ";" { return false }
      let traits = naming.traits.longest(in: text.tokens, at: index, before: name)?.value ?? []
      if name - index <= 6, token.word != ",", traits.contains(.buyer) { return true }
      if traits.contains(.backing) { return true }
      index -= 1
    }
    return false
  }

  /// "la vente du réseau social à X", "racheté par X", "X's bid": the preposition or the noun beside
  /// the name makes a buyer of whoever it is.
  private static func isAgent(_ name: Range<Int>, in text: AnnotatedText) -> Bool {
    let tokens = text.tokens
    let before = withOffice(name.lowerBound, in: text) - 1
    guard before >= 0 else { return false }
    for table in [text.vocabulary.cues.french, text.vocabulary.cues.english] {
      let small = table.grammar.longest(in: tokens, at: before, before: before + 1)?.value
      guard let small, !small.isDisjoint(with: [.to, .by, .of]) else { continue }
      for index in (max(0, before - 9)..<before).reversed() {
        if tokens[index].word == "." || tokens[index].word == ";" { break }
        let senses = table.senses.longest(in: tokens, at: index, before: before)?.value ?? []
        if small.contains(.to), senses.contains(where: { $0.frame == .sell }) { return true }
        // "passe aux mains de X".
        if small.contains(.of), before - index <= 5,
          senses.contains(where: { $0.frame == .pass && $0.isVerb })
        {
          return true
        }
        if small.contains(.by), before - index <= 5,
          senses.contains(where: {
            buys.contains($0.frame) && ($0.form == .noun || $0.form == .participle)
          })
        {
          return true
        }
      }
    }
    guard name.upperBound + 1 < tokens.count,
      text.vocabulary.cues.ownerMarks.contains(tokens[name.upperBound].word)
    else { return false }
    let limit = min(tokens.count, name.upperBound + 6)
    return (name.upperBound + 1..<limit).contains { index in
      (text.vocabulary.cues.english.senses.longest(in: tokens, at: index, before: limit)?.value
        ?? []).contains { $0.form == .noun && [.bid, .acquire, .hold].contains($0.frame) }
    }
  }

  /// Where "Kestrel Chairman Paul Roe" begins: the office before a name, and whose it is.
  static func withOffice(_ name: Int, in text: AnnotatedText) -> Int {
    let traits = text.vocabulary.naming.traits
    var start = name
    while start > 0, name - start < 3,
      traits.longest(in: text.tokens, at: start - 1, before: start)?.value.contains(.title) ?? false
    {
      start -= 1
    }
    guard start < name else { return name }
    let title = start
    while start > 0, title - start < 5,
      text.tokens[start - 1].traits.contains(.capitalized), text.tokens[start - 1].kind == .word
    {
      start -= 1
    }
    return start
  }

  private static let buys: Set<Frame> = [.acquire, .bid, .pay, .hold, .sell, .enter]
}
