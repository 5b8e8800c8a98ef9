import Claims

extension Dossier {
  /// A value as its claims write it: of plain words, dates and numbers, as most of its independent witnesses do
  /// (`1,234` or `1234`, `5 mars 1920` or `1920-03-05`); of as many, in full, then the first in order. What has a
  /// unit is told as it was first.
  func spelling(_ index: Int) -> Value {
    let members = groups[index].members
    let first = entries[members[0]].claim.value
    guard DossierDraft.plainUnits.contains(first.unitCode),
      members.contains(where: { entries[$0].claim.value != first })
    else { return first }
    var witnesses: [Value: Set<Int>] = [:]
    for member in backed(members) {
      witnesses[entries[member].claim.value, default: []].insert(self.witnesses[member])
    }
    let isNumber = groups[index].comparable.quantity != nil
    let best = witnesses.max { left, right in
      if left.value.count != right.value.count { return left.value.count < right.value.count }
      if !isNumber, let one = Fullness(left.key), let other = Fullness(right.key), one != other {
        return one < other
      }
      return Value.inOrder(right.key, left.key)
    }
    return best?.key ?? first
  }
}

/// How much a way to write something tells: `Jane Doe` more than `J. Doe`, `Élan` more than `Elan`, `Jane Doe`
/// more than `JANE DOE`.
struct Fullness: Comparable {
  private var letters = 0
  private var accents = 0
  private var cases = 0

  /// Nil for what is not words.
  init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    var (hasCapitals, hasSmall) = (false, false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "A"..."Z": hasCapitals = true
      case "a"..."z": hasSmall = true
      case _ where scalar.properties.isAlphabetic && !scalar.isASCII: accents += 1
      default: break
      }
    }
    // An "and" tells nothing.
    letters = NameMatch.words(of: text).reduce(0) { $0 + $1.utf8.count }
    cases = hasCapitals && hasSmall ? 1 : 0
  }

  static func < (left: Fullness, right: Fullness) -> Bool {
    if left.letters != right.letters { return left.letters < right.letters }
    return left.accents == right.accents
      ? left.cases < right.cases : left.accents < right.accents
  }
}
