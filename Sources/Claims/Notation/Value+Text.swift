extension Value {
  /// The value for a person to read, in French or English.
  public func text(in language: Language) -> String {
    switch self {
    case .quantity(let quantity): quantity.text(in: language)
    case .date(let date): date.text(in: language)
    case .text(let text): text
    }
  }
}

extension EDTFDate {
  /// The date for a person to read: "3 nov. 2025", "T4 2026", "Q4 2026", "vers janv. 2026". What
  /// has no short form stays EDTF.
  public func text(in language: Language) -> String {
    let french = language == .french
    guard isInterval else { return Self.pointText(text, language) }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if sides.count == 2 {
      if sides[1].isEmpty || sides[1] == ".." {
        return (french ? "à partir de " : "from ") + Self.pointText(sides[0], language)
      }
      if sides[0].isEmpty || sides[0] == ".." {
        return (french ? "jusqu'à " : "until ") + Self.pointText(sides[1], language)
      }
      return Self.pointText(sides[0], language) + " – " + Self.pointText(sides[1], language)
    }
    return Self.pointText(text, language)
  }

  /// The date for a narrow column: of an interval only where it begins, "28 Jan 2026…".
  public func shortText(in language: Language) -> String {
    guard isInterval else { return Self.pointText(text, language) }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let first = sides.first, !first.isEmpty, first != ".." else {
      return text(in: language)
    }
    return Self.pointText(first, language) + "…"
  }

  private var isInterval: Bool { text.utf8.contains(UInt8(ascii: "/")) }

  private static func pointText(_ text: String, _ language: Language) -> String {
    let french = language == .french
    if text.utf8.count == 10, let day = Day(text) {
      let (year, month, number) = day.components
      let name = (french ? frenchMonths : englishMonths)[month - 1]
      let first = number == 1 && french
      return (first ? "1er" : String(number)) + " " + name + " " + year.padded(to: 4)
    }
    let qualified = text.last.map { "?~%".contains($0) } ?? false
    let plain = qualified ? String(text.dropLast()) : text
    let about = qualified ? (french ? "vers " : "about ") : ""
    let parts = plain.prefix(10).split(separator: "-").map(String.init)
    guard !plain.hasPrefix("-"), !plain.contains("X"), parts.count > 1, let month = Int(parts[1])
    else {
      return about + plain
    }
    let year = parts[0]
    if (1...12).contains(month) {
      let name = (french ? frenchMonths : englishMonths)[month - 1]
      let day =
        parts.count > 2 ? Int(parts[2]).map { $0 == 1 && french ? "1er " : "\($0) " } ?? "" : ""
      return "\(about)\(day)\(name) \(year)"
    }
    switch month {
    case 33...36: return "\(about)\(french ? "T" : "Q")\(month - 32) \(year)"
    case 40...41: return "\(about)\(french ? "S" : "H")\(month - 39) \(year)"
    case 21...24: return "\(about)\((french ? frenchSeasons : englishSeasons)[month - 21]) \(year)"
    default: return about + plain
    }
  }

  private static let frenchMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
  ]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let frenchSeasons = ["printemps", "été", "automne", "hiver"]
  private static let englishSeasons = ["spring", "summer", "autumn", "winter"]
}
