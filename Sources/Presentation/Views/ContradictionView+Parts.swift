public import Reconciliation

/// What is printed of one question, apart from the others.
public struct ContradictionPart: Sendable {
  /// Where it stands among the others.
  public let rank: ContradictionRank
  /// The question in the words of its format.
  public let text: String
}

/// Where a question stands among the others, and whether anything has decided it.
public struct ContradictionRank: Sendable {
  let width: Double
  let isOpen: Bool
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
      rank: ContradictionRank(
        width: contradiction.width, isOpen: contradiction.state == .open),
      text: text)
  }

  /// Writes the parts of these ranks as one document, the widest disagreement first. Those that are equally wide
  /// stay in their order. `text` gives that of a part by its place among the ranks.
  public func write<Failure: Error>(
    _ parts: [ContradictionRank], as format: OutputFormat, to write: (String) -> Void,
    text: (Int) throws(Failure) -> String
  ) throws(Failure) {
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
      if place > 0 { write(separator) }
      write(try text(part))
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
