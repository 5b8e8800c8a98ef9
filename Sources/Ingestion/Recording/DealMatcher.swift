internal import Claims
internal import Reconciliation
internal import Storage

/// Finds the deal that each claim of an article is about, or makes it.
///
/// Claims on the same parties belong together unless they tell of different episodes: a completed
/// investment of the past beside a rumored new one, or one that the article calls a further deal.
struct DealMatcher {
  private let database: Database
  private let published: EDTFDate?
  private let claims: (Int64) throws(SQLiteError) -> [Claim]

  /// Matches claims of an article of that date with what the file has of a deal, or with what `claims`
  /// gives in place of that.
  init(
    _ database: Database, published: EDTFDate?,
    claims: ((Int64) throws(SQLiteError) -> [Claim])? = nil
  ) {
    self.database = database
    self.published = published
    if let claims {
      self.claims = claims
    } else {
      self.claims = { (deal) throws(SQLiteError) in try database.claims(ofDeal: deal) }
    }
  }

  /// The number of the deal for each draft, in the same order.
  func deals(for drafts: [ClaimDraft], at moment: Timestamp) throws(SQLiteError) -> [Int64] {
    var parties: [DealParties] = []
    for draft in drafts { parties.append(try dealParties(of: draft, at: moment)) }
    var groups: [Subject: [Int]] = [:]
    for index in drafts.indices {
      groups[Subject(kind: drafts[index].kind, parties: parties[index]), default: []].append(index)
    }
    var result = Array(repeating: Int64(0), count: drafts.count)
    let inOrder = groups.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    for (subject, members) in inOrder {
      let episodes = Episode.split(members.map { ($0, drafts[$0]) })
      for (episode, deal) in zip(episodes, try deals(for: episodes, of: subject, at: moment)) {
        for index in episode.indices { result[index] = deal }
      }
    }
    return result
  }

  private func dealParties(
    of draft: ClaimDraft, at moment: Timestamp
  ) throws(SQLiteError) -> DealParties {
    var sides: [Role: [Int64]] = [:]
    for party in draft.parties {
      sides[party.role, default: []].append(
        try database.makeOrganization(named: party.name, at: moment))
    }
    return DealParties(from: sides[.from] ?? [], to: sides[.to] ?? [])
  }

  /// A deal for each episode of an article. What is talked about has the first choice among the deals
  /// that are known; of those that are made, what is done comes first.
  private func deals(
    for episodes: [Episode], of subject: Subject, at moment: Timestamp
  ) throws(SQLiteError) -> [Int64] {
    var found: [Int64?] = episodes.map { _ in nil }
    for index in episodes.indices.reversed() {
      found[index] = try knownDeal(for: episodes[index], of: subject, except: found)
    }
    var result: [Int64] = []
    for (episode, deal) in zip(episodes, found) {
      if let deal {
        result.append(deal)
      } else {
        result.append(try database.makeDeal(episode.kind, between: subject.parties, at: moment))
      }
    }
    return result
  }

  private func knownDeal(
    for episode: Episode, of subject: Subject, except taken: [Int64?]
  ) throws(SQLiteError) -> Int64? {
    // The kind that the article names first, then its relatives; the latest deal first.
    for kind in [episode.kind] + subject.family.filter({ $0 != episode.kind }) {
      let known = try database.deals(kind, between: subject.parties)
      for deal in known.reversed() where !taken.contains(deal) {
        if episode.belongs(with: try claims(deal), published: published) {
          return deal
        }
      }
    }
    return nil
  }
}

/// What claims must share to be about one deal: the parties, and a family of kinds that reports of
/// one deal often mix up.
private struct Subject: Hashable {
  let family: [DealKind]
  let parties: DealParties

  init(kind: DealKind, parties: DealParties) {
    self.parties = parties
    let families: [[DealKind]] =
      parties.from.isEmpty
      ? []
      : [
        [.investment, .fundingRound, .acquisition, .merger, .holding], [.contract, .partnership],
      ]
    family = families.first { $0.contains(kind) } ?? [kind]
  }
}

/// The claims of one article on one deal.
private struct Episode {
  let indices: [Int]
  let drafts: [ClaimDraft]
  let kind: DealKind

  private init(_ members: [(index: Int, draft: ClaimDraft)], kind: DealKind) {
    indices = members.map(\.index)
    drafts = members.map(\.draft)
    self.kind = kind
  }

  /// Parts an article's claims on the same parties: what it calls a further deal from the rest, else
  /// what is done from what is only talked about.
  static func split(_ members: [(index: Int, draft: ClaimDraft)]) -> [Episode] {
    let further = members.filter { $0.draft.isFurtherDeal }
    let done = members.filter { $0.draft.modality == .completed }
    let talk = members.filter { $0.draft.modality == .rumored }
    let parted: [[(index: Int, draft: ClaimDraft)]]
    if !further.isEmpty, further.count < members.count {
      parted = [members.filter { !$0.draft.isFurtherDeal }, further]
    } else if !done.isEmpty, !talk.isEmpty {
      parted = [done, members.filter { $0.draft.modality != .completed }]
    } else {
      parted = [members]
    }
    return parted.compactMap { part in
      part.first.map { Episode(part, kind: $0.draft.kind) }
    }
  }

  /// Whether the claims can be about the deal that others are about.
  func belongs(with known: [Claim], published: EDTFDate?) -> Bool {
    if known.isEmpty || agrees(with: known) { return true }
    let isDone = Self.isDone(drafts.map(\.modality))
    let wasDone = Self.isDone(known.map(\.modality))
    switch (isDone, wasDone) {
    case (true, true): return true
    case (false, false):
      // What was announced earlier is not what is now rumored to come on top of it.
      return !drafts.contains { $0.isFurtherDeal }
        || known.contains { $0.modality == .rumored }
    case (true, false): return !isApart(from: known)
    case (false, true):
      let isEarlier = known.allSatisfy { claim in
        guard let published, let theirs = claim.published else { return false }
        return published.order(to: theirs) == .before
      }
      return isEarlier && !isApart(from: known)
    }
  }

  /// Whether something was done, and nothing is only talked about.
  private static func isDone(_ modalities: [Modality]) -> Bool {
    modalities.contains(.completed) && !modalities.contains(.rumored)
  }

  private func agrees(with known: [Claim]) -> Bool {
    compared(with: known).contains { $0.relation == .agrees }
  }

  private func isApart(from known: [Claim]) -> Bool {
    compared(with: known).contains(where: \.isStrictContradiction)
  }

  private func compared(with known: [Claim]) -> [Comparison] {
    drafts.flatMap { draft in
      known.filter { $0.property == draft.property && $0.basis.part == draft.basis.part }
        .map { Comparison(of: draft.value, with: $0.value) }
    }
  }
}
