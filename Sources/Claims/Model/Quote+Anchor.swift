extension Quote {
  /// How many code points of the text are kept before a quote, and after it.
  public static let context = 32

  /// Anchors words in the text that they stand in, at their first place; nil where they do not
  /// stand in it. Linear in the text.
  public init?(finding words: String, in text: String) {
    let sought = Array(words.unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    guard !sought.isEmpty, let start = scalars.place(of: sought) else { return nil }
    self.init(scalars[...], from: start, to: start + sought.count)
  }

  /// The words between two code points of a text, with up to ``context`` before and after.
  public init(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int, to end: Int) {
    let string = { (range: Range<Int>) in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    self.init(
      exact: string(start..<end),
      prefix: string(max(scalars.startIndex, start - Self.context)..<start),
      suffix: string(end..<min(scalars.endIndex, end + Self.context)), start: start, end: end)
  }
}

extension Array where Element: Equatable {
  /// Where `sought` begins for the first time (Knuth, Morris and Pratt 1977).
  fileprivate func place(of sought: [Element]) -> Int? {
    var fallback = [Int](repeating: 0, count: sought.count)
    var matched = 0
    for index in sought.indices.dropFirst() {
      while matched > 0, sought[index] != sought[matched] { matched = fallback[matched - 1] }
      if sought[index] == sought[matched] { matched += 1 }
      fallback[index] = matched
    }
    matched = 0
    for (index, element) in enumerated() {
      while matched > 0, element != sought[matched] { matched = fallback[matched - 1] }
      if element == sought[matched] { matched += 1 }
      if matched == sought.count { return index + 1 - matched }
    }
    return nil
  }
}
