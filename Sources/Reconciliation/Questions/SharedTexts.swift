public import Claims

/// The articles whose texts are copies of each other, are derived from each other, or perhaps share
/// a source. Empty to begin with.
///
/// Copies are one witness, whatever they say. A derived article is one witness with its model where
/// both say the same. What shares less is only told.
public struct SharedTexts: Hashable, Sendable {
  /// An article that another shares text with.
  public struct Relative: Hashable, Sendable {
    /// The other article.
    public let article: Int64
    /// How many thousandths of the shorter text they share, 200 to 1,000.
    public let thousandths: Int

    /// What that makes of them.
    public var kinship: TextKinship { TextKinship(thousandths: thousandths) ?? .perhapsOneSource }
  }

  private var relatives: [Int64: [Relative]] = [:]
  private var groups: [Int64: Int64] = [:]

  /// Nothing is shared.
  public init() {}

  /// Gathers pairs of articles with how many thousandths of the shorter text they share; those
  /// under 200 are left out. n log n in the pairs, in any order.
  public init(_ pairs: some Sequence<(Int64, Int64, thousandths: Int)>) {
    var copied: [(Int64, Int64)] = []
    for (left, right, thousandths) in pairs
    where thousandths >= TextKinship.perhapsOneSource.least && left != right {
      relatives[left, default: []].append(Relative(article: right, thousandths: thousandths))
      relatives[right, default: []].append(Relative(article: left, thousandths: thousandths))
      if thousandths >= TextKinship.copy.least { copied.append((left, right)) }
    }
    for article in relatives.keys {
      relatives[article]?.sort { $0.article < $1.article }
    }
    // The smallest number of a group stands for it.
    let articles = Set(copied.flatMap { [$0.0, $0.1] }).sorted()
    let places = Dictionary(firstOf: articles.enumerated().map { ($1, $0) })
    var sets = UnionFind(articles.count)
    for (left, right) in copied {
      if let left = places[left], let right = places[right] { sets.join(left, right) }
    }
    for (place, article) in articles.enumerated() { groups[article] = articles[sets.root(place)] }
  }

  /// The group of copies that an article is of; nil where it copies nothing and nothing copies it.
  public func group(of article: Int64) -> Int64? { groups[article] }

  /// The articles that share a fifth or more with one, by number.
  public func relatives(of article: Int64) -> [Relative] { relatives[article] ?? [] }

  /// Whether no text is shared.
  public var isEmpty: Bool { relatives.isEmpty }
}
