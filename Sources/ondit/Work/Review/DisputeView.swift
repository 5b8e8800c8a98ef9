internal import Claims
internal import Presentation
internal import Reconciliation

/// An open contradiction with its two sides beside each other.
struct DisputeView {
  let directory: Directory
  let language: Language

  func text(_ dispute: OpenDispute, number: Int, of count: Int, width: Int) -> String {
    var head = "[\(number)/\(count)] " + dispute.question.title(directory, in: language)
    if let ratio = dispute.relation.comparison.ratio {
      head += "  (\(language.ratio(ratio)))"
    }
    let column = max(24, (width - 3) / 2)
    let (left, right) = (side(dispute.left, column), side(dispute.right, column))
    var lines = ["", head.safeOnTerminal]
    for row in 0..<max(left.count, right.count) {
      let first = row < left.count ? left[row] : ""
      let second = row < right.count ? right[row] : ""
      let gap = String(repeating: " ", count: max(0, column - first.columns))
      var line = first + gap + (second.isEmpty ? "" : " | " + second)
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func side(_ side: OpenDispute.Side, _ width: Int) -> [String] {
    let value = side.value
    let first = side.claims[0]
    let dates = [value.firstPublished, value.lastPublished].compactMap { $0?.text(in: language) }
    let shown = dates.first == dates.last ? Array(dates.prefix(1)) : dates
    var paragraphs = [
      language.value(value.value.text(in: language), isDenied: value.isDenial) + " · "
        + value.modality.name(in: language),
      sources(value),
      (shown.isEmpty ? language.noDate : shown.joined(separator: " → "))
        + " · "
        + language.count(value.witnesses, ("témoin", "témoins"), ("witness", "witnesses")) + " · "
        + value.claims.prefix(6).map { "#\($0)" }.joined(separator: " "),
    ]
    if let quote = first.quote {
      paragraphs.append(language.choose("« \(quote.exact) »", "\"\(quote.exact)\""))
    }
    return paragraphs.flatMap { $0.safeOnTerminal.wrapped(to: width) }
  }

  private func sources(_ value: StatedValue) -> String {
    let names = { (outlets: [Int64]) in
      outlets.compactMap { directory.outlets[$0] }.joined(separator: ", ")
    }
    let credited = value.origins.compactMap { origin -> Int64? in
      guard case .outlet(let id) = origin, !value.outlets.contains(id) else { return nil }
      return id
    }
    let unnamed = value.origins.compactMap { origin -> String? in
      guard case .article(let id) = origin else { return nil }
      return "article \(id)"
    }
    let published = ([names(value.outlets)] + unnamed).filter { !$0.isEmpty }.joined(
      separator: ", ")
    guard !credited.isEmpty else { return published }
    let citing = language.choose("d'après ", "citing ") + names(credited)
    return published.isEmpty ? citing : published + ", " + citing
  }
}
