public import Claims

/// Where a quote stands in a text.
public enum QuotePlace: Hashable, Sendable {
  /// Where its offsets say.
  case found
  /// Elsewhere, at this code point.
  case moved(start: Int)
  /// At so many places, and what stood around it tells none of them.
  case ambiguous(places: Int)
  /// Nowhere.
  case missing
}

/// Finds quotes again in a text, which may be another capture of the article that they come from.
///
/// Blanks of every kind count as one space, and typographic apostrophes, quotation marks and dashes
/// as the plain ones: what a site's template changes is no change of the words. Linear in the text
/// and the quotes together.
public struct QuoteSearch {
  private let text: [Unicode.Scalar]

  /// Searches a text.
  public init(_ text: String) {
    self.text = Array(text.unicodeScalars)
  }

  /// Where each quote stands, in the same order.
  public func places(of quotes: [Quote]) -> [QuotePlace] {
    var places = quotes.map { isAtItsPlace($0) ? QuotePlace.found : .missing }
    let sought = quotes.indices.filter { places[$0] == .missing }
    if sought.isEmpty { return places }
    var patterns: [[Unicode.Scalar]] = []
    var beginnings: [Int] = []
    for index in sought {
      let quote = quotes[index]
      let before = PlainScalars(quote.prefix + quote.exact)
      let exact = PlainScalars(quote.exact)
      patterns += [
        exact.scalars, before.scalars, PlainScalars(quote.exact + quote.suffix).scalars,
      ]
      beginnings.append(max(0, before.scalars.count - exact.scalars.count))
    }
    let plain = PlainScalars(text)
    let counts = PatternCounter(patterns).counts(in: plain.scalars)
    for (number, index) in sought.enumerated() {
      let (exact, before, after) = (
        counts[3 * number], counts[3 * number + 1], counts[3 * number + 2]
      )
      switch (exact.count, before.count, after.count) {
      case (0, _, _): break
      case (1, _, _): places[index] = .moved(start: plain.starts[exact.first])
      case (_, 1, _):
        places[index] = .moved(start: plain.starts[before.first + beginnings[number]])
      case (_, _, 1): places[index] = .moved(start: plain.starts[after.first])
      default: places[index] = .ambiguous(places: exact.count)
      }
    }
    return places
  }

  private func isAtItsPlace(_ quote: Quote) -> Bool {
    guard quote.start >= 0, quote.start < quote.end, quote.end <= text.count else { return false }
    return text[quote.start..<quote.end].elementsEqual(quote.exact.unicodeScalars)
  }
}

/// A text with plain blanks, apostrophes, quotation marks and dashes.
private struct PlainScalars {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each of them, where it stood.
  private(set) var starts: [Int] = []

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  init(_ text: [Unicode.Scalar]) {
    scalars.reserveCapacity(text.count)
    starts.reserveCapacity(text.count)
    for (index, scalar) in text.enumerated() {
      guard let plain = Self.plain(scalar) else { continue }
      if plain == " ", scalars.last == " " || scalars.isEmpty { continue }
      scalars.append(plain)
      starts.append(index)
    }
    while scalars.last == " " {
      scalars.removeLast()
      starts.removeLast()
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x85, 0x2028, 0x2029: " "
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
    default: scalar.plainSign ?? scalar
    }
  }
}
