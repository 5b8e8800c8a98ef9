import Claims

/// Two sets of words laid against each other, where an initial stands for a word that begins with
/// it: `J. Doe` and `Doe, Jane`.
struct NameMatch {
  /// Words that both have.
  private(set) var shared = 0
  /// Words of the left that the right has not.
  private(set) var leftOnly = 0
  /// Words of the right that the left has not.
  private(set) var rightOnly = 0
  /// Whether the words that only one has are letters, one each.
  private var restIsInitials = true

  /// Lays the left words against the right; both sorted, without ``links``. Linear in them.
  init(_ left: [String], _ right: [String]) {
    var (leftRest, rightRest): ([String], [String]) = ([], [])
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        shared += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        leftRest.append(left[first])
        first += 1
      } else {
        rightRest.append(right[second])
        second += 1
      }
    }
    leftRest += left[first...]
    rightRest += right[second...]
    leftOnly = leftRest.count
    rightOnly = rightRest.count
    // What is left over may still be one person's name, in full here and by its initial there;
    // where nothing else is shared it is more likely another's.
    if shared > 0, leftOnly > 0, rightOnly > 0 {
      pairAcronyms(&leftRest, &rightRest)
      pairAcronyms(&rightRest, &leftRest)
      pairInitials(&leftRest, &rightRest)
      pairInitials(&rightRest, &leftRest)
      shared += min(leftOnly - leftRest.count, rightOnly - rightRest.count)
      leftOnly = leftRest.count
      rightOnly = rightRest.count
    }
    restIsInitials = (leftRest + rightRest).allSatisfy(\.isInitial)
  }

  /// Takes words of a few letters that the other has one by one away: `US` and `U.S.`.
  private func pairAcronyms(_ letters: inout [String], _ words: inout [String]) {
    words.removeAll { word in
      guard 2...4 ~= word.utf8.count else { return false }
      var rest = letters
      for letter in word {
        guard let place = rest.firstIndex(of: String(letter)) else { return false }
        rest.remove(at: place)
      }
      letters = rest
      return true
    }
  }

  /// Takes each initial of the first, and the word of the second that it can stand for, away. It stands for no
  /// acronym: `U.S.` is not `UK`.
  private func pairInitials(_ initials: inout [String], _ words: inout [String]) {
    var free: [Character: [Int]] = [:]
    for (index, word) in words.enumerated()
    where word.utf8.count > 1 && !Self.acronyms.contains(word) {
      if let letter = word.first { free[letter, default: []].append(index) }
    }
    var taken: Set<Int> = []
    initials.removeAll { word in
      guard word.isInitial, let letter = word.first, let place = free[letter]?.popLast() else {
        return false
      }
      taken.insert(place)
      return true
    }
    words = words.indices.filter { !taken.contains($0) }.map { words[$0] }
  }

  /// Whether each has what the other has.
  var isSame: Bool { leftOnly == 0 && rightOnly == 0 }

  /// Whether each has what the other has, but for single letters that one alone gives beside two
  /// words or more that both give: a second forename.
  var isSameButForInitials: Bool {
    isSame || (shared >= 2 && restIsInitials && (leftOnly == 0 || rightOnly == 0))
  }

  /// The words that make a name, sorted: without those that join names or say what their bearers
  /// did, with saints in full.
  static func words(of text: String) -> [String] {
    let words = text.foldedWords.map { abbreviations[$0] ?? $0 }
    let names = words.filter { !links.contains($0) }
    return (names.isEmpty ? words : names).sorted()
  }

  private static let abbreviations = ["st": "saint", "ste": "sainte", "usa": "us"]
  private static let acronyms: Set<String> = ["us", "uk", "uae", "ussr", "urss", "eu", "ue"]

  private static let links: Set<String> = [
    "and", "et", "und", "by", "par", "with", "the", "author", "authors", "auteur", "editor",
    "editors", "ed", "eds", "illustrator", "translator", "contributor", "phd", "dr", "prof",
  ]
}

extension String {
  fileprivate var isInitial: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }
}
