/// What the class, id and role of an element say about its part in a page.
struct Cue: OptionSet, Sendable {
  let rawValue: UInt16

  /// Holds the article's text.
  static let body = Cue(rawValue: 1)
  /// Probably beside the article: dropped unless much of the page's text is in it.
  static let aside = Cue(rawValue: 2)
  /// Never the article: menus, comments, related links, share bars.
  static let never = Cue(rawValue: 4)
  /// The paragraph that opens the article, set apart.
  static let standfirst = Cue(rawValue: 8)
  /// Who wrote it.
  static let byline = Cue(rawValue: 16)
  /// When it was published.
  static let date = Cue(rawValue: 32)
  /// Readers' comments, whose authors and dates are not the article's.
  static let comments = Cue(rawValue: 64)
  /// A notice that the rest is for subscribers.
  static let paywall = Cue(rawValue: 128)
  /// The article's headline.
  static let headline = Cue(rawValue: 256)
  /// What stands above the headline: a topic in a word or two.
  static let kicker = Cue(rawValue: 512)
}

/// Reads cues; the answer for a class that comes again is remembered.
struct CueReader {
  private var known: [ArraySlice<UInt8>: Cue] = [:]

  /// The cues of an element. Linear in the length of its class and id.
  mutating func cue(_ node: Int, in tree: PageTree) -> Cue {
    var cue: Cue = []
    for attribute in [HTMLAttribute.class, .id, .role, .itemprop, .dataTestID, .dataComponent] {
      guard let raw = tree.rawAttribute(attribute, of: node), !raw.isEmpty, raw.count < 1000 else {
        continue
      }
      if let seen = known[raw] {
        cue.formUnion(seen)
      } else {
        let read = CueReader.read(raw, attribute)
        known[raw] = read
        cue.formUnion(read)
      }
    }
    return cue
  }

  private static func read(_ raw: ArraySlice<UInt8>, _ attribute: HTMLAttribute) -> Cue {
    var cue: Cue = []
    for token in raw.split(whereSeparator: { ASCII.isSpace($0) }) {
      let words = words(of: token)
      // Alone it is a box about the author; in other names it is food: "categorie-bio".
      if words == ["bio"] { cue.formUnion(.never) }
      // "has-sidebar", "no-byline": what the element has or lacks, not what it is.
      for start in words.indices where start == 0 || !qualifiers.contains(words[start - 1]) {
        // The foot of an entry names its author and day; Drupal names each field of an article, its teaser too.
        if start > 0, ownParts[words[start]]?.contains(words[start - 1]) ?? false { continue }
        var phrase = ""
        for word in words[start...].prefix(3) {
          phrase += phrase.isEmpty ? word : "-" + word
          if let found = CueWords.cues[phrase] { cue.formUnion(found) }
        }
      }
    }
    // Elementor and the like call every box a widget, the article's own too.
    if cue.contains(.body) { cue.subtract([.aside, .never]) }
    return cue
  }

  private static let ownParts: [String: Set<String>] = [
    "footer": ["post", "entry", "article", "node", "story"], "teaser": ["field", "intro"],
  ]
  private static let qualifiers: Set<String> = ["has", "with", "no", "without", "avec", "sans"]

  /// `article__body-text` and `articleBodyText` are three words.
  private static func words(of token: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: UInt8 = 0
    for byte in token.prefix(120) {
      let startsHump = ASCII.isUpper(byte) && !ASCII.isUpper(previous)
      if startsHump || !ASCII.isAlphanumeric(byte), !word.isEmpty {
        words.append(word)
        word = ""
      }
      if ASCII.isAlphanumeric(byte) {
        word.unicodeScalars.append(Unicode.Scalar(ASCII.lowercased(byte)))
      }
      previous = byte
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
