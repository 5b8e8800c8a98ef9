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
  let modality: Modality?
  var isFurther = false
  let outlets: [Int]
  /// Who the sentence before was about.
  let topic: Int?
  /// Those whom the sentence names besides, the likeliest first.
  var bystanders: [Int] = []
  /// The sketch whose deal a date is of.
  var like: Int?
  /// Of a table's row.
  var isRow = false
}
