extension Array<Unicode.Scalar> {
  /// How many letters must be put in, left out, changed or swapped with their neighbour to make another text of
  /// this one. Takes time in the product of both lengths: for words and names.
  public func editDistance(to other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array<Int>(0...other.count)
    for row in indices {
      var line = [row + 1] + Array<Int>(repeating: 0, count: other.count)
      for column in other.indices {
        let change = above[column] + (self[row] == other[column] ? 0 : 1)
        line[column + 1] = Swift.min(change, above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, self[row] == other[column - 1], self[row - 1] == other[column] {
          line[column + 1] = Swift.min(line[column + 1], before[column - 1] + 1)
        }
      }
      (before, above) = (above, line)
    }
    return above[other.count]
  }

  /// Whether this may be another word, mistyped: no more than a third of its letters are wrong, and
  /// no more than three; of two letters and less, one.
  public func isSlip(for other: [Unicode.Scalar]) -> Bool {
    editDistance(to: other) <= Swift.max(1, Swift.min(3, count / 3))
  }
}
