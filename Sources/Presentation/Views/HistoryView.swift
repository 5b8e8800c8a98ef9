public import Claims
public import Reconciliation

/// The history of deals, for people and for programs.
public struct HistoryView {
  private let directory: Directory
  private let language: Language

  /// Prints with these names, in this language.
  public init(_ directory: Directory, in language: Language) {
    self.directory = directory
    self.language = language
  }

  /// The deal's title, a line for each claim in order of publication, then what to note.
  public func text(_ entries: [HistoryEntry], of deal: Deal, width: Int) -> String {
    let title = "\(deal.title()) · \(deal.kind.name(in: language)) · \(deal.slug)\n".safeLines
    guard !entries.isEmpty else {
      return title + language.choose("Aucune assertion.\n", "No claims.\n")
    }
    let apart = directory.apartLines(deal.id, in: language).map { "  \($0)\n".safeLines }
    return title + table(entries).text(width: width) + notes(entries) + apart.joined()
  }

  /// The same as a title and a Markdown table.
  public func markdown(_ entries: [HistoryEntry], of deal: Deal) -> String {
    let title = "**\(deal.title())** · \(deal.kind.name(in: language)) · `\(deal.slug)`\n\n"
      .safeLines
    return title + table(entries).markdown
  }

  private func table(_ entries: [HistoryEntry]) -> Table {
    var table = Table([
      Table.Column("#", alignsRight: true), Table.Column(language.choose("Publié", "Published")),
      Table.Column(language.choose("Média", "Outlet"), isFlexible: true),
      Table.Column(language.choose("Fait", "Property")),
      Table.Column(language.choose("Valeur", "Value")),
      Table.Column(language.choose("Fermeté", "Firmness")),
      Table.Column(language.choose("Changement", "Change"), isFlexible: true),
      Table.Column(language.choose("État", "State"), isFlexible: true),
    ])
    for entry in entries {
      let claim = entry.claim
      let via = directory.credits(of: claim).joined(separator: ", ")
      let part = claim.basis.part.map { " (\($0))" } ?? ""
      let valuation =
        claim.basis.valuation.map { " " + $0.name } ?? ""
      table.append([
        String(claim.id),
        claim.published?.shortText(in: language) ?? language.noDate,
        directory.publisher(of: claim)
          + (via.isEmpty ? "" : " (\(language.choose("d'après", "citing")) \(via))"),
        claim.property.name(in: language) + valuation, claim.value.text(in: language) + part,
        claim.modality.name(in: language), change(entry),
        entry.verdict.standing == .open ? "" : entry.verdict.name(in: language),
      ])
    }
    return table
  }

  private func change(_ entry: HistoryEntry) -> String {
    var text = entry.change.name(in: language)
    if let other = entry.comparedTo { text += " #\(other)" }
    if let ratio = entry.ratio, ratio > 1 {
      text += " (\(language.ratio(ratio)))"
    }
    return text
  }

  private func notes(_ entries: [HistoryEntry]) -> String {
    entries.flatMap { entry in
      entry.notes.compactMap { note in
        text(note).map { "  #\(entry.claim.id)\(language.colon)\($0)\n".safeLines }
      }
    }.joined()
  }

  private func text(_ note: ClaimNote) -> String? {
    switch note {
    case .hedgeDropped(let source):
      language.choose(
        "dit sans réserve ce que #\(source) disait avec",
        "states plainly what #\(source) had hedged")
    case .loop(let outlets):
      language.choose("les médias se citent en rond : ", "outlets credit each other in a circle: ")
        + directory.circle(outlets)
    case .uncarriedCredit(let outlet):
      language.choose(
        "cite \(directory.outlet(outlet)), dont l'article n'est pas enregistré",
        "credits \(directory.outlet(outlet)), whose own article is not here")
    case .misquoted(let source):
      language.choose(
        "cite une source dont l'article (#\(source)) dit autre chose",
        "credits a source whose own article (#\(source)) says otherwise")
    case .outdated(let claim):
      language.choose(
        "répète ce que sa source avait abandonné (#\(claim))",
        "repeats what its source had given up (#\(claim))")
    case .sharedText(let claim, let kinship, let thousandths):
      kinship.sentence(claim, thousandths, in: language)
    case .firmer: nil
    }
  }

  /// An object for each claim, in the order of the entries: what it says, and how that stands to what
  /// was known before. Keys are snake_case; what is absent is null.
  public func json(_ entries: [HistoryEntry]) -> [JSON] {
    entries.map { entry in
      let claim = entry.claim
      return .object([
        "claim": .integer(claim.id), "deal": .string(directory.slug(claim.deal)),
        "published": .string(orNull: claim.published?.text),
        "recorded": .string(claim.recorded.description),
        "outlet": .string(orNull: claim.outlet.map(directory.outlet)),
        "attributed_to": .array(claim.via.map { .string(directory.outlet($0)) }),
        "unnamed_source": .string(orNull: directory.unnamedSources[claim.id]),
        "property": .string(claim.property.rawValue), "value": claim.value.json,
        "valuation_basis": .string(orNull: claim.basis.valuation?.rawValue),
        "part": .string(orNull: claim.basis.part), "modality": .string(claim.modality.rawValue),
        "state": .string(entry.verdict.standing.rawValue), "quote": claim.quote?.json ?? .null,
        "article": .integer(claim.article), "change": .string(entry.change.rawValue),
        "compared_to": .integer(entry.comparedTo), "ratio": .rounded(entry.ratio),
      ])
    }
  }

  /// A row for each claim.
  public func rows(_ entries: [HistoryEntry]) -> Table {
    var table = Table(
      [
        "claim", "deal", "published", "outlet", "attributed_to", "unnamed_source", "property",
        "value", "modality", "state", "change", "compared_to", "ratio", "quote",
      ].map { Table.Column($0) })
    for entry in entries {
      let claim = entry.claim
      table.append([
        String(claim.id), directory.slug(claim.deal), claim.published?.text ?? "",
        claim.outlet.map(directory.outlet) ?? "",
        claim.via.map(directory.outlet).joined(separator: "; "),
        directory.unnamedSources[claim.id] ?? "", claim.property.rawValue,
        claim.value.canonical, claim.modality.rawValue, entry.verdict.standing.rawValue,
        entry.change.rawValue, entry.comparedTo.map(String.init) ?? "",
        entry.ratio.map { JSON.rounded($0).line } ?? "", claim.quote?.exact ?? "",
      ])
    }
    return table
  }
}
