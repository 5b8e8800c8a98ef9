/// Groups tokens into blocks (paragraphs, headings, items, rows) and these into sentences.
struct SentenceSplitter {
  let tokens: [Token]
  let lexicon: Lexicon
  /// "C'est la somme que": what goes on with a sum before it.
  let clefts: PhraseTable<Bool>
  var sentences: [Sentence] = []
  var rows: [TableRow] = []
  var block = 0
  /// Where the run of table rows being read began in `rows`; nil outside a table.
  var tableStart: Int?

  init(tokens: [Token], lexicon: Lexicon, clefts: PhraseTable<Bool>) {
    self.tokens = tokens
    self.lexicon = lexicon
    self.clefts = clefts
  }

  /// No sentence is longer: what later stages do in a sentence stays bounded on any text.
  static let longestSentence = 400

  mutating func run() {
    let lines = TextLines(tokens: tokens, lexicon: lexicon).blocks
    for line in lines {
      if line.isRow {
        addRow(line.tokens, precededByBlank: line.isAfterBlank)
      } else {
        tableStart = nil
        addBlock(line)
      }
    }
  }

  private mutating func addBlock(_ line: TextLines.Block) {
    addSentences(of: line.tokens, line.isItem ? .listItem : isHeading(line) ? .heading : .prose)
  }

  /// Adds the sentences of one block.
  mutating func addSentences(of block: Range<Int>, _ kind: Sentence.Kind) {
    var start = block.lowerBound
    for index in block {
      let length = index + 1 - start
      if mayEndSentence(index) && endsSentence(index, in: block) || isTooLong(length, at: index) {
        add(start..<index + 1, kind)
        start = index + 1
      }
    }
    add(start..<block.upperBound, kind)
    self.block += 1
  }

  /// Whether a text without full stops is to be cut here: before a number or after a comma, so that
  /// no figure is cut, and in the end anywhere.
  private func isTooLong(_ length: Int, at index: Int) -> Bool {
    guard length >= Self.longestSentence else { return false }
    return index + 1 >= tokens.count || tokens[index].word == ","
      || tokens[index + 1].kind == .number && tokens[index].kind != .number
      || length >= Self.longestSentence + 80
  }

  private mutating func add(_ range: Range<Int>, _ kind: Sentence.Kind) {
    guard !range.isEmpty else { return }
    sentences.append(Sentence(tokens: range, kind: kind, block: block))
  }

  /// A single line, short, with no full stop at its end or inside.
  private func isHeading(_ line: TextLines.Block) -> Bool {
    guard !line.isWrapped, line.tokens.count <= 30, let last = line.tokens.last else {
      return false
    }
    if isStop(tokens[last].word) || tokens[last].word == "," { return false }
    return !line.tokens.contains { endsSentence($0, in: line.tokens) && $0 != last }
  }

  /// Whether the sign is one that ends sentences.
  private func isStop(_ word: Word) -> Bool {
    word == "." || word == "!" || word == "?" || word == "…" || word == ";"
  }

  /// Of words only "U.S." ends one before the end of its block. A look that spares most tokens the rest.
  @inline(__always)
  private func mayEndSentence(_ index: Int) -> Bool {
    tokens[index].kind != .word || tokens[index].traits.contains(.allCapitals)
  }

  /// Whether a sentence ends with this token: a full stop, with the quotation marks and brackets
  /// that close after it, before what can begin another.
  private func endsSentence(_ index: Int, in block: Range<Int>) -> Bool {
    guard index + 1 < block.upperBound else { return true }
    guard mayEndSentence(index) else { return false }
    var stop = index
    while stop > block.lowerBound, isCloser(stop), tokens[stop].isGlued || isQuote(stop) {
      stop -= 1
    }
    let word = tokens[stop].word
    let next = tokens[index + 1]
    // What closes after the stop still belongs to it.
    if isCloser(index + 1), next.isGlued || next.traits.contains(.closes) { return false }
    if isPointed(stop) { return opensSentence(index + 1, in: block) }
    guard word == "." || word == "!" || word == "?" || word == "…" else { return false }
    if next.word == word { return false }
    if next.isGlued, stop == index {
      // "investissement.Alors que": glued paragraphs. "1.000" and "wsj.com" are one token already.
      return next.kind == .word && next.traits.contains(.capitalized) && word != "…"
        && stop > block.lowerBound && tokens[stop - 1].kind == .word
        && !tokens[stop - 1].traits.contains(.allCapitals) && tokens[stop - 1].length > 2
    }
    if word == "…" { return opensSentence(index + 1, in: block) }
    if word == ".", stop > block.lowerBound {
      let before = lexicon.traits(of: tokens[stop - 1].word)
      if before.contains(.abbreviates) { return false }
      if before.contains(.mayAbbreviate) {
        return opensSentence(index + 1, in: block)
          || stop - 1 > block.lowerBound && tokens[stop - 2].kind == .number
            && opensAfterSum(index + 1)
      }
      if isInitial(stop - 1) { return opensSentence(index + 1, in: block) }
    }
    return canBegin(index + 1, in: block) && !goesOn(index + 1, in: block)
  }

  /// "Cent millions d'euros. C'est la somme qu'a réunie Kestrel": a sentence that needs the one before it.
  private func goesOn(_ index: Int, in block: Range<Int>) -> Bool {
    clefts.longest(in: tokens, at: index, before: block.upperBound) != nil
  }

  /// "for 11bn. Kestrel": a capital after a number with its unit, of no currency.
  private func opensAfterSum(_ index: Int) -> Bool {
    let next = tokens[index]
    return next.kind == .word && next.length > 1 && next.traits.contains(.capitalized)
      && lexicon.traits(of: next.word).isDisjoint(with: [.currencyCode, .endsCell])
  }

  /// Whether the token is an abbreviation with its own points: "U.S.".
  private func isPointed(_ index: Int) -> Bool {
    tokens[index].traits.contains(.allCapitals) && tokens[index].length > 3
      && tokens[index].kind == .word && index + 1 < tokens.count
      && lexicon.traits(of: tokens[index].word).contains(.mayAbbreviate)
  }

  /// A single capital: the initial of a name.
  private func isInitial(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].length == 1
      && tokens[index].traits.contains(.capitalized)
  }

  private func isCloser(_ index: Int) -> Bool {
    tokens[index].traits.contains(.closes)
      || (tokens[index].word == "'" && tokens[index].isGlued)
  }

  private func isQuote(_ index: Int) -> Bool { tokens[index].word == "\"" }

  /// Whether a sentence can begin here: a capital, a digit, or an opening sign before one.
  private func canBegin(_ index: Int, in block: Range<Int>) -> Bool {
    var index = index
    while index < block.upperBound, tokens[index].kind == .sign, index - block.lowerBound < 1 << 30
    {
      if !tokens[index].traits.contains(.opens), tokens[index].word != "-",
        tokens[index].word != "—", tokens[index].word != "'"
      {
        return true
      }
      index += 1
    }
    guard index < block.upperBound else { return true }
    return tokens[index].kind == .number || !startsSmall(index)
  }

  private func startsSmall(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].traits.contains(.capitalized)
      && !tokens[index].traits.contains(.mixedCase)
  }

  /// Whether a word that begins sentences, with a capital, stands here.
  private func opensSentence(_ index: Int, in block: Range<Int>) -> Bool {
    guard index < block.upperBound else { return true }
    return tokens[index].traits.contains(.capitalized)
      && lexicon.traits(of: tokens[index].word).contains(.opens)
  }
}
