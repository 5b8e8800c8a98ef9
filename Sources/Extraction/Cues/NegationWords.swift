/// Small sets of words that negate a verb, or say that what was told is not so.
struct NegationWords: Sendable {
  /// "ne": negates only with another word.
  let notParticle: WordSet
  /// "pas", "jamais".
  let notSecond: WordSet
  /// What negates with a "ne" after it: "Aucune offre n'a".
  let notFirst: WordSet
  /// "encore", "yet", "only": with one of these a negation denies nothing.
  let notQuite: WordSet
  /// "aucun", "no": there is none of what follows.
  let noneOf: WordSet
  /// "sans", "without".
  let without: WordSet
  /// Verbs that say yes where they are negated: "hésiter", "rule out".
  let affirmed: WordSet
  /// Verbs of those who say that it is not so: "dément", "denied".
  let refuting: WordSet
  /// What is told and may not be so: "dément ces informations".
  let rumours: WordSet
  let never: WordSet

  init(_ lists: WordLists) {
    notParticle = lists["negative particle"]
    notSecond = lists["negated by"]
    notFirst = lists["negated before"]
    notQuite = lists["not quite"]
    noneOf = lists["none of"]
    without = lists["without"]
    affirmed = lists["affirmed"]
    refuting = lists["refuting"]
    rumours = lists["rumours"]
    never = lists["never"]
  }
}
