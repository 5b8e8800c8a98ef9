import Claims

extension Verdict {
  /// From what stands best to what stands least.
  var rank: Int {
    switch rule {
    case .preferred: 0
    case .settles: 1
    case .borneOut: 2
    case .stands: 3
    case .silence: 4
    case .unanswered: 5
    case .progress: 6
    case .firmerFigure: 7
    case .sameOrigin: 8
    case .outdatedRepeat: 9
    case .denial: 10
    case .notPreferred: 11
    }
  }
}
