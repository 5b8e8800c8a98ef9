public import Claims
public import Reconciliation

/// Contradictions, for people and for programs.
public struct ContradictionView: Sendable {
  private let directory: Directory
  let language: Language

  /// Prints with these names, in this language.
  public init(_ directory: Directory, in language: Language) {
    self.directory = directory
    self.language = language
  }

  /// A block for people: what the question is about, its values with who states them, and how they stand to
  /// each other.
  func block(_ contradiction: Contradiction, width: Int) -> String {
    let texts = contradiction.values.map { $0.value.text(in: language).safeOnTerminal }
    let body = valueTable(contradiction.values, texts).text(
      width: width, indent: 2, withHeadings: false)
    let apart = directory.apartLines(contradiction.question.deal, in: language)
      .map { "  \($0)\n".safeLines }
    let slug = directory.slug(contradiction.question.deal)
    return title(contradiction) + "\n" + body + remarks(contradiction, texts, width)
      + apart.joined() + "  ondit history \(slug)\n"
  }

  /// The title and the values as Markdown.
  func note(_ contradiction: Contradiction) -> String {
    let texts = contradiction.values.map { $0.value.text(in: language).safeOnTerminal }
    return "**" + title(contradiction) + "**\n\n" + valueTable(contradiction.values, texts).markdown
  }

  private func title(_ contradiction: Contradiction) -> String {
    let question = contradiction.question
    let deal = directory.deals[question.deal]
    var head = [deal?.title() ?? directory.slug(question.deal)]
    if let deal, deal.kind != .subject { head.append(deal.kind.name(in: language)) }
    head.append(question.property.name(in: language))
    head += basisNames(question.basis)
    var standing = [contradiction.state.name(in: language)]
    if let severity = contradiction.severity { standing.insert(language.ratio(severity), at: 0) }
    if let days = contradiction.daysApart, contradiction.severity == nil {
      standing.insert(
        language.count(days, ("jour d'écart", "jours d'écart"), ("day apart", "days apart")), at: 0)
    }
    return (head.joined(separator: " · ") + "  [" + standing.joined(separator: ", ") + "]")
      .safeOnTerminal
  }

  /// The values of one question as rows.
  private func valueTable(_ values: [StatedValue], _ texts: [String]) -> Table {
    var table = Table([
      Table.Column(language.choose("Valeur", "Value")),
      Table.Column(language.choose("Médias", "Outlets"), isFlexible: true),
      Table.Column("Dates", isFlexible: true),
      Table.Column(language.choose("Témoins", "Witnesses")),
      Table.Column(language.choose("Fermeté", "Firmness")),
      Table.Column(language.choose("État", "State")),
      Table.Column(language.choose("Assertions", "Claims"), isFlexible: true),
    ])
    for (value, text) in zip(values, texts) {
      table.append([
        name(value, text),
        sources(value), dates(value),
        language.count(value.witnesses, ("témoin", "témoins"), ("witness", "witnesses")),
        value.modality.name(in: language),
        value.verdict.standing == .open ? "" : value.verdict.name(in: language),
        value.claims.prefix(6).map { "#" + String($0) }.joined(separator: " ")
          + (value.claims.count > 6 ? " …" : ""),
      ])
    }
    return table
  }

  private func name(_ value: StatedValue, _ text: String) -> String {
    language.value(text, isDenied: value.isDenial)
  }

  private func sources(_ value: StatedValue) -> String {
    let published = value.outlets.map(directory.outlet)
    let credited = value.credited.filter { !value.outlets.contains($0) }.map(directory.outlet)
    let anonymous = value.origins.compactMap { origin -> String? in
      guard case .article = origin else { return nil }
      return directory.name(of: origin, in: language)
    }
    let names = (published + anonymous).joined(separator: ", ")
    if credited.isEmpty { return names }
    let citing = language.choose("d'après ", "citing ") + credited.joined(separator: ", ")
    return names.isEmpty ? citing : names + " (" + citing + ")"
  }

  private func dates(_ value: StatedValue) -> String {
    guard let first = value.firstPublished ?? value.lastPublished else {
      return language.noDate
    }
    guard let last = value.lastPublished, last.earliest != first.earliest else {
      return first.shortText(in: language)
    }
    return first.shortText(in: language) + " → " + last.shortText(in: language)
  }

