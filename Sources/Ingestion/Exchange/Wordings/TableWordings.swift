internal import Claims

/// The names that a table gives to deals, as parties: what its first lines show of a pair of companies helps to
/// read the rest, `Kestrel Novalis` and `levée Novalis` among them.
struct TableWordings {
  private var byKey: [String: DealWording] = [:]
  /// The keys of the deals with that company, or those companies, on the side that gets.
  private var byTarget: [String: Set<String>] = [:]
  /// The deals of which the table names one company alone, by the words of that: the round of `levée Novalis`.
  private var alone: [String: DealWording] = [:]

  /// Learns from the names in a table's first lines.
  init(_ names: some Sequence<String>) {
    var counts: [String: Int] = [:]
    var distinct: [String] = []
    for name in names {
      if counts[name] == nil { distinct.append(name) }
      counts[name, default: 0] += 1
    }
    var kinds: [String: [DealKind: Int]] = [:]
    for name in distinct {
      guard let wording = DealWording(name) else { continue }
      let key = wording.key
      if wording.from.isEmpty {
        alone[key] = alone[key] ?? wording
        continue
      }
      if let kind = wording.kind {
        kinds[key, default: [:]][kind, default: 0] += counts[name, default: 0]
      }
      if let known = byKey[key], known.isSure || !wording.isSure { continue }
      byKey[key] = wording
    }
    for (key, var wording) in byKey {
      // Of kinds that are named as often, the first in the order of their declaration.
      let counts = kinds[key] ?? [:]
      wording.kind = DealKind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
        .flatMap { counts[$0] == nil ? nil : $0 }
      byKey[key] = wording
      byTarget[DealWording.key(wording.to.joined(separator: " ")), default: []].insert(key)
    }
  }

  /// The parties and the kind that a name means here; nil where it does not tell.
  func deal(named name: String) -> DealWording? {
    guard var wording = DealWording(name) else {
      let key = DealWording.key(name)
      return byKey[key] ?? alone[key]
    }
    if let known = byKey[wording.key] {
      if !wording.isSure || !known.isSure {
        (wording.from, wording.to, wording.isSure) = (known.from, known.to, known.isSure)
      }
      wording.kind = wording.kind ?? known.kind
    } else if wording.from.isEmpty, let keys = byTarget[wording.key], keys.count == 1,
      let known = keys.first.flatMap({ byKey[$0] })
    {
      (wording.from, wording.to) = (known.from, known.to)
    }
    return wording
  }
}
