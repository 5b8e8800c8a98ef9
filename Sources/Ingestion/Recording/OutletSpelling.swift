internal import Claims
public import Storage

/// A new outlet's name that may be a slip of the pen for a known one's.
public struct OutletSpelling: Hashable, Sendable {
  /// The new name.
  public let name: String
  /// The known name.
  public let meant: String
  /// Whether the file has the outlet of the known name; else it is one that everybody knows.
  public let isHere: Bool
}

extension Database {
  /// The known outlet whose name is nearly the one given: a letter more, less, changed or swapped with its
  /// neighbour, of twelve letters and more two. Nil where the name itself is known, is of less than five letters,
  /// or nothing is near. Takes time in the number of names that begin with the same letter, of which it looks at
  /// 2,000.
  public func outletSpelling(near name: String) throws(SQLiteError) -> OutletSpelling? {
    let letters = OutletKey(name)
    guard (5...60).contains(letters.scalars.count), let first = letters.scalars.first,
      try outlet(named: name) == nil, KnownOutlets.named(name) == nil, Agencies.name(name) == nil
    else { return nil }
    let here = try outletNames(beginningWith: String(first), limit: 2_000)
    if let found = letters.nearest(among: here) {
      return OutletSpelling(name: name, meant: found, isHere: true)
    }
    let found = letters.nearest(among: KnownOutlets.names + Agencies.known)
    return found.map { OutletSpelling(name: name, meant: $0, isHere: false) }
  }
}

/// A name by its letters and digits, without case or accents.
private struct OutletKey {
  private let words: [String]
  let scalars: [Unicode.Scalar]

  init(_ name: String) {
    words = name.foldedWords
    scalars = words.flatMap(\.unicodeScalars)
  }

  /// What tells names apart on purpose: Europe 1 is not Europe 2, nor Canal B a slip for Canal C.
  private var marks: [String] {
    words.filter { $0.utf8.count < 3 || $0.contains(where: \.isNumber) }
  }

  /// The name that differs least, in letters alone; few get the first one wrong.
  func nearest(among names: [String]) -> String? {
    let allowed = scalars.count < 12 ? 1 : 2
    var best: (name: String, distance: Int)?
    for name in names {
      let other = OutletKey(name)
      guard other.scalars.first == scalars.first, other.marks == marks,
        abs(other.scalars.count - scalars.count) <= allowed
      else { continue }
      let distance = scalars.editDistance(to: other.scalars)
      if distance > 0, distance <= allowed, distance < best?.distance ?? Int.max {
        best = (name, distance)
      }
    }
    return best?.name
  }
}
