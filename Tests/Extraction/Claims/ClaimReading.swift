import Claims
import Extraction
import Testing

/// What a short text says, one line a claim: `amount 10e9.. USD Amazon > OpenAI rumored`.
func claims(_ text: String, title: String? = nil, published: String? = nil) -> [String] {
  let article = Article(
    title: title, published: published.flatMap { EDTFDate($0) }, text: text)
  return Extractor().extract(article).claims.map { line($0.draft) }
}

/// The same without how firm they are, of an article of 3 March 2026.
func told(_ text: String) -> [String] {
  claims(text, published: "2026-03-03").map { line in
    let words = line.split(separator: " ")
    let end = words.lastIndex { ["rumored", "announced", "completed", "denied"].contains($0) }
    return words[..<(end ?? words.endIndex)].joined(separator: " ")
  }
}

/// Expects all that a text of 2 November 2026 says, and nothing else: lines apart by bars, in any order.
func expectClaims(
  of text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = claims(text, published: "2026-11-02")
  let lines = expected.split(separator: " | ").map(String.init)
  #expect(
    found.sorted() == lines.sorted(), "\(found)", sourceLocation: sourceLocation)
}

private func line(_ draft: ClaimDraft) -> String {
  let side = { (role: Role) in
    draft.parties.names(role).joined(separator: "+")
  }
  let from = side(.from)
  let via = draft.via.isEmpty ? "" : " via " + draft.via.joined(separator: "+")
  return
    "\(draft.property.rawValue) \(value(draft.value)) \(from.isEmpty ? "?" : from) > \(side(.to)) \(draft.modality.rawValue)\(via)"
}

private func value(_ value: Value) -> String {
  switch value {
  case .date(let date): return date.text
  case .text(let text): return text
  case .quantity(let quantity):
    let low = quantity.low?.description ?? ""
    let high = quantity.high?.description ?? ""
    let bounds = low == high ? low : low + ".." + high
    return bounds + " " + quantity.unit.rawValue
  }
}
