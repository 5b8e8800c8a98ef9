/// Finds which sources are one voice: what ``Judge`` finds too, without learning anything else.
///
/// Add the claims of every question on which claims contradict each other; others may come too, and change
/// nothing. Some 40 bytes are kept of a claim.
public struct VoiceSearch: Sendable {
  private var ballots = Ballots()
  private let method = Method()

  /// Begins with no claims.
  public init() {}

  /// Adds some questions, made from evidence in which every source speaks for itself. Each is added once.
  public mutating func add(_ dossiers: [Dossier]) {
    for dossier in dossiers where dossier.groups.count > 1 { ballots.add(dossier, method) }
  }

  /// Adds the questions that claims raise, each of them once and with all its claims.
  public mutating func add(_ evidence: Evidence) {
    for (draft, ruling) in evidence.drafts() {
      if ruling == nil, draft.isPlain(evidence.texts) {
        ballots.add(draft, method)
      } else {
        ballots.add(Dossier(draft, of: evidence, ruling: ruling), method)
      }
    }
  }

  /// The sources that are one voice. n log n in the claims, and a step for each pair of sources on a question.
  public func voices() -> SharedVoices {
    Voices(ballots, isJoining: true).groups(ballots)
  }
}
