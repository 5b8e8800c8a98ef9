internal import Claims

/// A claim as its own sentence tells it, before the article's other sentences say who is meant.
struct ClaimSketch {
  /// What a claim is about.
  struct Subject {
    let property: Property
    let value: Value
    let tokens: Range<Int>
    let words: String
  }

  let subject: Subject
  let frame: Frame
  let cue: Range<Int>
  let cueWords: String
  let sentence: Sentence
  /// The sentence's number in the article.
  let index: Int
  var roles: Roles
  /// Whether the sentence itself named all sides.
  let isGrounded: Bool
  var rules: [String]
  /// How firm the sentence makes it; nil where it does not tell.
  var modality: Modality?
  var isFurther = false
  let outlets: [Int]
  /// Who the sentence before was about.
  let topic: Int?
  /// Those whom the sentence names besides, the likeliest first.
  var bystanders: [Int] = []
  /// The sketch whose deal a date is of.
  var like: Int?
  /// Whether that deal was told in a sentence before.
  var isOfEarlier = false
  /// Of a table's row.
  var isRow = false

  /// A date of the same deal; `number` is the sketch's own.
  func dated(_ subject: Subject, like number: Int) -> ClaimSketch {
    var one = ClaimSketch(
      subject: subject, frame: frame, cue: cue, cueWords: cueWords, sentence: sentence,
      index: index, roles: roles, isGrounded: isGrounded, rules: rules, modality: modality,
      outlets: outlets, topic: topic)
    one.like = number
    return one
  }
}
