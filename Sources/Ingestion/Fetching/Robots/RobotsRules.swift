/// What one host's robots.txt asks of one program (RFC 9309).
struct RobotsRules: Hashable, Sendable {
  /// One `allow` or `disallow` line.
  struct Rule: Hashable, Sendable {
    let isAllowed: Bool
    let pattern: RobotsPattern
  }

  /// The rules of all groups that address the program.
  let rules: [Rule]

  /// The rules that allow everything.
  static let none = RobotsRules(rules: [])

  /// Whether a path and query may be asked for: the longest pattern that matches decides, `allow`
  /// where two are as long, and yes where none matches.
  ///
  /// - Parameter target: as `WebAddress.target` gives it.
  func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = RobotsPattern.normalized(target)
    var best: Rule?
    for rule in rules where rule.pattern.matches(path) {
      guard let leader = best else {
        best = rule
        continue
      }
      let isLonger = rule.pattern.length > leader.pattern.length
      let isTieForAllow = rule.pattern.length == leader.pattern.length && rule.isAllowed
      if isLonger || isTieForAllow { best = rule }
    }
    return best?.isAllowed ?? true
  }
}
