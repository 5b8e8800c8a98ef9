internal import Claims
internal import Ingestion
internal import Presentation

/// What became of quotes: counted, and those listed that are not where they were.
struct VerifyView {
  private let language: Language
  private let showsAll: Bool
  private var (found, moved, ambiguous, missing) = (0, 0, 0, 0)
  private(set) var listed: [QuoteCheck] = []

  init(_ language: Language, showsAll: Bool) {
    self.language = language
    self.showsAll = showsAll
  }

  mutating func add(_ checks: [QuoteCheck]) {
    for check in checks {
      switch check.place {
      case .found: found += 1
      case .moved: moved += 1
      case .ambiguous: ambiguous += 1
      case .missing: missing += 1
      }
    }
    listed += showsAll ? checks : checks.filter { $0.place != .found }
  }

  /// Whether a quote cannot be pointed at any more.
  var isFaulty: Bool { ambiguous + missing > 0 }

  /// The deals of the claims listed.
  var deals: Set<Int64> { Set(listed.map(\.claim.deal)) }

  /// "12 quotes: 10 found, 1 moved, 0 ambiguous, 1 missing".
  var summary: String {
    let all = found + moved + ambiguous + missing
    let quotes = language.count(all, ("citation", "citations"), ("quote", "quotes"))
    return language.choose(
      "\(quotes) : \(found) à leur place, \(moved) déplacées, \(ambiguous) ambiguës, \(missing) introuvables",
      "\(quotes): \(found) found, \(moved) moved, \(ambiguous) ambiguous, \(missing) missing")
  }

  func table(_ directory: Directory) -> Table {
    var table = Table([
      Table.Column("#", alignsRight: true), Table.Column("Article", alignsRight: true),
      Table.Column(language.choose("Opération", "Deal")),
      Table.Column(language.choose("Valeur", "Value")),
      Table.Column(language.choose("Citation", "Quote"), isFlexible: true),
      Table.Column(language.choose("État", "State")),
      Table.Column(language.choose("Présente le", "Present on")),
      Table.Column(language.choose("Absente le", "Absent on")),
    ])
    let day = { (moment: Timestamp?) in
      moment.map { EDTFDate($0.day).text(in: language) } ?? ""
    }
    for check in listed {
      let claim = check.claim
      table.append([
        String(claim.id), String(claim.article), directory.deals[claim.deal]?.slug ?? "",
        claim.value.text(in: language), claim.quote?.exact ?? "", words(check.place),
        day(check.present), day(check.absent),
      ])
    }
    return table
  }

  private func words(_ place: QuotePlace) -> String {
    switch place {
    case .found: language.choose("à sa place", "found")
    case .moved: language.choose("déplacée", "moved")
    case .ambiguous(let places):
      language.choose("ambiguë (\(places) endroits)", "ambiguous (\(places) places)")
    case .missing: language.choose("introuvable", "missing")
    }
  }

  func json(_ directory: Directory) -> [JSON] {
    listed.map { check in
      var (state, start, places): (String, Int?, Int?) = ("found", check.claim.quote?.start, nil)
      switch check.place {
      case .found: break
      case .moved(let moved): (state, start) = ("moved", moved)
      case .ambiguous(let several): (state, start, places) = ("ambiguous", nil, several)
      case .missing: (state, start) = ("missing", nil)
      }
      return .object([
        "claim": .integer(check.claim.id), "article": .integer(check.claim.article),
        "deal": .string(orNull: directory.deals[check.claim.deal]?.slug),
        "value": check.claim.value.json, "quote": check.claim.quote?.json ?? .null,
        "state": .string(state), "start": .integer(start), "places": .integer(places),
        "present": .string(orNull: check.present?.description),
        "absent": .string(orNull: check.absent?.description),
      ])
    }
  }
}
