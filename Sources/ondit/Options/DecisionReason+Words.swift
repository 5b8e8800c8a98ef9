internal import ArgumentParser
internal import Claims
internal import Presentation

extension DecisionReason {
  /// The reason that words mean in French or English; nil where none is.
  init?(words: String) {
    let key = words.foldedWords.joined(separator: " ")
    guard let reason = Self.allCases.first(where: { $0.words.contains(key) }) else { return nil }
    self = reason
  }

  private var words: [String] {
    let spelt = rawValue.foldedWords.joined(separator: " ")
    return switch self {
    case .officialStatement:
      [spelt, "official", "statement", "officiel", "declaration officielle", "communique"]
    case .correction: [spelt, "corrected", "correctif", "rectificatif"]
    case .misquote: [spelt, "misquoted", "mal cite", "citation fausse"]
    case .otherBasis: [spelt, "basis", "autre base", "base", "autre perimetre"]
    case .unreliableSource: [spelt, "unreliable", "source peu fiable", "peu fiable"]
    case .superseded: [spelt, "outdated", "depasse", "remplace"]
    case .other: [spelt, "autre"]
    }
  }
}
