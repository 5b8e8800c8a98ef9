public import Claims

/// One question with all that is known on it as of a day: its claims in order of publication, their
/// values, how those stand to each other, on whose word each claim stands, and what became of it.
///
/// Everything that ondit says of a question is read off its dossier. Making one costs n log n in
/// its claims.
public struct Dossier: Sendable {
  /// A claim in its dossier.
  public struct Entry: Sendable {
    /// The claim.
    public let claim: Claim
    /// Its value's index in ``Dossier/groups``.
    public let group: Int
    /// What makes its comparison with others less than certain.
    public let doubts: [Comparison.Doubt]
    /// When its article was seen with it and without; nil where that was read once.
    let sighting: Sighting?

    /// Whether it surely came after another: it was published later, or its article says it since it no longer
    /// says the other.
    func follows(_ other: Entry) -> Bool {
      if claim.isSurelyLater(than: other.claim) { return true }
      guard claim.article == other.claim.article, let missed = other.sighting?.missed else {
        return false
      }
      return (sighting?.since ?? claim.recorded) >= missed
    }
  }

  /// The question. Its basis is the one that its claims state; those that state none are among
  /// them, marked as doubtful.
  public let question: Question
  /// The day that it is told as of.
  public let asOf: Day
  /// The claims, in order of publication.
  public let entries: [Entry]
  /// The distinct values, the smallest first.
  public let groups: [ValueGroup]
  /// For each value whether it says nothing beside the others, as "n/a" does.
  let blanks: [Bool]
  /// Whether it asks about a deal, which moves with the news, and not about a subject of any other kind.
  let isOfDeal: Bool
  /// The values that were compared.
  let pairs: PairTable
  /// On whose word each claim stands, by its place in ``entries``.
  public let trails: [Trail]
  /// The witness that each claim counts for, by its place in ``entries``; equal numbers are one
  /// witness: one origin, or near-copies of one text.
  public let witnesses: [Int]
  /// The groups of sources that are one voice, and speak here.
  let voices: [SharedVoices.Group]
  /// The claims whose articles share text with that of an earlier claim, by their places.
  let textLinks: [TextLink]
  /// Which claims take the place of earlier ones of their outlet.
  let restatement: Restatement
  /// The claims that lost a hedge, with the claim that had it, by their places.
  let hedgedSources: EarlierPlaces
  /// The claims that credit an outlet with what its own article, which is here, contradicts; with that
  /// article's claim, by their places.
  let misquotedSources: EarlierPlaces
  /// What became of each claim, by its place in ``entries``.
  public internal(set) var verdicts: [Verdict]
  /// The best of what became of each value's claims: a side stands while one of its claims does.
  public internal(set) var groupVerdicts: [Verdict]
  /// The pairs of claims that a person lets stand beside each other, and to which nothing was added since.
  let letStand: [Set<Int64>]
  /// The ruling on it, if a person decided.
  public let ruling: Ruling?

  init(_ draft: DossierDraft, of evidence: Evidence, ruling: Ruling?) {
    let drafts = draft.items
    let (texts, voices) = (evidence.texts, evidence.voices)
    question = draft.question
    asOf = evidence.asOf
    self.ruling = ruling
    let order = drafts.indices.sorted {
      evidence.inOrder(drafts[$0].claim, drafts[$1].claim)
    }
    let sorted = order.map { drafts[$0] }
    let groups = ValueGroup.groups(of: sorted)
    var placed = [Int](repeating: 0, count: sorted.count)
    for (number, group) in groups.enumerated() {
      for member in group.members { placed[member] = number }
    }
    let entries = sorted.enumerated().map { index, item in
      Entry(
        claim: item.claim, group: placed[index], doubts: item.doubts,
        sighting: evidence.sightings.isEmpty ? nil : evidence.sightings[item.claim.id])
    }
    let latest = entries.lazy.map(\.claim.recorded).max()
    // News asks for another look.
    letStand = evidence.letStand.filter { decision in
      decision.recorded.day <= evidence.asOf && latest.map { $0 <= decision.recorded } ?? false
    }.map(\.pair)
    let blanks = groups.blanks
    let pairs = PairTable(groups, entries, draft.question.property, blanks: blanks)
    self.entries = entries
    self.groups = groups
    self.blanks = blanks
    isOfDeal = groups.areFacts(of: draft.question.property)
    self.pairs = pairs
    let trails = TrailResolver.trails(of: entries, pairs)
    self.trails = trails
    self.textLinks = Self.textLinks(entries, texts)
    self.restatement = Restatement(entries, textLinks)
    self.witnesses = Self.witnesses(entries, trails, texts, voices, textLinks)
    self.voices =
      voices.isEmpty ? [] : trails.compactMap { voices.group(of: $0.origin) }.withoutRepeats
    self.hedgedSources = Self.hedgedSources(entries, groups, trails)
    self.misquotedSources = Self.misquotedSources(entries, trails, pairs)
    self.verdicts = entries.map { _ in .stands }
    self.groupVerdicts = []
    judge()
  }

  /// Numbers the witnesses: the origin of a claim, those that always say the same, the group of near-copies of
  /// its article, and what the same was derived from, are of one voice.
  private static func witnesses(
    _ entries: [Entry], _ trails: [Trail], _ texts: SharedTexts, _ shared: SharedVoices,
    _ links: [TextLink]
  ) -> [Int] {
    var voices = UnionFind(entries.count)
    let origins = trails.map(\.origin)
    let speaking =
      shared.isEmpty ? origins : origins.map { shared.group(of: $0)?.origins.first ?? $0 }
    for (index, first) in speaking.firstPlaces.enumerated() where first < index {
      voices.join(first, index)
    }
    var ofCopies: [Int64: Int] = [:]
    for (index, entry) in entries.enumerated() where !texts.isEmpty {
      guard let group = texts.group(of: entry.claim.article) else { continue }
      if let first = ofCopies[group] {
        voices.join(first, index)
      } else {
        ofCopies[group] = index
      }
    }
    for link in links where link.kinship == .derived {
      if entries[link.later].group == entries[link.earlier].group {
        voices.join(link.later, link.earlier)
      }
    }
    return entries.indices.map { voices.root($0) }
  }

  /// In whose words a claim is put: its origin's, or those of its own article where these lost a hedge or say
  /// what the origin's own article does not.
  func speaker(_ place: Int) -> Origin {
    hedgedSources[place] == nil && misquotedSources[place] == nil
      ? trails[place].origin : Trail(own: entries[place].claim).origin
  }

  /// Those of some claims whose origins still stand by them: not who has taken the word back, or never had it. Where
  /// none do, all.
  func backed(_ members: [Int]) -> [Int] {
    let standing = members.filter(isVoting)
    return standing.isEmpty ? members : standing
  }

  /// How many independent witnesses stand behind some of its claims.
  func witnessCount(_ members: [Int]) -> Int {
    backed(members).map { witnesses[$0] }.withoutRepeats.count
  }
}
