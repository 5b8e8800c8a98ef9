internal import Claims
internal import Reconciliation
internal import Storage

/// Finds the deal that each claim of an article is about, or makes it.
///
/// Claims on the same parties belong together unless they tell of different episodes: a completed
/// investment of the past beside a rumored new one, or one that the article calls a further deal. What is
/// done after it was talked of is the end of that talk.
struct DealMatcher {
  private let database: Database
  private let published: EDTFDate?
  private let isKindGiven: Bool
  private let claims: (Int64) throws(SQLiteError) -> [Claim]

  /// Matches claims of an article of that date with what the file has of a deal, or with what `claims`
  /// gives in place of that.
  ///
  /// - Parameter isKindGiven: Whether a person says of what kind the deal is: then one of another kind is
  ///   another deal, however easily the two are mixed up.
  init(
    _ database: Database, published: EDTFDate?, isKindGiven: Bool = false,
    claims: ((Int64) throws(SQLiteError) -> [Claim])? = nil
  ) {
    self.database = database
    self.published = published
    self.isKindGiven = isKindGiven
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
      if found[index] == nil {
        found[index] = try openRound(
          for: episodes[index], of: subject, except: found, at: moment)
      }
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
    // The kind that the article names first, then its relatives; the latest deal first. What is done goes
    // rather with what is done than with talk.
    let relatives = isKindGiven ? [] : subject.family.filter { $0 != episode.kind }
    var second: Int64?
    for kind in [episode.kind] + relatives {
      let known = try database.deals(kind, between: subject.parties)
      for deal in known.reversed() where !taken.contains(deal) {
        switch episode.fit(with: try claims(deal), published: published) {
        case .good: return deal
        case .possible: second = second ?? deal
        case .none: break
        }
      }
    }
    return second
  }
}

extension DealMatcher {
  /// Reports of one round come within so many days of each other.
  private static let daysApart = 90

  /// For a round of which nobody is named who pays: the one round of that company near in time that does name
  /// them, and of which nothing is done yet. Nil where there is none, or more than one.
  private func openRound(
    for episode: Episode, of subject: Subject, except taken: [Int64?], at moment: Timestamp
  ) throws(SQLiteError) -> Int64? {
    guard episode.kind == .fundingRound, !isKindGiven, subject.parties.from.isEmpty,
      !episode.drafts.contains(where: { $0.isFurtherDeal || $0.modality == .completed })
    else { return nil }
    let day = published?.earliest ?? moment.day
    var open: Int64?
    for deal in try database.deals(.fundingRound, receivedBy: subject.parties.to) {
      let known = try claims(deal)
      let isNear = known.contains { claim in
        abs((claim.published?.earliest ?? claim.recorded.day).number - day.number)
          <= Self.daysApart
      }
      guard isNear else { continue }
      // A second one, or one that is over, leaves it open which is meant.
      guard open == nil, !taken.contains(deal),
        !known.contains(where: { $0.modality == .completed || $0.modality == .denied }),
        episode.fit(with: known, published: published) != .none
      else { return nil }
      open = deal
    }
    return open
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

  /// How well the claims of an article go with those of a deal.
  enum Fit {
    case good
    /// Where no other deal goes with them better.
    case possible
    case none
  }

  /// Whether the claims can be about the deal that others are about.
  func fit(with known: [Claim], published: EDTFDate?) -> Fit {
    if known.isEmpty || agrees(with: known) { return .good }
    let isDone = Self.isDone(drafts.map(\.modality))
    let done = known.filter { $0.modality == .completed }
    let wasDone = !done.isEmpty
    switch (isDone, wasDone) {
    case (true, true): return .good
    case (false, false):
      // What was announced earlier is not what is now rumored to come on top of it.
      let isFurther =
        drafts.contains { $0.isFurtherDeal } && !known.contains { $0.modality == .rumored }
      return isFurther ? .none : .good
    case (true, false):
      let talk = known.compactMap(\.published)
      guard let published, let day = talk.compactMap(\.earliest).min(),
        !talk.contains(where: { published.order(to: $0) == .before })
      else { return isApart(from: known) ? .none : .possible }
      let isPast = drafts.contains { Self.isPast($0.property, $0.value, $0.quote, before: day) }
      return isPast && isApart(from: known) ? .none : .possible
    case (false, true):
      guard let published, let day = published.earliest,
        done.allSatisfy({ $0.published.map { published.order(to: $0) == .before } ?? false })
      else { return .none }
      let isPast = done.contains { Self.isPast($0.property, $0.value, $0.quote, before: day) }
      return isPast && isApart(from: known) ? .none : .possible
    }
  }

  /// Whether a claim tells of what was done before a day: by its own date, or by a year that its words name.
  private static func isPast(
    _ property: Property, _ value: Value, _ quote: Quote?, before day: Day
  ) -> Bool {
    if property == .date, case .date(let date) = value, let latest = date.latest, latest < day {
      return true
    }
    guard let words = quote?.exact.foldedWords else { return false }
    return words.contains { word in
      word.utf8.count == 4 && (Int(word).map { (1900..<day.components.year).contains($0) } ?? false)
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
