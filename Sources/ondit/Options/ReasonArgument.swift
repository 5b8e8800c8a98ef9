internal import ArgumentParser
internal import Claims
internal import Presentation

/// Why a person rules, as people type it: a word of the short list in French or English, or a
/// sentence of their own.
struct ReasonArgument: ExpressibleByArgument {
  let reason: DecisionReason
  /// The sentence; empty where it is a word of the list.
  let note: String

  init?(argument: String) {
    if let reason = DecisionReason(words: argument) {
      self.reason = reason
      note = ""
    } else if argument.contains(" ") {
      reason = .other
      note = argument
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { DecisionReason.allCases.map(\.rawValue) }
}
