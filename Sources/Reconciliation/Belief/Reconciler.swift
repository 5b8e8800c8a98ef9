public import Claims

/// Answers every question that claims raise, with what all of them together tell of the sources.
///
/// Give it the claims deal by deal with ``add(_:)``, then ask for the ``findings(_:)``. Memory: some
/// 100 bytes a claim; time: n log n. The same claims give the same findings, in whatever order.
public struct Reconciler: Sendable {
  private let asOf: Day
  private let copies: [Int64: Int64]
  private let rates: ReferenceRates
  private let rulings: [Int64: [Ruling]]
  private let method: Method
  private var claims = CompactClaims()
  private var ballots = Ballots()

  /// Begins with no claims. The parameters are those of ``Evidence``.
  public init(
    asOf: Day, rulings: [Ruling] = [], copies: [Int64: Int64] = [:],
    rates: ReferenceRates = ReferenceRates()
  ) {
    self.init(asOf: asOf, rulings: rulings, copies: copies, rates: rates, method: Method())
  }

  package init(
    asOf: Day, rulings: [Ruling] = [], copies: [Int64: Int64] = [:],
    rates: ReferenceRates = ReferenceRates(), method: Method
  ) {
    self.asOf = asOf
    self.copies = copies
    self.rates = rates
    self.rulings = Dictionary(grouping: rulings, by: \.question.deal)
    self.method = method
  }

  /// Adds all claims of one deal. Claims of other deals among them are left out; a deal is added
  /// once. What was not surely published by the day is not used.
  public mutating func add(_ claims: [Claim]) {
    guard let deal = claims.first?.deal else { return }
    let known = claims.filter { $0.knownOn <= asOf && $0.deal == deal }
    guard !known.isEmpty else { return }
    self.claims.add(known, of: deal)
    for (draft, ruling) in evidence(known, deal).drafts() {
      if ruling == nil, draft.isPlain(copies) {
        ballots.add(draft, method)
      } else {
        let dossier = Dossier(draft, asOf: asOf, copies: copies, ruling: ruling)
        ballots.add(dossier, method)
      }
    }
  }

  private func evidence(_ claims: [Claim], _ deal: Int64) -> Evidence {
    Evidence(
      claims: claims, rulings: rulings[deal] ?? [], copies: copies, rates: rates, asOf: asOf)
  }

  /// Learns from all claims added and hands over the answer to every question, deal after deal in
  /// the order they were added, and of a deal by property, unit and basis.
  public func findings<Failure: Error>(
    _ body: (Finding) throws(Failure) -> Void
  ) throws(Failure) {
    let learning = Learning(ballots, method)
    var question = 0
    for place in claims.deals.indices {
      let dossiers = evidence(claims.claims(place), claims.deals[place]).dossiers()
      let beliefs = dossiers.indices.map { learning.belief(dossiers[$0], question + $0) }
      let sums = Sums(dossiers, beliefs)
      for index in dossiers.indices {
        let context = sums.reasons(index) + Evidence.beside(index, dossiers)
        try body(dossiers[index].finding(beliefs[index], context: context))
      }
      question += dossiers.count
    }
  }

  /// How accurate each source is taken to be, 0 to 1, learnt from all claims added: over all its
  /// properties, weighed by its claims.
  package func accuracies() -> [Origin: Double] {
    Learning(ballots, method).accuracyOfSources
  }
}

extension Evidence {
  /// The answer to every question that the claims raise, by deal, property, unit and basis, with what
  /// all claims together tell of the sources. n log n in the claims.
  public func findings() -> [Finding] {
    var reconciler = Reconciler(asOf: asOf, rulings: rulings, copies: copies, rates: rates)
    let byDeal = Dictionary(grouping: claims, by: \.deal)
    for deal in byDeal.keys.sorted() { reconciler.add(byDeal[deal] ?? []) }
    var findings: [Finding] = []
    reconciler.findings { findings.append($0) }
    return findings
  }
}
