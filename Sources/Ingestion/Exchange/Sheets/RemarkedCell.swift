internal import Claims

/// A cell that says something beside its value: `1,2 Md€ (dette incluse)`, `300 M€*`, `3 Md€ ?`, `$3bn incl. debt`.
struct RemarkedCell {
  private var value: Substring
  private var inside: Substring = ""
  private var isDoubted = false

  /// Nil where the cell has nothing beside a value.
  init?(_ text: String) {
    value = text[...]
    // Nearly all cells end in a letter or a digit.
    guard let last = text.unicodeScalars.last, !last.properties.isAlphabetic, !("0"..."9" ~= last)
    else {
      guard let start = Self.trailer(in: text) else { return nil }
      inside = value[start...]
      value = value[..<start]
      trim()
      return
    }
    trim()
    guard value.last == ")" || value.last == "]",
      let open = value.lastIndex(where: { $0 == "(" || $0 == "[" })
    else {
      if value.endIndex == text.endIndex { return nil }
      return
    }
    inside = value[value.index(after: open)...].dropLast()
    value = value[..<open]
    trim()
  }

  /// Where words begin that say what is counted: "incl. debt", "hors dette", "post-money". No figure stands in
  /// them.
  private static func trailer(in text: String) -> String.Index? {
    guard text.utf8.count <= 200 else { return nil }
    let words = text.split { $0.isWhitespace || $0 == "-" || $0 == "," }
    return words.dropFirst().first { word in
      trailers.contains(word.filter(\.isLetter).folded)
        && !text[word.startIndex...].contains(where: \.isNumber)
    }?.startIndex
  }

  private static let trailers: Set<String> = [
    "incl", "including", "included", "inclus", "incluse", "excl", "excluding", "hors", "dont",
    "dette", "debt", "with", "avec", "y", "net", "post", "pre", "ev", "tbc", "upfront", "cash",
    "in", "en", "all", "premoney", "postmoney",
  ]

  /// Takes away blanks, the marks of footnotes, and question marks, which make a value doubtful.
  private mutating func trim() {
    while let last = value.last, last.isWhitespace || "*?†,".contains(last) {
      if last == "?" { isDoubted = true }
      value.removeLast()
    }
  }

  /// The value; what stands in brackets may be a part of it, `300 (M€)`, `300 M€ (est.)`. A question mark makes
  /// it approximate.
  func quantity(_ language: Language?) -> Quantity? {
    let whole = inside.isEmpty ? nil : read("\(value) \(inside)", language)
    guard let quantity = whole ?? read(String(value), language) else { return nil }
    guard isDoubted else { return quantity }
    return Quantity(
      low: quantity.low, high: quantity.high, unit: quantity.unit, isApproximate: true,
      isVague: quantity.isVague, hedge: quantity.hedge.isEmpty ? "?" : quantity.hedge)
  }

  /// What is no part of the value; empty where nothing is.
  func remark(_ language: Language?) -> String {
    inside.isEmpty || read("\(value) \(inside)", language) != nil ? "" : String(inside)
  }

  private func read(_ text: String, _ language: Language?) -> Quantity? {
    try? ValueNotation.quantity(text, language: language)
  }
}
