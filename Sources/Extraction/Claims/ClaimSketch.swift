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

  /// Somebody whom the sentence names without saying that they take part.
  struct Bystander {
    let entities: [Int]
    /// The side that their preposition, or their place before the verb, speaks for.
    let leaning: Slot?
    /// The side on which another deal of the sentence has them.
    let elsewhere: Slot?
    /// Whether they stand in the clause of the claim or beside it, and not as its object.
    let isClose: Bool
    /// Whether they stand as the label of the sentence: "Mireille (robots) : une série A …".
    let isLabel: Bool
    /// Whether a pronoun or a description names them.
    let isReference: Bool
    /// Whether it is a pronoun.
    let isPronoun: Bool
  }

  let subject: Subject
  let frame: Frame
  let cue: Range<Int>
  let cueWords: String
  /// Whether the cue is a verb.
  var isVerbal = false
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
  var outlets: [Int]
  /// The words for a source without a name.
  var unnamedSource: String?
  /// Who the sentence before was about.
  let topic: Int?
  /// Those whom the sentence names besides, the nearest first.
  var bystanders: [Bystander] = []
  /// The sketch whose deal a date is of.
  var like: Int?
  /// The sketch of the sentence before whose sides these are, where this one names nobody.
  var sidesOf: Int?
  /// Whether that deal was told in a sentence before.
  var isOfEarlier = false
  /// Whether it is the date on which such a deal was closed.
  var isClosing = false
  /// "A 75 million bond": who lends is told beside it, or not at all.
  var hasNoPayer = false
  /// "48.9 pct of Kestrel": what is held stands right after the figure.
  var namesHeld = false
  /// "could spend 50 million to buy another company": whoever it is has no name.
  var hasNoPayee = false
  /// "avait déjà levé": told as of before what the article tells.
  var isEarlier = false
  /// "plans to sell a 20% stake": whoever sells it is not who will hold it.
  var isOffered = false
  /// The sum of several rounds: of no investor in particular.
  var isTotal = false
  var basis = Basis.whole
  /// Of a table's row.
  var isRow = false
  /// Whether the places of several figures say of whom each is: "X 51 % et Y 49 %".
  var isPlaced = false
}

extension [ClaimSketch] {
  /// A date of the deal of the sketch at a place; `number` is that sketch's own. Asked of the list, for a sketch is
  /// copied to be asked.
  func dated(_ subject: ClaimSketch.Subject, at place: Int, like number: Int) -> ClaimSketch {
    ClaimSketch(
      subject: subject, frame: self[place].frame, cue: self[place].cue,
      cueWords: self[place].cueWords, sentence: self[place].sentence, index: self[place].index,
      roles: self[place].roles, isGrounded: self[place].isGrounded, rules: self[place].rules,
      modality: self[place].modality, outlets: self[place].outlets,
      unnamedSource: self[place].unnamedSource, topic: self[place].topic, like: number)
  }
}
