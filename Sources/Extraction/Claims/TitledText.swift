internal import Claims

/// An article's title and a piece of its text read as one, since a title may name whom the text only
/// describes; what is found is anchored in the text alone.
struct TitledText {
  /// What is read.
  let whole: String
  /// How many code points stand before the piece in what is read.
  private let opening: Int
  /// How many code points of the text stand before the piece.
  private let start: Int

  init(_ title: String?, _ piece: TextPieces.Piece) {
    start = piece.start
    guard let title, !title.isEmpty, title.utf8.count <= 2000, !piece.text.hasPrefix(title) else {
      whole = piece.text
      opening = 0
      return
    }
    whole = title + "\n\n" + piece.text
    opening = title.unicodeScalars.count + 2
  }

  /// Moves a quote to where it stands in the text; it is nil then where only the title has it. In place, for most
  /// texts are read as they are.
  func anchor(_ anchored: inout Quote?) {
    guard opening > 0 || start > 0, let quote = anchored else { return }
    guard quote.start >= opening else {
      anchored = nil
      return
    }
    let before = quote.start - opening
    anchored = Quote(
      exact: quote.exact,
      prefix: quote.prefix.utf8.count <= before
        ? quote.prefix
        : String(String.UnicodeScalarView(quote.prefix.unicodeScalars.suffix(before))),
      suffix: quote.suffix, start: before + start, end: quote.end - opening + start)
  }

  /// The figures of the piece alone, as they follow those of the pieces before.
  func anchored(_ figures: [Figure], after known: Int) -> [Figure] {
    guard opening > 0 || start > 0 else { return figures }
    let dropped = figures.prefix { $0.start < opening }.count
    return figures.dropFirst(dropped).map {
      $0.moved(by: start - opening, dropping: dropped, after: known)
    }
  }

  /// The dates of the piece alone.
  func anchored(_ dates: [DateMention]) -> [DateMention] {
    guard opening > 0 || start > 0 else { return dates }
    return dates.filter { $0.start >= opening }.map { date in
      var date = date
      date.start += start - opening
      date.end += start - opening
      return date
    }
  }
}

extension Figure {
  /// The same figure in a text that begins `shift` code points earlier and `dropped` figures later, where it follows
  /// `known` others.
  fileprivate func moved(by shift: Int, dropping dropped: Int, after known: Int) -> Figure {
    let kept = { (index: Int?) in index.flatMap { $0 < dropped ? nil : $0 - dropped + known } }
    return Figure(
      start: start + shift, end: end + shift, text: text, low: low, high: high, unit: unit,
      isApproximate: isApproximate, isVague: isVague, hedge: hedge, language: language,
      scaleReading: scaleReading, currencySource: currencySource,
      conversionOf: kept(conversionOf), partOf: kept(partOf), tokens: tokens,
      hedgedTokens: hedgedTokens, sentence: sentence)
  }
}
