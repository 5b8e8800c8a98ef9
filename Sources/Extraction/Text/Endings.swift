/// Endings of words, told by the bytes of the text as it stands.
struct Endings: Sendable {
  private let endings: [[UInt8]]
  /// By byte: whether an ending has it last. Most words end in none.
  private let last: [Bool]

  init(_ endings: [String]) {
    self.endings = endings.map { Array($0.utf8) }
    var last = Array(repeating: false, count: 256)
    for ending in self.endings {
      if let byte = ending.last { last[Int(byte)] = true }
    }
    self.last = last
  }

  /// Whether one of them ends the bytes of a range, which must lie inside the text.
  func end(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let final = range.last, last[Int(bytes[final])] else { return false }
    return endings.contains { ending in
      guard ending.count <= range.count else { return false }
      let start = range.upperBound - ending.count
      return ending.indices.allSatisfy { ending[$0] == bytes[start + $0] }
    }
  }
}

extension AnnotatedText {
  /// Whether a token ends in one of the endings.
  func token(_ index: Int, endsIn endings: Endings) -> Bool {
    endings.end(bytes, Int(tokens[index].utf8.lowerBound)..<Int(tokens[index].utf8.upperBound))
  }
}
