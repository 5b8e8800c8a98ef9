internal import Claims

/// How likely a claim is right, parties and all, in an article that nobody has seen.
///
/// A line through what was right and wrong in annotated articles: it rises with the likelihood that
/// the parties have by their weights, which is too sure of itself, for whoever is right may not have
/// been weighed at all. How well it holds is told in Tests/Extraction/Corpus/README.md; after a
/// change of the rules it is measured anew.
enum Confidence {
  static func of(_ found: FoundClaim) -> Double {
    min(max(0.04 + 0.6 * found.likelihood + said(found), 0.05), 0.9)
  }

  private static func said(_ found: FoundClaim) -> Double {
    let draft = found.claim.draft
    return (found.claim.explanation.rules.isEmpty ? 0.13 : 0)
      + (draft.property == .valuation ? 0.07 : 0)
      + (draft.parties.count { $0.role == .to } == 1 ? 0 : -0.2)
  }
}
