internal import Claims
internal import Ingestion
internal import Presentation

/// Says what an import recorded.
struct ImportWording {
  let language: Language
  let isDryRun: Bool

  /// What was recorded, what was left out, and how to take it back.
  func report(_ report: ImportReport) -> ChangeReport {
    ChangeReport(
      made(report), hints: remarks(report), undo: undo(report),
      [
        "rows": .integer(report.rows), "claims": .integer(report.claims),
        "known": .integer(report.known), "notes": .integer(report.notes),
        "retracted": .array(report.retracted.map { .integer(Int($0)) }),
        "deals_of_assumed_kind": .integer(report.dealsOfAssumedKind),
        "articles": .integer(report.articles), "deals": .integer(report.deals),
        "outlets": .integer(report.outlets), "organizations": .integer(report.organizations),
        "bad_rows": .integer(report.badRows),
        "rows_of_deal_above": .integer(report.rowsOfDealAbove),
        "rows_without_value": .integer(report.rowsWithoutValue),
        "lines_without_value": .array(report.linesWithoutValue.map { .integer($0) }),
        "unknown_columns": .array(report.unknownColumns.map { .string($0) }),
        "first_claim": .integer(report.numbers.first?.lowerBound),
        "last_claim": .integer(report.numbers.last?.upperBound),
        "stopped_before_line": .integer(report.stoppedBefore),
      ])
  }

  private func made(_ report: ImportReport) -> String {
    let made = [
      language.count(report.claims, ("assertion", "assertions"), ("claim", "claims")),
      language.count(report.articles, ("article", "articles"), ("article", "articles")),
      language.count(report.deals, ("opération", "opérations"), ("deal", "deals")),
      language.count(report.outlets, ("source", "sources"), ("outlet", "outlets")),
    ].joined(separator: ", ")
    return isDryRun
      ? language.choose("À enregistrer : \(made)", "To be recorded: \(made)")
      : language.choose("Enregistré : \(made)", "Recorded: \(made)")
  }

  private func remarks(_ report: ImportReport) -> [String] {
    var lines: [String] = []
    if report.known > 0 {
      lines.append(language.alreadyHere + language.colon + "\(report.known)")
    }
    if report.notes > 0 {
      lines.append(
        language.count(
          report.notes, ("remarque y est ajoutée", "remarques y sont ajoutées"),
          ("note was added to them", "notes were added to them")))
    }
    if !report.retracted.isEmpty {
      let numbers = ClaimNumbers.list(report.retracted).joined(separator: " ")
      lines.append(
        language.count(
          report.retracted.count,
          ("d'entre elles est retirée", "d'entre elles sont retirées"),
          ("of them is retracted", "of them are retracted"))
          + language.choose(" ; pour les rétablir : ", "; to let them stand again: ")
          + "ondit retract \(numbers) --undo")
    }
    for (name, count) in report.sharedNames.sorted(by: { $0.key < $1.key }).prefix(5) {
      let name = name.safeOnTerminal
      lines.append(
        language.choose(
          "« \(name) » nomme \(count) cibles, prises pour une seule opération ; si c'est une nature, intituler la colonne « type »",
          "\"\(name)\" names \(count) targets, taken for one deal; if it is a kind, call the column \"type\""
        ))
    }
    if report.dealsOfAssumedKind > 0 {
      lines.append(
        language.count(
          report.dealsOfAssumedKind,
          (
            "opération est prise pour un investissement",
            "opérations sont prises pour des investissements"
          ),
          ("deal is taken for an investment", "deals are taken for investments"))
          + language.choose(
            " : une colonne type le dirait (rachat, fusion, levée de fonds…)",
            ": a column type would say (acquisition, merger, funding round…)"))
    }
    if report.rowsOfDealAbove > 0 {
      lines.append(
        language.count(
          report.rowsOfDealAbove,
          (
            "ligne ne nomme pas d'opération : celle de la ligne au-dessus",
            "lignes ne nomment pas d'opération : celle de la ligne au-dessus"
          ),
          (
            "line names no deal: taken for that of the line above",
            "lines name no deal: taken for that of the line above"
          )) + language.colon + numbers(report.linesOfDealAbove, of: report.rowsOfDealAbove))
    }
    if report.isWindows1252 {
      lines.append(
        language.choose(
          "Ce n'est pas de l'UTF-8 : lu comme windows-1252, le codage d'Excel",
          "Not UTF-8: read as windows-1252, as Excel saves"))
    }
    if !report.unknownColumns.isEmpty {
      let names = report.unknownColumns.map(\.safeOnTerminal).joined(separator: ", ")
      lines.append(
        language.choose("Colonnes ignorées : \(names)", "Columns left out: \(names)"))
    }
    if report.rowsWithoutValue > 0 { lines.append(withoutValue(report)) }
    if report.badRows > 0 {
      lines.append(
        language.choose(
          "Lignes ignorées : \(report.badRows)", "Lines left out: \(report.badRows)"))
      lines += report.problems.map { "  " + Failure.text($0, language).safeOnTerminal }
    }
    if let line = report.stoppedBefore {
      lines.append(
        language.choose(
          "Interrompu avant la ligne \(line) ; la même commande reprend là.",
          "Interrupted before line \(line); the same command goes on from there."))
    }
    return lines
  }

  /// The command that takes the claims back; nil where none was recorded.
  private func undo(_ report: ImportReport) -> String? {
    var ranges = report.numbers
    guard let first = ranges.first, let last = ranges.last else { return nil }
    // An export with many gaps went into an empty file: what lies between is in no one's use.
    if ranges.count > Self.mostRanges { ranges = [first.lowerBound...last.upperBound] }
    return "ondit retract \(ClaimNumbers.list(ranges).joined(separator: " ")) --because '…'"
  }

  private static let mostRanges = 12

  private func withoutValue(_ report: ImportReport) -> String {
    language.count(
      report.rowsWithoutValue,
      (
        "ligne n'a pas de valeur et n'est pas retenue",
        "lignes n'ont pas de valeur et ne sont pas retenues"
      ),
      ("line has no value and was passed over", "lines have no value and were passed over"))
      + language.colon + numbers(report.linesWithoutValue, of: report.rowsWithoutValue)
  }

  /// "3, 7, …": the numbers of the first lines of some.
  private func numbers(_ lines: [Int], of count: Int) -> String {
    lines.map(String.init).joined(separator: ", ") + (count > lines.count ? ", …" : "")
  }
}
