/// What a word or phrase of the cue files can mean.
struct Sense: Hashable, Sendable {
  /// How it stands in the sentence.
  enum Form: Sendable {
    case noun
    case infinitive
    /// A verb in the present or the past with a subject of its own.
    case finite
    case future
    case conditional
    /// A past participle alone, or an English past that may be one.
    case participle
    case gerund
  }

  let frame: Frame
  let form: Form

  var isVerb: Bool { form != .noun }
}
