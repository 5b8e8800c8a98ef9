import Claims

/// All votes on all questions, in flat arrays of small numbers: what learning goes through again
/// and again.
///
/// A vote is a claim that still speaks for its value. A question's votes and candidates lie
/// together.
struct Ballots: Sendable {
  /// Who speaks in each vote, as a number of ``Ballots/speakers``.
  var speaker: [Int32] = []
  /// The voice that it counts for: a source's number.
  var voice: [Int32] = []
  /// Its candidate, counted from its question's first.
  var candidate: [Int32] = []
  /// Whether it is the announced or completed figure itself that settled its question.
  var isSettler: [Bool] = []
  /// What it counts, before voices are joined: its freshness.
  var weight: [Float] = []

  /// Where each question's votes begin, and where the last one's end.
  var voteStarts: [Int32] = [0]
  /// Where each question's candidates begin, and where the last one's end.
  var candidateStarts: [Int32] = [0]
  /// The property of each question.
  var property: [Int32] = []
  /// The candidate that each question is known to have as its answer; −1 where it has none.
  var known: [Int32] = []
  /// The values of all candidates; a question's in the order of its dossier.
  var values: [Value] = []

  /// Each source on each property that it speaks on.
  private(set) var speakers: [Speaker] = []
  private(set) var sources: [Origin] = []
  private(set) var properties: [Property] = []
  private var sourceNumbers: [Origin: Int32] = [:]
  private var propertyNumbers: [Property: Int32] = [:]
  private var speakerNumbers: [Speaker: Int32] = [:]

  /// A source on one property, in rumours or in firm words: each has an accuracy of its own.
  struct Speaker: Hashable, Sendable {
    let source: Int32
    let property: Int32
    let isRumor: Bool
  }

  var questionCount: Int { property.count }

  /// Forgets the last question.
  mutating func removeLastQuestion() {
    let (votes, values) = (votes(questionCount - 1), candidates(questionCount - 1))
    speaker.removeLast(votes.count)
    voice.removeLast(votes.count)
    candidate.removeLast(votes.count)
    isSettler.removeLast(votes.count)
    weight.removeLast(votes.count)
    self.values.removeLast(values.count)
    voteStarts.removeLast()
    candidateStarts.removeLast()
    property.removeLast()
    known.removeLast()
  }

  /// Forgets all questions, and none of the sources.
  mutating func removeVotes() {
    (speaker, voice, candidate, isSettler, weight) = ([], [], [], [], [])
    (voteStarts, candidateStarts) = ([0], [0])
    (property, known, values) = ([], [], [])
  }

  func votes(_ question: Int) -> Range<Int> {
    Int(voteStarts[question])..<Int(voteStarts[question + 1])
  }

  func candidates(_ question: Int) -> Range<Int> {
    Int(candidateStarts[question])..<Int(candidateStarts[question + 1])
  }

  mutating func number(of property: Property) -> Int32 {
    if let number = propertyNumbers[property] { return number }
    let number = Int32(clamping: properties.count)
    propertyNumbers[property] = number
    properties.append(property)
    return number
  }

  mutating func number(of source: Origin) -> Int32 {
    if let number = sourceNumbers[source] { return number }
    let number = Int32(clamping: sources.count)
    sourceNumbers[source] = number
    sources.append(source)
    return number
  }

  /// The number of a source that has votes; nil for others.
  func known(_ source: Origin) -> Int32? { sourceNumbers[source] }

  mutating func number(of speaker: Speaker) -> Int32 {
    if let number = speakerNumbers[speaker] { return number }
    let number = Int32(clamping: speakers.count)
    speakerNumbers[speaker] = number
    speakers.append(speaker)
    return number
  }
}
