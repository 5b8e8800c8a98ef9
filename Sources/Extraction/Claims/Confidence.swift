internal import Claims

/// How likely a claim is right, parties and all, in an article that nobody has seen.
///
/// Points in a hundred, fitted to what was right and wrong in the articles that the rules were
/// tuned on, less a third: so much fewer are right in articles kept apart. How well it holds is
/// told in Tests/Extraction/Corpus/README.md; after a change of the rules it is measured anew.
enum Confidence {
  static func of(_ found: FoundClaim) -> Double {
    let points = 45 + ground(found) + said(found.claim.draft) + place(found.kind)
    return Double(min(max(points, 15), 95)) / 150
  }

  /// How much of the claim its own sentence tells. What is guessed of an investment or a bid is
  /// often of none: firms invest in their plants, too.
  private static func ground(_ found: FoundClaim) -> Int {
    if found.claim.draft.property == .date { return 12 }
    if found.isGrounded { return found.claim.explanation.rules.isEmpty ? 30 : 15 }
    switch Frame(rawValue: found.claim.explanation.frame) {
    case .invest, .bid, .award, .supply, .deal, .lead: return -15
    default: return 0
    }
  }

  /// What it says: vague words and long lists are misread more often.
  private static func said(_ draft: ClaimDraft) -> Int {
    let receivers = draft.parties.count { $0.role == .to }
    let isHedged = draft.value.quantity.map { $0.isApproximate || $0.isVague } ?? false
    return (draft.property == .valuation ? 5 : 0) + (draft.modality == .denied ? 10 : 0)
      + (receivers == 1 ? 0 : -25) + (isHedged ? -15 : 0)
  }

  private static func place(_ kind: Sentence.Kind) -> Int {
    switch kind {
    case .tableRow: 10
    case .heading: -10
    case .prose, .listItem: 0
    }
  }
}
