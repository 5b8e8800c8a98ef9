import Glibc
// TEMPORARY
extension SentenceSyntax {
  func dump(_ text: AnnotatedText) {
    guard getenv("ONDIT_DUMP") != nil else { return }
    print("S:", text.text(of: start..<start + clauseOf.count).split(separator: "\n").joined(separator: " "))
    for (n, p) in predicates.enumerated() {
      let s = p.subject.map { text.text(of: phrases[$0].tokens) } ?? "?"
      let o = p.objects.map { "\(phrases[$0].preposition.rawValue):" + text.text(of: phrases[$0].tokens) }
      print("   P\(n) c\(p.clause) \(p.form.rawValue)\(p.isPassive ? " PASS" : "") [\(s)] <\(text.text(of: p.tokens))> \(o) \(p.clitics.map { text.text(of: $0.token..<$0.token+1) }) \(p.antecedent.map { text.text(of: phrases[$0.phrase].tokens) } ?? "")")
    }
  }
}
