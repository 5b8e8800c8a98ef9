internal import Claims
internal import Extraction
public import Storage

/// Who publishes and whom that credits, where a cell names both: `Le Monde (avec AFP)`, `BFM,
/// citant Bloomberg`, `Reuters, via Boursorama`.
public struct OutletWording: Hashable, Sendable {
  /// The name of who publishes.
  public let outlet: String
  /// The names of those whom it credits.
  public let credits: [String]
  /// Whom it credits without a name, in its words: "citing people familiar with the matter".
  public let unnamed: String?

  /// Reads a name as a person gives it. What the file has for a name is one, whatever it looks like.
  public init(_ text: String, in database: Database) throws(SQLiteError) {
    if try database.outlet(named: text) != nil {
      self.init(outlet: text.trimmed, credits: [], as: \.self)
    } else if let name = try database.outletName(atDomain: text.trimmed) {
      self.init(outlet: name, credits: [], as: \.self)
    } else {
      self.init(text)
    }
  }

  /// Reads a cell. Of two names that only stand beside each other a news agency is credited by the
  /// other; else they are one name.
  init(_ text: String) {
    let whole = Self.name(text)
    self.init(outlet: whole, credits: [])
    guard text.utf8.count <= 120, KnownOutlets.named(whole) == nil, Agencies.name(whole) == nil,
      let (left, joint, right) = Self.parted(text)
    else { return }
    let others = Self.names(right)
    guard let other = others.first else { return }
    switch joint {
    case .credits: self = Self(outlet: left, credits: others)
    case .via where Agencies.name(other) == nil: self = Self(outlet: other, credits: [left])
    case .via: self = Self(outlet: left, credits: others)
    case .with where others.allSatisfy({ KnownOutlets.named($0) != nil }):
      self = Self(outlet: left, credits: others)
    case .with, .beside:
      if others.allSatisfy({ Agencies.name($0) != nil }) {
        self = Self(outlet: left, credits: others)
      } else if others.count == 1, UnnamedSource.isMeant(by: other) {
        self = Self(outlet: left, credits: others)
      } else if Agencies.name(left) != nil, others.count == 1, KnownOutlets.named(other) != nil {
        self = Self(outlet: other, credits: [left])
      }
    }
  }

  private init(
    outlet: String, credits: [String], as name: (String) -> String = OutletWording.name
  ) {
    self.outlet = name(outlet)
    self.credits = credits.filter { !UnnamedSource.isMeant(by: $0) }.map(name)
    unnamed = credits.first(where: UnnamedSource.isMeant)
  }

  private enum Joint { case credits, via, with, beside }

  /// What stands before the first word or sign that joins two names, and behind it.
  private static func parted(_ text: String) -> (left: String, joint: Joint, right: String)? {
    let words = WordingWords(text).words
    for (index, word) in words.enumerated() where index > 0 {
      guard let found = joints[word.folded] ?? joints[word.text] else { continue }
      // Brackets and commas may stand before the word that joins: "(avec AFP)", ", citant".
      var (joint, next) = (found, index + 1)
      while next < words.count, let more = joints[words[next].folded] ?? joints[words[next].text] {
        if more != .beside { joint = more }
        next += 1
      }
      let right = words[next...].filter { $0.text != ")" }
      guard !right.isEmpty else { return nil }
      return (
        words[..<index].map(\.text).joined(separator: " "), joint,
        right.map(\.text).joined(separator: " ")
      )
    }
    return nil
  }

  private static let joints: [String: Joint] = [
    "citant": .credits, "cite": .credits, "citing": .credits, "quoting": .credits,
    "selon": .credits,
    "dapres": .credits, "credite": .credits, "reprenant": .credits, "reprend": .credits,
    "via": .via, "sur": .via, "avec": .with, "with": .with, "(": .with, "et": .beside,
    "and": .beside,
    "/": .beside, ",": .beside, "+": .beside, "–": .beside, "—": .beside, "-": .beside,
    "&": .beside,
  ]

  private static func names(_ text: String) -> [String] {
    WordingWords(text).words.split { joints[$0.folded] == .beside || joints[$0.text] == .beside }
      .map { name($0.map(\.text).joined(separator: " ")) }
  }

  /// The name that an outlet is known by: `lesechos.fr` is Les Echos, `FT` the Financial Times; any
  /// other as it is written.
  static func name(_ text: String) -> String {
    let written = text.trimmed
    let plain = written.lowercased()
    let host = plain.hasPrefix("www.") ? String(plain.dropFirst(4)) : plain
    if host.contains("."), !host.contains(" "), let known = KnownOutlets.name(site: host) {
      return known
    }
    return known(written) ?? articles.lazy.filter(written.hasPrefix)
      .compactMap { known(String(written.dropFirst($0.count))) }.first ?? written
  }

  private static func known(_ name: String) -> String? {
    KnownOutlets.named(name) ?? Agencies.name(name)
  }

  /// "citant le FT": an article in small letters is no part of a name.
  private static let articles = ["le ", "la ", "les ", "the "]
}
