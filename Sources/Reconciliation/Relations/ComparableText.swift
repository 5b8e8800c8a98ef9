import Claims

/// Words as they are compared: read once as a time of day and once as the words of a name.
struct ComparableText {
  /// Times this many minutes apart or nearer count as one.
  static let minutesOfTolerance = 10

  private let text: String
  private let clock: ClockTime?
  private let words: [String]

  init(_ text: String) {
    self.text = text
    clock = ClockTime(text)
    words = clock == nil ? NameMatch.words(of: text) : []
  }

  /// Compares two texts by the word rules of ``RelationRule``, in their order. Linear in their
  /// lengths.
  func compared(to other: ComparableText) -> Comparison {
    if text == other.text { return Comparison(.agrees, by: .sameText) }
    if let clock, let theirs = other.clock {
      let isNear = clock.distance(to: theirs).map { $0 <= Self.minutesOfTolerance } ?? false
      return isNear
        ? Comparison(.agrees, by: .sameBounds) : Comparison(.contradicts, by: .disjoint)
    }
    let (left, right) = (nameWords, other.nameWords)
    if left.isEmpty || right.isEmpty { return Comparison(.contradicts, by: .different) }
    let match = NameMatch(left, right)
    if match.isSameButForInitials {
      return TextMarks(text) == TextMarks(other.text)
        ? Comparison(.agrees, by: .sameText) : Comparison(.contradicts, by: .different)
    }
    if match.shared > 0, match.leftOnly == 0 {
      return Comparison(.refines, by: .nested, narrower: .right)
    }
    if match.shared > 0, match.rightOnly == 0 {
      return Comparison(.refines, by: .nested, narrower: .left)
    }
    return Bigrams(left).likeness(to: Bigrams(right)) >= 0.8
      ? Comparison(.compatible, by: .similar) : Comparison(.contradicts, by: .different)
  }

  private var nameWords: [String] { clock == nil ? words : NameMatch.words(of: text) }
}
