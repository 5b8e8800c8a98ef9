public import Claims
public import Reconciliation

/// What to believe, for people and for programs.
public struct FindingView {
  private let directory: Directory
  private let language: Language

  /// Prints with these names, in this language.
  public init(_ directory: Directory, in language: Language) {
    self.directory = directory
    self.language = language
  }

  /// A line for each question; with `explained`, the reasons below it.
  public func text(_ findings: [Finding], explained: Bool, width: Int) -> String {
    guard !findings.isEmpty else { return language.choose("Aucune assertion.\n", "No claims.\n") }
    guard explained else { return table(findings).text(width: width) }
    return findings.map { explanation($0, width: width) }.joined(separator: "\n")
  }

  private func table(_ findings: [Finding]) -> Table {
    var table = Table([
      Table.Column(language.choose("Opération", "Deal"), isFlexible: true),
      Table.Column(language.choose("Fait", "Property")),
      Table.Column(language.choose("À croire", "Believe")),
      Table.Column(language.choose("État", "State")),
      Table.Column(language.choose("Sûr à", "Sure"), alignsRight: true),
      Table.Column(language.choose("Témoins", "Witnesses"), alignsRight: true),
      Table.Column(language.choose("Sinon", "Otherwise")),
    ])
    for finding in findings {
      table.append([
        directory.slug(finding.question.deal), name(of: finding.question), leading(finding),
        name(of: finding.state), language.percent(finding.confidence), String(finding.witnesses),
        finding.runnerUp?.value.text(in: language) ?? "",
      ])
    }
    return table
  }

  private func explanation(_ finding: Finding, width: Int) -> String {
    let deal =
      directory.deals[finding.question.deal]?.title() ?? directory.slug(finding.question.deal)
    let head =
      "\(deal) · \(name(of: finding.question))\(language.colon)\(leading(finding))  [\(name(of: finding.state)), \(language.percent(finding.confidence))]"
    let wording = ReasonWording(directory, in: language)
    let lines = sentences(finding, wording).flatMap { sentence in
      sentence.safeOnTerminal.wrapped(to: width - 4).enumerated().map {
        ($0.offset == 0 ? "  – " : "    ") + $0.element
      }
    }
    return ([head.safeOnTerminal] + lines).joined(separator: "\n") + "\n"
  }

  /// The reasons as sentences; of a subject of a table nobody can announce anything.
  private func sentences(_ finding: Finding, _ wording: ReasonWording) -> [String] {
    let isSubject = directory.deals[finding.question.deal]?.kind == .subject
    return finding.reasons.filter { !isSubject || $0 != .wouldSettle(.announcement) }
      .map(wording.sentence) + wording.apart(finding.question)
  }

  private func leading(_ finding: Finding) -> String {
    guard let leading = finding.leading else { return language.choose("rien", "nothing") }
    return language.value(leading.value.text(in: language), isDenied: leading.isDenial)
  }

  private func name(of question: Question) -> String {
    var name = question.property.name(in: language)
    if let valuation = question.basis.valuation { name += " " + valuation.name }
    return name + (question.basis.part.map { " (\($0))" } ?? "")
  }

  private func name(of state: FindingState) -> String {
    switch state {
    case .single: language.choose("un seul témoin", "single")
    case .agreed: language.choose("concordant", "agreed")
    case .contested: language.choose("contesté", "contested")
    case .revised: language.choose("révisé", "revised")
    case .settled: language.choose("tranché par les faits", "settled")
    case .ruled: language.choose("tranché par vous", "ruled")
    }
  }

  /// An object for each question.
  public func json(_ findings: [Finding]) -> [JSON] {
    let wording = ReasonWording(directory, in: language)
    return findings.map { finding in
      .object([
        "deal": .string(directory.slug(finding.question.deal)),
        "label": .string(orNull: directory.deals[finding.question.deal]?.label),
        "property": .string(finding.question.property.rawValue),
        "unit": .string(finding.question.unit),
        "valuation_basis": .string(orNull: finding.question.basis.valuation?.rawValue),
        "part": .string(orNull: finding.question.basis.part),
        "as_of": .string(finding.asOf.description), "state": .string(finding.state.rawValue),
        "value": finding.leading?.value.json ?? .null,
        "denied": .bool(finding.leading?.isDenial ?? false),
        "confidence": .rounded(finding.confidence, places: 3),
        "witnesses": .integer(finding.witnesses),
        "supporting": .array(finding.supporting.map { .integer($0) }),
        "differing": .array(finding.differing.map { .integer($0) }),
        "overtaken": .array(finding.overtaken.map { .integer($0) }),
        "runner_up": finding.runnerUp?.value.json ?? .null,
        "runner_up_confidence": finding.runnerUp == nil
          ? .null : .rounded(finding.runnerUpConfidence, places: 3),
        "reasons": .array(sentences(finding, wording).map { .string($0) }),
      ])
    }
  }

  /// A row for each question.
  public func rows(_ findings: [Finding]) -> Table {
    var table = Table(
      [
        "deal", "property", "unit", "as_of", "state", "value", "confidence", "witnesses",
        "runner_up",
      ]
      .map { Table.Column($0) })
    for finding in findings {
      table.append([
        directory.slug(finding.question.deal), finding.question.property.rawValue,
        finding.question.unit, finding.asOf.description, finding.state.rawValue,
        finding.leading?.value.canonical ?? "", JSON.rounded(finding.confidence, places: 3).line,
        String(finding.witnesses), finding.runnerUp?.value.canonical ?? "",
      ])
    }
    return table
  }
}
