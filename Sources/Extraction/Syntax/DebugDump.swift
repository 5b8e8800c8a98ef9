import Glibc
// TEMPORARY
extension SentenceSyntax {
  func dump(_ text: AnnotatedText) {
    guard getenv("ONDIT_DUMP") != nil else { return }
    dumpLine("S: " + text.text(of: start..<start + clauseOf.count).split(separator: "\n").joined(separator: " "))
    for (n, p) in predicates.enumerated() {
      let s = p.subject.map { text.text(of: phrases[$0].tokens) } ?? "?"
      let o = p.objects.map { "\(phrases[$0].preposition.rawValue):" + text.text(of: phrases[$0].tokens) }
      dumpLine("   P\(n) c\(p.clause) \(p.form.rawValue)\(p.isPassive ? " PASS" : "") [\(s)] <\(text.text(of: p.tokens))> \(o) \(p.clitics.map { text.text(of: $0.token..<$0.token+1) }) \(p.antecedent.map { text.text(of: phrases[$0.phrase].tokens) } ?? "")")
    }
  }
}

func dumpClaim(_ w: String, _ cue: String, _ frame: String, _ gf: [String], _ gt: [String], _ f: [String], _ t: [String], _ rules: [String]) {
  guard getenv("ONDIT_DUMP") != nil else { return }
  dumpLine("   C [\(w)] cue=\(cue) \(frame) syn=\(gf)->\(gt) final=\(f)->\(t) \(rules)")
}

func dumpLine(_ s: String) {
  let all = Array((s + "\n").utf8)
  _ = write(2, all, all.count)
}
