import Claims

/// The record of every outlet that published or is credited, gathered deal by deal.
public struct Records: Sendable {
  private var records: [Int64: Reliability] = [:]

  /// No claims.
  public init() {}

  /// Adds what the claims of some deals tell, each added once and whole. n log n in them.
  public mutating func add(_ evidence: Evidence) {
    for dossier in evidence.dossiers() { dossier.addRecords(to: &records) }
  }

  /// The record of an outlet.
  public subscript(outlet: Int64) -> Reliability { records[outlet] ?? Reliability() }
}

extension Dossier {
  fileprivate func addRecords(to records: inout [Int64: Reliability]) {
    for (place, entry) in entries.enumerated() {
      if let outlet = entry.claim.outlet {
        records[outlet, default: Reliability()].claims += 1
        if trails[place].isSecondHand { records[outlet, default: Reliability()].secondHand += 1 }
        if hedgedSources[place] != nil {
          records[outlet, default: Reliability()].hedgesDropped += 1
        }
        if verdicts[place].rule == .sameOrigin, !trails[place].isSecondHand {
          records[outlet, default: Reliability()].corrections += 1
        }
      }
      if trails[place].isSecondHand, case .outlet(let origin) = trails[place].origin {
        records[origin, default: Reliability()].credited += 1
      }
    }
    if let answer = knownAnswer { judgeOrigins(answer, &records) }
  }

  /// Holds what each origin said before the question was settled against the answer.
  private func judgeOrigins(_ answer: Int, _ records: inout [Int64: Reliability]) {
    let settler = agreeing(with: answer).first { verdicts[$0].rule == .settles }
    let settlingDay = settler.flatMap { entries[$0].claim.published?.earliest }
    let settlers = Set(
      agreeing(with: answer).filter { verdicts[$0].rule == .settles }.map { trails[$0].origin })
    var lastWord: [Int64: Int] = [:]
    var firstRight: [Int64: Int] = [:]
    var firstOfAll: Int?
    for place in entries.indices {
      let claim = entries[place].claim
      guard case .outlet(let outlet) = trails[place].origin, !settlers.contains(.outlet(outlet)),
        claim.modality != .denied,
        settler.map({ entries[$0].claim.isSurelyLater(than: claim) }) ?? true
      else { continue }
      lastWord[outlet] = place
      guard isRight(place, answer) else { continue }
      if firstRight[outlet] == nil { firstRight[outlet] = place }
      if firstOfAll == nil { firstOfAll = place }
    }
    for (outlet, place) in lastWord {
      records[outlet, default: Reliability()].settled += 1
      guard isRight(place, answer) else { continue }
      records[outlet, default: Reliability()].right += 1
      guard let first = firstRight[outlet] else { continue }
      if let day = settlingDay, let published = entries[first].claim.published?.latest {
        records[outlet, default: Reliability()].daysOfLead += max(0, day.number - published.number)
      }
      if let firstOfAll, isFirst(first, firstOfAll) {
        records[outlet, default: Reliability()].first += 1
      }
    }
  }

  private func isRight(_ place: Int, _ answer: Int) -> Bool {
    switch pairs[entries[place].group, answer]?.relation {
    case .agrees, .refines, .compatible: true
    default: false
    }
  }

  /// Whether a right word came first, or on the day of the first where nothing tells them apart.
  private func isFirst(_ place: Int, _ earliest: Int) -> Bool {
    place == earliest
      || !entries[place].claim.isSurelyLater(than: entries[earliest].claim)
        && entries[place].claim.published != nil
  }
}
