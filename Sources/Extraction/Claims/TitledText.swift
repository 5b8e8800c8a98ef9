internal import Claims

/// An article's title and text read as one, since a title may name whom the text only describes;
/// what is found is anchored in the text alone.
struct TitledText {
  /// What is read.
  let whole: String
  /// How many code points stand before the article's text.
  private let shift: Int

  init(_ article: Article) {
    guard let title = article.title, !title.isEmpty, title.utf8.count <= 2000,
      !article.text.hasPrefix(title)
    else {
      whole = article.text
      shift = 0
      return
    }
    whole = title + "\n\n" + article.text
    shift = title.unicodeScalars.count + 2
  }

  /// A claim with its quote where it stands in the text; without one where only the title says it.
  func anchored(_ claim: ExtractedClaim) -> ExtractedClaim {
    guard shift > 0, let quote = claim.draft.quote else { return claim }
    var claim = claim
    let before = max(0, quote.start - shift)
    claim.draft.quote =
      quote.start < shift
      ? nil
      : Quote(
        exact: quote.exact,
        prefix: quote.prefix.utf8.count <= before
          ? quote.prefix
          : String(String.UnicodeScalarView(quote.prefix.unicodeScalars.suffix(before))),
        suffix: quote.suffix, start: quote.start - shift, end: quote.end - shift)
    return claim
  }

  /// The figures of the text alone.
  func anchored(_ figures: [Figure]) -> [Figure] {
    guard shift > 0 else { return figures }
    let dropped = figures.prefix { $0.start < shift }.count
    return figures.dropFirst(dropped).map { $0.moved(by: shift, dropping: dropped) }
  }

  /// The dates of the text alone.
  func anchored(_ dates: [DateMention]) -> [DateMention] {
    guard shift > 0 else { return dates }
    return dates.filter { $0.start >= shift }.map { date in
      var date = date
      date.start -= shift
      date.end -= shift
      return date
    }
  }
}

extension Figure {
  /// The same figure in a text that begins `shift` code points and `dropped` figures later.
  fileprivate func moved(by shift: Int, dropping dropped: Int) -> Figure {
    let kept = { (index: Int?) in index.flatMap { $0 < dropped ? nil : $0 - dropped } }
    return Figure(
      start: start - shift, end: end - shift, text: text, low: low, high: high, unit: unit,
      isApproximate: isApproximate, isVague: isVague, hedge: hedge, language: language,
      scaleReading: scaleReading, currencySource: currencySource,
      conversionOf: kept(conversionOf), partOf: kept(partOf), tokens: tokens,
      hedgedTokens: hedgedTokens, sentence: sentence)
  }
}
