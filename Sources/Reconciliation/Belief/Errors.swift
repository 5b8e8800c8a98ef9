/// How errors on one property fall on values: all alike, or on a few that many share.
///
/// Wrong answers to a question are drawn as from Pólya's urn: each next one is a value already
/// given, the more likely the more often it was, or one of the rest. ACCU (Dong, Berti-Equille,
/// Srivastava, VLDB 2009) is the urn in which no value draws others after it; POPACCU counts what
/// is popular on one question, and the urn learns how popular errors become from all questions of
/// the property.
struct Errors {
  /// How many wrong values there are to a question.
  let values: Double
  /// How little one error draws others after it: 0 where all are one value, large where all are
  /// alike.
  let spread: Double

  /// What nothing is known of yet.
  private static let startingSpread = 3.0
  /// How many pairs of errors the start counts.
  private static let startingPairs = 3.0
  private static let mostSpread = 1e4
  /// To add something counts as one of so few errors.
  private static let extensions = 16.0

  /// Errors of which nothing was seen; all alike, where popularity is not learnt.
  init(values: Int, isLearning: Bool) {
    self.values = Double(max(1, values))
    spread = isLearning ? Self.startingSpread : Self.mostSpread
  }

  /// Errors of which so many pairs were seen on one question, and of those so many on one value.
  init(values: Double, pairs: Double, meeting: Double) {
    self.values = values
    let start = 1 / (1 + Self.startingSpread)
    let share = (meeting + Self.startingPairs * start) / (pairs + Self.startingPairs)
    let byChance = 1 / values
    let drawn = share - byChance
    spread =
      drawn > 0 ? min(Self.mostSpread, max(0.01, (1 - share) / drawn)) : Self.mostSpread
  }

  /// The chance that two errors on one question meet.
  var meeting: Double { (1 + spread / values) / (1 + spread) }

  /// The logarithm of the weight of so many errors on one value.
  func ofValue(_ count: Double) -> Double {
    let each = spread / values
    return Logarithm.gamma(count + each) - Logarithm.gamma(each)
  }

  /// The logarithm of what the weights of so many errors are parts of.
  func ofAll(_ count: Double) -> Double {
    Logarithm.gamma(count + spread) - Logarithm.gamma(spread)
  }

  /// How much likelier, as a logarithm, one error is that adds something to what is so.
  var relief: Double { Logarithm.natural(max(1, values / Self.extensions)) }

  /// The logarithm of how many values may be the truth besides those stated.
  func ofUnseen(besides stated: Int) -> Double {
    Logarithm.natural(max(1, values + 1 - Double(stated)))
  }
}
