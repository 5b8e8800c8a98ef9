internal import Claims

/// What the claims of one sentence say of one another.
extension SentenceClaims {
  /// "Kestrel offrait 30 millions, Tamar 25": who does the same as another is not whom the other does it to.
  func partRivals(_ sketches: inout [ClaimSketch]) {
    guard sketches.count > 1 else { return }
    for place in sketches.indices where sketches[place].rules.contains(Self.gapped) {
      for other in sketches.indices
      where other != place && sketches[other].cue == sketches[place].cue
        && sketches[other].roles.from != sketches[place].roles.from
      {
        sketches[other].bystanders += rivals(sketches[place].roles.from)
        sketches[place].bystanders += rivals(sketches[other].roles.from)
      }
    }
  }

  func rivals(_ doers: [Int]) -> [ClaimSketch.Bystander] {
    guard !doers.isEmpty else { return [] }
    return [
      .init(
        entities: doers, leaning: nil, elsewhere: .from, isClose: false, isLabel: false,
        isReference: false, isPronoun: false)
    ]
  }

  /// "Selon Reuters, Kestrel céderait Tamar, acquise en 2022 pour 28 milliards": what is done is known without the
  /// outlet that tells the rumour.
  func partCredits(_ sketches: inout [ClaimSketch]) {
    guard facts.sentence.language == .french, !outlets.isEmpty,
      !facts.evidence.conditionals.isEmpty || sketches.contains(where: { $0.modality == .rumored })
    else { return }
    for place in sketches.indices where sketches[place].modality == .completed {
      sketches[place].outlets = []
    }
  }

  static let gapped = "subject of the same verb"
}
