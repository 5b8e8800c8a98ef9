internal import Claims
internal import Storage

extension Recorder {
  /// Records what an article says anew in its last capture, and finds what it says no more.
  ///
  /// A claim that the article makes already is not recorded twice, in whatever words; one that it
  /// makes no more stays as it was recorded.
  static func recapture(
    _ drafts: [ClaimDraft], article id: Int64, at moment: Timestamp, in database: Database
  ) throws(SQLiteError) -> Outcome {
    let before = try database.claims(ofArticle: id)
    let captures = try database.captures(ofArticle: id)
    let published = try database.article(id)?.article.published
    let deals = try DealMatcher(database, published: published).deals(for: drafts, at: moment)
    var known = Set(before.map { Statement($0) })
    var claims: [RecordedClaim] = []
    for (draft, deal) in zip(drafts, deals) where known.insert(Statement(draft, deal)).inserted {
      let number = try database.record(draft, article: id, deal: deal, at: moment)
      claims.append(RecordedClaim(id: number, deal: deal, draft: draft))
    }
    let said = Set(zip(drafts, deals).map { Statement($0, $1) })
    var changes: [CaptureChange] = []
    // An older copy that comes after a newer one: what it has and the newer lacks is gone since.
    let made = captures.indices.max { captures[$0].id < captures[$1].id } ?? 0
    let isLast = made == captures.count - 1
    let (present, absent) = isLast ? (made - 1, made) : (made, made + 1)
    if captures.indices.contains(present), captures.indices.contains(absent) {
      let all = try database.claims(ofArticle: id)
      let new = missing(all, from: captures[present].text, butIn: captures[absent].text)
      for claim in missing(all, from: captures[absent].text, butIn: captures[present].text) {
        let others = new.filter { Topic($0) == Topic(claim) }.map(\.id)
        let state: CaptureChange.State =
          isLast && said.contains(Statement(claim))
          ? .reworded : others.isEmpty ? .gone : .changed(to: others)
        changes.append(
          CaptureChange(
            claim: claim, state: state, present: captures[present].retrieved,
            absent: captures[absent].retrieved))
      }
    }
    return Outcome(article: .recaptured(id), claims: claims, changes: changes)
  }

  /// The claims whose quote one text lacks and the other has.
  private static func missing(
    _ claims: [Claim], from text: String, butIn previous: String
  ) -> [Claim] {
    let quoted = claims.compactMap { claim in claim.quote.map { (claim, $0) } }
    let now = QuoteSearch(text).places(of: quoted.map(\.1))
    let lost = zip(quoted, now).filter { $0.1 == .missing }.map(\.0)
    let then = QuoteSearch(previous).places(of: lost.map(\.1))
    return zip(lost, then).filter { $0.1 != .missing }.map(\.0.0)
  }
}

/// What a claim is about.
private struct Topic: Hashable {
  let deal: Int64
  let property: Property
  let unit: String
  let basis: Basis

  init(_ claim: Claim) {
    (deal, property, unit, basis) = (claim.deal, claim.property, claim.value.unitCode, claim.basis)
  }

  init(_ draft: ClaimDraft, _ deal: Int64) {
    self.deal = deal
    (property, unit, basis) = (draft.property, draft.value.unitCode, draft.basis)
  }
}

/// What a claim says, in whatever words.
private struct Statement: Hashable {
  let topic: Topic
  let value: String
  let modality: Modality

  init(_ claim: Claim) {
    (topic, value, modality) = (Topic(claim), claim.value.canonical, claim.modality)
  }

  init(_ draft: ClaimDraft, _ deal: Int64) {
    (topic, value, modality) = (Topic(draft, deal), draft.value.canonical, draft.modality)
  }
}
