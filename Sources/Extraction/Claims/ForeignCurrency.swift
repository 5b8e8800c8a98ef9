internal import Claims

/// Takes back the money that a figure has from a sentence about others: "Kestrel céderait Novalis pour 1,7
/// milliard. Orphée lèverait 2 milliards d'euros." The article's money is what it states more than once, or of
/// the same companies.
enum ForeignCurrency {
  /// Linear in the figures and the names.
  static func withdraw(from figures: [Figure], named: NamedText, in text: AnnotatedText) -> [Figure]
  {
    // "Selon Bloomberg": whoever tells it is not who it is about.
    let names = named.mentions.filter { named.entities[$0.entity].canBeParty }
    guard figures.contains(where: { $0.currencySource == .article }) else { return figures }
    var stated: [Unit: SmallSet<Int>] = [:]
    // By their places: a copy of each would cost more than what is asked of it.
    for index in figures.indices where figures[index].currencySource != .article {
      if let unit = figures[index].unit, unit.isCurrency {
        stated[unit, default: []].insert(figures[index].sentence)
      }
    }
    var others: [Pair: Bool] = [:]
    var left = figures
    for index in figures.indices where figures[index].currencySource == .article {
      guard let unit = figures[index].unit, let places = stated[unit], let place = places.only
      else { continue }
      let pair = Pair(one: figures[index].sentence, two: place)
      let areOthers = others[pair] ?? areOthers(pair, names, in: text)
      others[pair] = areOthers
      guard areOthers else { continue }
      left[index].unit = nil
      left[index].currencySource = .none
    }
    return left
  }

  /// Two sentences, by their numbers: first that of the figure without money.
  private struct Pair: Hashable {
    let one: Int
    let two: Int
  }

  /// Whether two sentences name companies, and none that are the same.
  private static func areOthers(_ pair: Pair, _ names: [Mention], in text: AnnotatedText) -> Bool {
    if goesOn(pair, names, in: text) { return false }
    let left = entities(named: names, in: text.sentences[pair.one])
    let right = entities(named: names, in: text.sentences[pair.two])
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }

  /// "Kestrel a levé 20 millions d'euros. Tamar en apporte 3 millions": whether the figure without money follows at
  /// once in the paragraph, or the later of the two sentences does not begin with a name.
  private static func goesOn(_ pair: Pair, _ names: [Mention], in text: AnnotatedText) -> Bool {
    let later = text.sentences[max(pair.one, pair.two)]
    guard abs(pair.one - pair.two) == 1,
      text.sentences[pair.one].block == text.sentences[pair.two].block, later.kind == .prose
    else { return false }
    if pair.one > pair.two { return true }
    let first = names.partitioningIndex { $0.tokens.lowerBound >= later.tokens.lowerBound }
    return first < names.count && names[first].tokens.lowerBound > later.tokens.lowerBound + 1
  }

  /// Whom a sentence names, of names in their order.
  private static func entities(named names: [Mention], in sentence: Sentence) -> SmallSet<Int> {
    let start = names.partitioningIndex { $0.tokens.lowerBound >= sentence.tokens.lowerBound }
    let end = names.partitioningIndex { $0.tokens.lowerBound >= sentence.tokens.upperBound }
    return SmallSet(names[start..<end].lazy.map(\.entity))
  }
}
