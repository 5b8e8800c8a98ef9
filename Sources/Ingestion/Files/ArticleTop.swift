internal import Claims

/// What a plain text says of its outlet before its first sentence: a line of its own ("Les Echos, publié le 5
/// octobre 2026", "Le Figaro avec AFP") or an agency's dateline ("PARIS, Oct 20, 2026 (Reuters) -").
struct ArticleTop {
  /// Who publishes the text; nil where it does not say, or names nobody known.
  private(set) var outlet: String?
  /// Whom the outlet credits beside its name, or by an agency's dateline.
  private(set) var credits: [String] = []

  /// How many of the first lines that hold something can say it.
  private static let lines = 5
  private static let longestLine = 120

  init(_ text: String) {
    var dateline: String?
    var rest = text[...]
    var seen = 0
    while seen < Self.lines, !rest.isEmpty {
      let end = rest.firstLineEnd
      let line = rest[..<end]
      rest = rest[end...].dropFirst()
      guard line.utf8.contains(where: { $0 > 0x20 }) else { continue }
      seen += 1
      if outlet == nil, let named = Self.named(line) {
        outlet = named.outlet
        credits = named.credits
      }
      dateline = dateline ?? Self.agency(line)
    }
    guard let dateline else { return }
    if outlet == nil {
      outlet = dateline
    } else if outlet != dateline, credits.isEmpty {
      credits = [dateline]
    }
  }

  /// The outlet that a short line is of, alone or before a date.
  private static func named(_ line: Substring) -> OutletWording? {
    guard line.utf8.count <= longestLine else { return nil }
    guard OutletWording.mayBeKnown(line) else { return nil }
    let scalars = line.unicodeScalars
    let end = scalars.firstIndex(where: isParting) ?? line.endIndex
    let behind = Substring(scalars[end...].dropFirst())
    guard behind.allSatisfy(\.isWhitespace) || hasYear(behind) else { return nil }
    let wording = OutletWording(line[..<end].trimmed)
    let isKnown = KnownOutlets.named(wording.outlet) != nil || Agencies.name(wording.outlet) != nil
    return isKnown ? wording : nil
  }

  /// Whether a sign parts the name of an outlet from what is said of it.
  private static func isParting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "|", "·", "•", "–", "—": true
    default: false
    }
  }

  private static func hasYear(_ text: Substring) -> Bool {
    text.foldedWords.contains { word in
      word.utf8.count == 4 && (Int(word).map { (1900..<2100).contains($0) } ?? false)
    }
  }

  /// Whether a dash follows a closing bracket: a look at the bytes that spares most lines the rest.
  private static func mayEndDateline(_ line: Substring) -> Bool {
    let bytes = line.utf8Span.span
    var isAfterBracket = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ")"): isAfterBracket = true
      case UInt8(ascii: " "): continue
      // 0xE2 begins the long dashes.
      case UInt8(ascii: "-"), 0xE2: if isAfterBracket { return true }
      default: isAfterBracket = false
      }
    }
    return false
  }

  /// The agency in brackets before the dash that ends a dateline.
  private static func agency(_ line: Substring) -> String? {
    guard mayEndDateline(line) else { return nil }
    let beginning = line.prefix(longestLine)
    guard let open = beginning.firstIndex(of: "("),
      let close = beginning[open...].firstIndex(of: ")"),
      let dash = beginning[close...].dropFirst().first(where: { $0 != " " }), "-–—".contains(dash),
      beginning[..<open].foldedWords.count <= 8,
      beginning[..<open].first.map({ $0.isUppercase }) ?? true
    else { return nil }
    return Agencies.name(String(beginning[open..<close].dropFirst()))
  }
}

extension Substring {
  /// Where the first line ends, by its bytes: a line feed behind a carriage return is a part of it, and ends
  /// no line.
  var firstLineEnd: Index {
    let bytes = utf8Span.span
    let end = bytes.indices.first {
      bytes[$0] == UInt8(ascii: "\n") && ($0 == 0 || bytes[$0 - 1] != UInt8(ascii: "\r"))
    }
    return end.map { utf8.index(startIndex, offsetBy: $0) } ?? endIndex
  }
}
