import Claims

/// How far a deal has come, as words for its status say it.
enum DealStage: Int {
  case talk
  case announced
  case done
  case ended

  /// Reads a status; nil where the words are none of these.
  init?(_ value: Value) {
    guard case .text(let text) = value, text.utf8.count <= 40,
      let stage = Self.words[text.foldedWords.joined(separator: " ")]
    else { return nil }
    self = stage
  }

  /// Whether a deal goes from this stage to the other in the ordinary course of things. What is
  /// done does not end by falling through.
  func leads(to other: DealStage) -> Bool { rawValue < other.rawValue && self != .done }

  private static let words: [String: DealStage] = {
    let table: [(DealStage, [String])] = [
      (
        .talk,
        [
          "rumored", "rumoured", "rumor", "rumour", "talks", "in talks", "in negotiation",
          "in negotiations", "considered", "proposed", "rumeur", "en discussion",
          "en discussions", "en pourparlers", "en negociation", "en negociations", "a letude",
          "envisage",
        ]
      ),
      (
        .announced,
        [
          "announced", "agreed", "signed", "confirmed", "annonce", "annoncee", "signe", "signee",
          "confirme", "confirmee",
        ]
      ),
      (
        .done,
        [
          "completed", "closed", "done", "finalized", "finalised", "conclu", "conclue", "finalise",
          "finalisee", "boucle", "bouclee",
        ]
      ),
      (
        .ended,
        [
          "abandoned", "cancelled", "canceled", "terminated", "withdrawn", "called off",
          "abandonne", "abandonnee", "annule", "annulee", "rompu", "rompue", "retire", "retiree",
        ]
      ),
    ]
    var words: [String: DealStage] = [:]
    for (stage, names) in table {
      for name in names { words[name] = stage }
    }
    return words
  }()
}
