/// A word that multiplies a number by a power of ten ("milliards", "bn", "M").
public struct NumberScale: Hashable, Sendable {
  /// The power of ten, as the word is used in the business pages of its language.
  public let exponent: Int
  /// The power of ten on the long scale, where the word has two meanings: in French a *billion* is
  /// 10¹² and a *trillion* 10¹⁸, yet business French uses *trillion de dollars* for 10¹².
  public let longScaleExponent: Int?

  /// The scale of a folded word or abbreviation; nil where it is none. A lone `m` is a million.
  public static func named(_ folded: String, language: Language?) -> NumberScale? {
    if language == .french, let scale = frenchOnly[folded] { return scale }
    return shared[folded]
  }

  /// Every folded word and abbreviation of a scale, in no order: for a reader of whole texts.
  public static var spellings: [String] { Array(shared.keys) }

  private init(_ exponent: Int, longScale: Int? = nil) {
    self.exponent = exponent
    self.longScaleExponent = longScale
  }

  private static let frenchOnly: [String: NumberScale] = [
    "billion": NumberScale(12, longScale: 12), "billions": NumberScale(12, longScale: 12),
    "trillion": NumberScale(12, longScale: 18), "trillions": NumberScale(12, longScale: 18),
  ]

  private static let shared: [String: NumberScale] = {
    let words: [(Int, [String])] = [
      (3, ["k", "mille", "thousand", "millier", "milliers", "thousands"]),
      (5, ["lakh", "lakhs"]),
      (6, ["m", "mn", "mm", "mio", "mln", "mlns", "million", "millions"]),
      (7, ["crore", "crores"]),
      (
        9,
        [
          "md", "mds", "mrd", "mrds", "mia", "milliard", "milliards", "b", "bn", "bln", "blns",
          "billion",
          "billions",
        ]
      ),
      (12, ["t", "tn", "trn", "trillion", "trillions"]),
    ]
    var table: [String: NumberScale] = [:]
    for (exponent, spellings) in words {
      for spelling in spellings { table[spelling] = NumberScale(exponent) }
    }
    return table
  }()
}
