import Claims

/// Learns from the claims of many deals what to think of their sources.
///
/// Add the evidence deal by deal with ``add(_:)``, then make a ``Judge``, which answers the
/// questions of any deal that was added. Nothing but votes is kept unless asked for: some 40 bytes a claim and 60
/// a distinct value. n log n in the claims. The same claims give the same findings, in whatever
/// order.
public struct Reconciler: Sendable {
  private let method: Method
  private var ballots = Ballots()
  private var firstQuestions: [Int64: Int32] = [:]
  private var kept: KeptDossiers

  /// Begins with no claims.
  ///
  /// - Parameter keptClaims: The dossiers of so many claims, 300 bytes each, are made once, and kept for
  ///   ``Judge/findings(ofKeptDeal:)``.
  public init(keptClaims: Int = 0) {
    self.init(method: Method(), keptClaims: keptClaims)
  }

  package init(method: Method, keptClaims: Int = 0) {
    self.method = method
    kept = KeptDossiers(room: keptClaims)
  }

  /// Adds the claims of one deal or more, with all that is known around them. A deal is added once
  /// and whole: claims on one that was added before are left out. What was not surely published by
  /// the day is not used.
  public mutating func add(_ evidence: Evidence) {
    var known: Set<Int64> = []
    // A deal's dossiers are kept all or not at all.
    let isKeeping = evidence.claims.count <= kept.room
    for (draft, ruling) in evidence.drafts() {
      let deal = draft.question.deal
      if firstQuestions[deal] == nil {
        firstQuestions[deal] = Int32(clamping: ballots.questionCount)
        known.insert(deal)
      }
      guard known.contains(deal) else { continue }
      if !isKeeping, ruling == nil, draft.isPlain(evidence.texts) {
        ballots.add(draft, method)
      } else {
        let dossier = Dossier(draft, of: evidence, ruling: ruling)
        ballots.add(dossier, method)
        if isKeeping { kept.keep(dossier) }
      }
    }
  }

  /// Learns from all claims added.
  public consuming func judge() -> Judge {
    Judge(Learning(ballots, method), firstQuestions, kept)
  }
}

extension Evidence {
  /// The answer to every question that the claims raise, by deal, property, unit and basis, with
  /// what all claims together tell of the sources. n log n in the claims.
  public func findings() -> [Finding] {
    var reconciler = Reconciler()
    reconciler.add(self)
    return reconciler.judge().findings(self)
  }
}
