/// The parts of the method, each of which can be switched off to see what it buys.
///
/// ACCU and POPACCU (Dong, Berti-Equille, Srivastava, VLDB 2009; Li et al., VLDB 2013), Dawid and
/// Skene (1979) for few-valued properties, and groups of copies found beforehand.
package struct Method: Sendable {
  /// Learn the accuracies of sources; else all have ``startingAccuracy``.
  package var learnsAccuracy = true
  /// Sources that agree nearly always are one voice.
  package var joinsVoices = true
  /// What a source takes over from another, as shared mistakes show, counts little.
  package var findsCopying = true
  /// Similar values support each other.
  package var supportsSimilar = true
  /// False values are as popular as they are seen to be; else all alike.
  package var weighsPopularity = true
  /// Rumours have accuracies of their own, and start from a lower one.
  package var weighsFirmness = true
  /// Old words weigh less, by property.
  package var weighsFreshness = true
  /// An accuracy for each property that a source reports on.
  package var learnsByProperty = true
  /// What was settled counts as known.
  package var learnsFromSettled = true
  /// Two-sided error rates for properties of few values.
  package var learnsTwoSided = true

  package init() {}

  /// What every source starts from in firm words, and is shrunk towards.
  static let startingAccuracy = 0.8
  /// The same for rumours.
  static let startingAccuracyOfRumors = 0.65
  /// How many claims' worth the start counts. The published method has one; more costs nothing
  /// where sources have many claims, and where they have few it keeps chance from deciding.
  static let startingWeight = 8.0
  /// No source is taken to be always right, nor always wrong.
  static let accuracies = 0.01...0.99

  static func accuracy(_ learnt: Double) -> Double {
    min(accuracies.upperBound, max(accuracies.lowerBound, learnt))
  }

  /// From this on a value is taken for the answer: it is more probable than all others together.
  static let mostProbable = 0.5
  static let rounds = 20
  /// Learning ends where no answer changes, and no accuracy by so much.
  static let leastChange = 0.002
  /// How often those who are right say less than they could, before anything is learnt of it.
  static let startingGenerality = 0.1
  /// How much the votes of a similar value count, at most.
  static let similarityWeight = 0.5

  /// A plain vote: each source one voice, all alike.
  package static var vote: Method {
    var method = Method()
    method.learnsAccuracy = false
    method.joinsVoices = false
    method.findsCopying = false
    method.supportsSimilar = false
    method.weighsPopularity = false
    method.weighsFirmness = false
    method.weighsFreshness = false
    method.learnsByProperty = false
    method.learnsFromSettled = false
    method.learnsTwoSided = false
    return method
  }
}
