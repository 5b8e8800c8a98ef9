/// Finds which sources are one voice: what ``Judge`` finds too, without learning anything else.
///
/// Add the claims of every question on which claims contradict each other; others may come too, and change
/// nothing. Some 40 bytes are kept of a claim.
public struct VoiceSearch: Sendable {
  private var ballots = Ballots()
  private let method = Method()

  /// Fewer claims than this tell no source's voice from another's.
  public static let fewest = Voices.fewest

  /// Begins with no claims.
  public init() {}

  /// Adds some questions, made from evidence in which every source speaks for itself. Each is added once.
  public mutating func add(_ dossiers: [Dossier]) {
    for dossier in dossiers where dossier.groups.count > 1 {
      ballots.add(dossier, method)
      forgetUndisputed()
    }
  }

  /// Adds the questions that claims raise, each of them once and with all its claims.
  public mutating func add(_ evidence: Evidence) {
    for (draft, ruling) in evidence.drafts() {
      if ruling == nil, draft.isPlain(evidence.texts) {
        ballots.add(draft, method)
      } else {
        ballots.add(Dossier(draft, of: evidence, ruling: ruling), method)
      }
      forgetUndisputed()
    }
  }

  private mutating func forgetUndisputed() {
    if !ballots.isDisputed(ballots.questionCount - 1) { ballots.removeLastQuestion() }
  }

  /// The sources that are one voice. n log n in the claims, and a step for each pair of sources on a question.
  public func voices() -> SharedVoices {
    Voices(onDisputes: ballots).groups(ballots)
  }
}

extension Dossier {
  /// The sources of which two agree: only for these does it matter here which sources are one voice.
  public var agreeingSources: Set<Origin> {
    var sources: Set<Origin> = []
    for group in groups.indices {
      let places = agreeing(with: group)
      guard Set(places.map { witnesses[$0] }).count > 1 else { continue }
      sources.formUnion(places.map { trails[$0].origin })
    }
    return sources
  }
}
