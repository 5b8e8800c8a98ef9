internal import Claims
internal import Presentation
internal import Storage

extension Database {
  /// The one deal that words pick out. Fails with the candidates where there are several.
  func deal(
    meaning words: String, until cutoff: Cutoff = .now, _ language: Language
  ) throws -> Deal {
    let deals = try deals(meaning: words, until: cutoff, language)
    if let deal = deals.first, deals.count == 1 { return deal }
    let candidates = deals.prefix(12).map { "  \($0.slug)" }.joined(separator: "\n")
    throw Failure(
      language.choose(
        "« \(words) » désigne plusieurs opérations :\n", "\"\(words)\" can mean several deals:\n")
        + candidates + (deals.count > 12 ? "\n  …" : "")
        + language.choose(
          "\nsi deux sont la même : ondit deals merge L'UNE --into L'AUTRE",
          "\nwhere two are one: ondit deals merge ONE --into OTHER"))
  }

  /// All deals that words can mean, by slug. Fails where there is none.
  func deals(
    meaning words: String, until cutoff: Cutoff = .now, _ language: Language
  ) throws -> [Deal] {
    let deals = try deals(named: words, until: cutoff)
    guard deals.isEmpty else { return deals }
    throw Failure(
      language.choose(
        "aucune opération pour « \(words) » ; voir : ondit deals",
        "no deal for \"\(words)\"; see: ondit deals"))
  }

  /// The names of the outlets and of the deals given.
  func directory(deals numbers: Set<Int64>) throws -> Directory {
    var deals: [Int64: Deal] = [:]
    for number in numbers { deals[number] = try deal(number) }
    return Directory(deals: deals, outlets: try outletNames())
  }
}
