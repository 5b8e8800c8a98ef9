/// A piece of text that stands on lines of its own: a paragraph, a heading, an item, a whole table.
struct Block: Sendable {
  enum Kind: Sendable, Equatable {
    case paragraph
    case heading(Int)
    case item
    case quote
    case preformatted
    case table
  }

  var kind: Kind
  /// The nearest element that starts a line around the text.
  var owner: Int
  /// The node at which the text starts.
  var position: Int
  var text: String
  /// The text of a short block as it is compared with others; of a long one, nothing.
  var folded: String
  /// Lengths in bytes of UTF-8: of the text, and of its part inside links.
  var length: Int
  var linkLength: Int
  /// The cues of the elements around it, up to the root.
  var cues: Cue
  /// The outermost element with a cue that this is beside the article, if any.
  var asideRoot: Int?
  /// The outermost element that is never the article, if any.
  var neverRoot: Int?
  /// Whether all of it is bold: before there were style sheets, that made a heading.
  var isBold = false
  /// The alternative text of the picture just before it, empty where that has none; nil without a picture.
  var picture: String?

  /// Longer blocks are prose, and are not compared with headlines and phrases.
  static let longestFolded = 400

  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

  var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }

  /// Whether it reads like prose: long enough, not made of links.
  var isProse: Bool {
    if isHeading || linkDensity > 0.45 { return false }
    if kind == .table { return length >= 20 }
    if length >= 120 { return true }
    return length >= 45 && endsSentence
  }

  var endsSentence: Bool {
    guard let last = text.unicodeScalars.last(where: { !"»”\"’')] ".unicodeScalars.contains($0) })
    else { return false }
    return ".!?…:;".unicodeScalars.contains(last)
  }

  /// Whether its words are those of sentences, and not names and headings; told by its first words.
  var isMostlyLowercase: Bool {
    let words = text.prefix(600).split(separator: " ").prefix(40)
    return words.count { $0.first?.isLowercase ?? false } * 5 >= words.count * 2
  }

  /// Whether it stands under a picture as what that shows does: short and no sentence, or the picture's own text.
  var isCaption: Bool {
    guard kind == .paragraph, length < 160, let picture else { return false }
    return !endsSentence && !text.hasSuffix(",") || !folded.isEmpty && folded == picture.comparable
  }

  /// "By Jonas Feld", "Par Inès Carlier et Paul Morin", "27 Mar 20 à 9:21".
  var isByline: Bool {
    guard kind == .paragraph, length < 100, !endsSentence,
      let opening = text.split(separator: " ").first?.lowercased()
    else { return false }
    if ["by", "par", "von", "recueilli", "propos"].contains(opening) {
      return !Byline(text).people.isEmpty
    }
    return !DateScanner.dates(in: text).isEmpty
  }
}
