internal import Claims

/// What capitals stand for besides names: numbers, emphasis, places.
extension NameCandidates {
  /// "phase III".
  func isNumeral(_ token: Token) -> Bool {
    token.length > 1
      && text.bytes[Int(token.utf8.lowerBound)..<Int(token.utf8.upperBound)].allSatisfy {
        $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
      }
  }

  /// "le rachat de KESTREL LABS": a wire that writes names in capitals, after a preposition.
  func isShoutedName(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    guard range.count <= 3, sentence.kind == .prose, sentence.language == .french,
      range.lowerBound > sentence.tokens.lowerBound
    else { return false }
    let before = cues.french.grammar.longest(
      in: text.tokens, at: range.lowerBound - 1, before: range.lowerBound)?.value
    return before.map { !$0.isDisjoint(with: [.of, .by, .to, .with, .into]) } ?? false
  }

  /// Words in capitals for emphasis: "ROVERS AND OUT".
  func isShout(_ range: Range<Int>) -> Bool {
    range.count > 1
      && range.allSatisfy {
        text.tokens[$0].traits.contains(.allCapitals)
          && (text.tokens[$0].length > 2 || range.count > 3)
      }
  }

  /// "Southeast Asian".
  func isOfPlaces(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !traits(at: $0).isDisjoint(with: [.place, .country, .nationality]) }
  }

  func isPlaceName(_ range: Range<Int>) -> Bool {
    guard range.last.map({ traits(at: $0).contains(.placeSuffix) }) ?? false else { return false }
    // "le courtier Hidden Road": a company of the trade that is told.
    return range.lowerBound == 0
      || naming.nouns.longest(
        in: text.tokens, at: range.lowerBound - 1, before: range.lowerBound) == nil
  }

  /// "le luxembourgeois SES": no small word is written so, unless the words beside it are.
  func isSmallWordInCapitals(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 0, index + 1 < tokens.count, tokens[index].traits.contains(.allCapitals),
      tokens[index - 1].kind == .word, !tokens[index - 1].traits.contains(.capitalized),
      !tokens[index + 1].traits.contains(.capitalized)
    else { return false }
    let isSmall = [cues.french, cues.english].contains {
      $0.grammar.longest(in: tokens, at: index, before: index + 1) != nil
    }
    let isTold = [cues.french, cues.english].contains {
      $0.senses.longest(in: tokens, at: index, before: index + 1) != nil
        || $0.firmness.longest(in: tokens, at: index, before: index + 1) != nil
    }
    let isNamed =
      naming.nations.longest(in: tokens, at: index - 1, before: index) != nil
      || naming.nouns.longest(in: tokens, at: index - 1, before: index) != nil
    return isSmall && !isTold && isNamed
  }
}
