internal import Claims

/// Finds the words that hedge a figure.
struct HedgeFinder {
  let text: AnnotatedText
  let range: Range<Int>

  /// What the hedges around a figure do to it.
  struct Finding {
    var effects: [Hedge.Effect] = []
    /// The hedging words before, and their end; nil where there are none.
    var before: Range<Int>?
    var after: Range<Int>?

    /// Whether "about" stands nearer to the figure than what bounds it: "plus d'environ 5", not
    /// "estimé à plus de 5".
    var isApproximate: Bool {
      let side = effects.firstIndex { $0 != .approximate } ?? effects.count
      return effects[..<side].contains(.approximate)
    }
  }

  /// The hedge that ends right before a token.
  func ending(at end: Int) -> (count: Int, value: Hedge)? {
    text.vocabulary.figures.before.longestBackward(
      in: text.tokens, endingAt: end, from: range.lowerBound)
  }

  /// Every hedge of the figure that these tokens make, the nearest first. Looks at a bounded number
  /// of tokens.
  func hedges(of figure: Range<Int>) -> Finding {
    var finding = Finding()
    var position = figure.lowerBound
    var fillers = 0
    while position > range.lowerBound, figure.lowerBound - position < 16 {
      if let (count, hedge) = ending(at: position), hedge.isLoose || fillers == 0,
        !isOfVerb(position - count)
      {
        // "ne contrôle plus que 55 %": no more and no less.
        if hedge.effect == .floor,
          text.vocabulary.cues.objectPronouns.contains(text.tokens[position - 1].word),
          isDenied(position - count)
        {
          position -= count
          continue
        }
        let denied = hedge.isLoose && hedge.effect == .floor && isDenied(position - count)
        finding.effects.append(denied ? .ceiling : hedge.effect)
        finding.before = position - count..<(finding.before?.upperBound ?? position)
        position -= count
        fillers = 0
      } else if fillers < 6,
        text.vocabulary.figures.roles[text.tokens[position - 1].word].contains(.filler)
          || isTransparent(position - 1)
      {
        fillers += 1
        position -= 1
      } else {
        break
      }
    }
    if let (count, hedge) = text.vocabulary.figures.after.longest(
      in: text.tokens, at: figure.upperBound, before: range.upperBound),
      stands(figure.upperBound, count, hedge)
    {
      finding.effects.append(hedge.effect)
      finding.after = figure.upperBound..<figure.upperBound + count
    }
    return finding
  }

  /// Whether the clause before a hedge denies it: "ne serait pas prête à aller au-delà de".
  private func isDenied(_ index: Int) -> Bool {
    var position = index - 1
    while position >= range.lowerBound, index - position <= 6 {
      if text.tokens[position].kind == .sign, text.tokens[position].word != "-" { return false }
      if text.vocabulary.figures.roles[text.tokens[position].word].contains(.denies) { return true }
      position -= 1
    }
    return false
  }

  /// "took over 6 million": a hedge that is the particle of a verb.
  private func isOfVerb(_ hedge: Int) -> Bool {
    hedge > range.lowerBound
      && text.vocabulary.figures.roles[text.tokens[hedge - 1].word].contains(.takesOver)
  }

  /// "entre environ 20 et 50": the word that begins a range is no obstacle.
  private func isTransparent(_ index: Int) -> Bool {
    text.vocabulary.figures.roles[text.tokens[index].word].contains(.between)
  }

  /// Whether a hedge after a figure is its own, not the next one's: "10 milliards environ" but not
  /// "10 milliards au moins 5", nor "2 % plus".
  private func stands(_ index: Int, _ count: Int, _ hedge: Hedge) -> Bool {
    let next = index + count
    let token = text.tokens[index]
    if token.word == "+" || token.word == "-" { return token.isGlued }
    guard next < range.upperBound else { return true }
    if text.tokens[next].kind == .number { return false }
    // "25 million and up to 300 million": of the next.
    if text.vocabulary.figures.roles[text.tokens[next].word].contains(.to),
      text.text(of: next - 1..<next) == "up"
    {
      return false
    }
    // "plus" and "maximum" go on with something else unless the clause ends here.
    return count > 1 || text.tokens[next].kind == .sign
      || text.vocabulary.figures.roles[text.tokens[next].word].contains(.goesOn)
      || hedge.effect == .approximate
  }
}