  /// One line for each pair that contradicts, at most three.
  private func remarks(
    _ contradiction: Contradiction, _ texts: [String], _ width: Int
  ) -> String {
    let pairs = contradiction.relations.filter { $0.comparison.relation == .contradicts }
    let against = language.choose(" contre ", " against ")
    var lines = ""
    for pair in pairs.prefix(3) {
      let (left, right) = (pair.places.left, pair.places.right)
      var remark = name(contradiction.values[left], texts[left])
      remark += against
      remark += name(contradiction.values[right], texts[right])
      remark += language.colon
      remark += pair.comparison.rule.name(in: language)
      if let by = pair.comparison.ratio {
        remark += ", "
        remark += language.ratio(by)
      }
      if remark.utf8.count <= width - 4 {
        lines += "  ≠ " + remark + "\n"
      } else {
        for (number, line) in remark.wrapped(to: width - 4).enumerated() {
          lines += (number == 0 ? "  ≠ " : "    ") + line + "\n"
        }
      }
    }
    let more = pairs.count - 3
    if more > 0 {
      lines += language.choose("  ≠ … et \(more) de plus\n", "  ≠ … and \(more) more\n")
    }
    return lines
  }

  /// Programs get no more relations of a question than these, the widest: many values make very many.
  private static let mostRelations = 256

  private func basisNames(_ basis: Basis) -> [String] {
    var names: [String] = []
    if let valuation = basis.valuation {
      names.append(valuation.name)
    }
    if let part = basis.part { names.append(language.choose("partie : ", "part: ") + part) }
    return names
  }

  /// An object for each question in dispute: its groups of values, their claims and how these stand to
  /// each other. Keys are snake_case; what is absent is null.
  public func json(_ contradictions: [Contradiction]) -> [JSON] {
    contradictions.map { contradiction in
      let question = contradiction.question
      let deal = directory.deals[question.deal]
      return .object([
        "deal": .string(directory.slug(question.deal)),
        "kind": .string(orNull: deal?.kind.rawValue), "parties": deal?.partiesJSON ?? .array([]),
        "property": .string(question.property.rawValue), "unit": .string(question.unit),
        "valuation_basis": .string(orNull: question.basis.valuation?.rawValue),
        "part": .string(orNull: question.basis.part),
        "severity": .rounded(contradiction.severity),
        "days_apart": .integer(contradiction.daysApart),
        "state": .string(contradiction.state.rawValue),
        "values": .array(contradiction.values.map(json)),
        "relations": .array(contradiction.relations.prefix(Self.mostRelations).map(json)),
        "relations_left_out": .integer(
          max(0, contradiction.relations.count - Self.mostRelations)),
      ])
    }
  }

  private func json(_ value: StatedValue) -> JSON {
    guard case .object(let members) = value.value.json,
      case .object(let rest) = JSON.object([
        "denied": .bool(value.isDenial),
        "claims": .array(value.claims.map { .integer($0) }),
        "outlets": .array(value.outlets.map { .string(directory.outlet($0)) }),
        "origins": .array(value.origins.map { .string(directory.name(of: $0, in: .english)) }),
        "witnesses": .integer(value.witnesses), "modality": .string(value.modality.rawValue),
        "first_published": .string(orNull: value.firstPublished?.text),
        "last_published": .string(orNull: value.lastPublished?.text),
        "state": .string(value.verdict.standing.rawValue),
        "rule": .string(value.verdict.rule.rawValue),
      ])
    else { return .null }
    return .object(members + rest)
  }

  private func json(_ relation: ValueRelation) -> JSON {
    .object([
      "left": .integer(relation.left), "right": .integer(relation.right),
      "relation": .string(relation.comparison.relation.rawValue),
      "rule": .string(relation.comparison.rule.rawValue),
      "ratio": .rounded(relation.comparison.ratio),
      "state": .string(orNull: relation.state?.rawValue),
      "doubts": .array(relation.comparison.doubts.map { .string($0.rawValue) }),
    ])
  }

  /// One row for each value of each question.
  func table(_ contradictions: [Contradiction]) -> Table {
    var table = Table(
      [
        "deal", "property", "unit", "severity", "state", "value", "value_state", "modality",
        "outlets",
        "witnesses", "first_published", "last_published", "claims",
      ].map { Table.Column($0) })
    for contradiction in contradictions {
      for value in contradiction.values {
        table.append([
          directory.slug(contradiction.question.deal), contradiction.question.property.rawValue,
          contradiction.question.unit, contradiction.severity.map { JSON.rounded($0).line } ?? "",
          contradiction.state.rawValue, value.value.canonical, value.verdict.standing.rawValue,
          value.modality.rawValue, value.outlets.map(directory.outlet).joined(separator: "; "),
          String(value.witnesses), value.firstPublished?.text ?? "",
          value.lastPublished?.text ?? "",
          value.claims.map(String.init).joined(separator: " "),
        ])
      }
    }
    return table
  }
}
