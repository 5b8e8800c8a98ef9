public import Reconciliation

/// What is printed of one question, apart from the others.
public struct ContradictionPart: Sendable {
  let width: Double
  let isOpen: Bool
  let text: String
}

extension ContradictionView {
  /// What a format prints of one question.
  public func part(
    _ contradiction: Contradiction, as format: OutputFormat, width: Int
  ) -> ContradictionPart {
    let text =
      switch format {
      case .table: block(contradiction, width: width)
      case .json: json([contradiction]).map(\.element).joined()
      case .jsonl: json([contradiction]).map { $0.line + "\n" }.joined()
      case .csv: table([contradiction]).csvRows
      case .markdown: note(contradiction)
      }
    return ContradictionPart(
      width: contradiction.width, isOpen: contradiction.state == .open, text: text)
  }

  /// Writes the parts as one document, the widest disagreement first. Those that are equally wide stay in their
  /// order.
  public func write(
    _ parts: [ContradictionPart], as format: OutputFormat, to write: (String) -> Void
  ) {
    let order = parts.indices.sorted { left, right in
      let (one, other) = (parts[left].width, parts[right].width)
      return one == other ? left < right : one > other
    }
    switch format {
    case .table where parts.isEmpty, .markdown where parts.isEmpty:
      return write(language.choose("Aucune contradiction.\n", "No contradictions.\n"))
    case .json where parts.isEmpty: return write(JSON.array([]).document + "\n")
    case .json: write("[\n  ")
    case .csv: write(table([]).csv)
    case .table, .jsonl, .markdown: break
    }
    let separator = format == .table || format == .markdown ? "\n" : format == .json ? ",\n  " : ""
    for (place, part) in order.enumerated() {
      write((place > 0 ? separator : "") + parts[part].text)
    }
    if format == .json { write("\n]\n") }
    if format == .table { write("\n" + summary(parts.count, open: parts.count(where: \.isOpen))) }
  }

  private func summary(_ count: Int, open: Int) -> String {
    language.count(
      count, ("question en désaccord", "questions en désaccord"),
      ("question in dispute", "questions in dispute"))
      + language.choose(
        ", dont \(open) \(open < 2 ? "ouverte" : "ouvertes")\n", ", \(open) of them open\n")
  }
}
