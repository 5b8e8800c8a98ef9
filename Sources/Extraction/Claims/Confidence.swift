internal import Claims

/// How likely a claim is right, parties and all.
///
/// Points in a hundred, fitted to what was right and wrong in the articles that the rules were tuned
/// on; Tests/Extraction/Corpus/README.md has how well they hold on articles kept apart. After a
/// change of the rules they are fitted anew: each is the share of right claims that a trait adds.
enum Confidence {
  static func of(_ found: FoundClaim) -> Double {
    let draft = found.claim.draft
    let points =
      58 + ground(found) + said(draft) + place(found.kind)
      + frame(Frame(rawValue: found.claim.explanation.frame))
    return Double(min(max(points, 10), 95)) / 100
  }

  /// What of the claim its own sentence tells.
  private static func ground(_ found: FoundClaim) -> Int {
    if found.claim.draft.property == .date { return 0 }
    guard found.isGrounded else { return -15 }
    return found.claim.explanation.rules.isEmpty ? 13 : 0
  }

  /// What it says: vague words and long lists are misread more often.
  private static func said(_ draft: ClaimDraft) -> Int {
    let receivers = draft.parties.count { $0.role == .to }
    let isHedged = draft.value.quantity.map { $0.isApproximate || $0.isVague } ?? false
    return (draft.property == .valuation ? 9 : 0) + (draft.modality == .denied ? 25 : 0)
      + (receivers == 1 ? 0 : -26) + (isHedged ? -16 : 0)
  }

  private static func place(_ kind: Sentence.Kind) -> Int {
    switch kind {
    case .tableRow: 25
    case .heading: -13
    case .prose, .listItem: 0
    }
  }

  /// Words that speak of other things too: a firm invests in its plants, and awards prizes.
  private static func frame(_ frame: Frame?) -> Int {
    switch frame {
    case .acquire: 6
    case .invest, .bid, .award, .supply, .deal, .lead: -19
    default: 0
    }
  }
}
