internal import Claims

extension AnnotatedText {
  /// The figures of the text, in order. Linear in the text. `home` is the money of the outlet's
  /// country.
  func figures(home: Unit? = nil) -> [Figure] {
    var reader = FigureReader(self)
    reader.run()
    var drafts = reader.drafts
    vocabulary.currencies.apply(to: &drafts, in: self, home: home)
    CurrencyInheritance.apply(to: &drafts)
    return drafts.map { draft in
      let points = codePoints(of: draft.tokens)
      return Figure(
        start: points.lowerBound, end: points.upperBound, text: text(of: draft.tokens),
        low: draft.low, high: draft.high, unit: draft.unit, isApproximate: draft.isApproximate,
        isVague: draft.isVague, hedge: draft.hedge.map { text(of: $0) } ?? "",
        language: sentences[draft.sentence].language, scaleReading: draft.reading,
        currencySource: draft.source, conversionOf: draft.conversionOf, partOf: draft.partOf,
        tokens: draft.tokens, hedgedTokens: draft.hedged, sentence: draft.sentence)
    }
  }
}

/// Gives amounts without a currency the one that the reader understands.
enum CurrencyInheritance {
  static func apply(to drafts: inout [FigureDraft]) {
    let dominant = dominantCurrency(of: drafts)
    var last: (sentence: Int, unit: Unit)?
    for index in drafts.indices {
      if let unit = drafts[index].unit {
        if unit.isCurrency { last = (drafts[index].sentence, unit) }
      } else if let last, last.sentence == drafts[index].sentence {
        drafts[index].unit = last.unit
        drafts[index].source = .sentence
      }
    }
    var next: (sentence: Int, unit: Unit)?
    for index in drafts.indices.reversed() {
      if let unit = drafts[index].unit {
        if unit.isCurrency { next = (drafts[index].sentence, unit) }
      } else if let next, next.sentence == drafts[index].sentence {
        drafts[index].unit = next.unit
        drafts[index].source = .sentence
      } else if let dominant {
        drafts[index].unit = dominant
        drafts[index].source = .article
      }
    }
  }

  /// The currency stated most often; the first of those that are stated as often.
  private static func dominantCurrency(of drafts: [FigureDraft]) -> Unit? {
    // An article has few.
    var counts: [(unit: Unit, count: Int)] = []
    for place in drafts.indices where drafts[place].conversionOf == nil {
      guard let unit = drafts[place].unit, unit.isCurrency else { continue }
      if let known = counts.firstIndex(where: { $0.unit == unit }) {
        counts[known].count += 1
      } else {
        counts.append((unit, 1))
      }
    }
    return counts.max { $0.count < $1.count }?.unit
  }
}
