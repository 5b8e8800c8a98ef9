/// Words and signs that say on which side of a number a source stands.
enum BoundPhrase {
  /// What such a phrase does to the number that follows it.
  enum Effect {
    case ceiling, floor, approximate, vague, between
  }

  /// The effect of the longest phrase that `words` begins with, and its length in words.
  static func leading(_ words: ArraySlice<String>) -> (effect: Effect, length: Int)? {
    for length in stride(from: min(longest, words.count), through: 1, by: -1) {
      if let effect = table[words.prefix(length).joined(separator: " ")] { return (effect, length) }
    }
    return nil
  }

  private static let longest = 5

  private static let table: [String: Effect] = {
    let phrases: [(Effect, [String])] = [
      (
        .ceiling,
        [
          "<", "<=", "≤", "jusqu' a", "pouvant atteindre", "pouvant aller jusqu' a", "au plus",
          "au maximum",
          "maximum", "max", "moins de", "inferieur a", "inferieure a", "pas plus de", "up to",
          "as much as",
          "at most", "no more than", "not more than", "less than", "fewer than", "under", "below",
        ]
      ),
      (
        .floor,
        [
          ">", ">=", "≥", "plus de", "au moins", "au minimum", "minimum", "min", "superieur a",
          "superieure a",
          "depassant", "more than", "over", "at least", "above", "north of", "in excess of",
          "upwards of",
          "no less than", "not less than",
        ]
      ),
      (
        .approximate,
        [
          "~", "≈", "env", "approx", "approximativement", "est", "estime", "estimee", "estimation",
          "estimated", "environ", "pres de", "autour de", "quelque", "a peu pres",
          "aux alentours de",
          "de l' ordre de", "presque", "about", "around", "roughly", "approximately", "nearly",
          "almost",
          "some", "circa", "ca", "c", "close to",
        ]
      ),
      (
        .vague,
        [
          "~~", "plusieurs", "quelques", "several", "a few", "multiple",
        ]
      ),
      (.between, ["entre", "between", "de", "from", "a hauteur de", "soit"]),
    ]
    var table: [String: Effect] = [:]
    for (effect, spellings) in phrases {
      for spelling in spellings { table[spelling] = effect }
    }
    return table
  }()

  /// Words for an indefinite count, and the least that they can mean with "several" before them.
  static let indefiniteCounts: [String: Int] = [
    "dizaine": 1, "dizaines": 1, "ten": 1, "tens": 1, "centaine": 2, "centaines": 2, "hundreds": 2,
    "millier": 3, "milliers": 3, "thousands": 3,
  ]
}
