/// A typed value cut into words, numbers and signs, folded.
struct ValueWords {
  /// The pieces: `jusqu'`, `a`, `50`, `md`, `$`.
  private(set) var words: [String] = []

  /// Cuts the text. Digits with their separators stay together, `50e9` too; letters and signs are
  /// cut apart, so that `50Md$` gives three pieces.
  init(_ text: some StringProtocol) {
    let scalars = Array(text.folded.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isDigit(scalar) {
        index = appendNumber(scalars, from: index)
      } else if scalar.properties.isAlphabetic {
        var word = ""
        while index < scalars.count, scalars[index].properties.isAlphabetic {
          word.unicodeScalars.append(scalars[index])
          index += 1
        }
        if index < scalars.count, scalars[index] == "'" {
          word += "'"
          index += 1
        }
        words.append(word)
        if Self.isAbbreviated(scalars[index...]) { index += 1 }
      } else if scalar == " " || scalar == "\t" {
        index += 1
      } else {
        index = appendSign(scalars, from: index)
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a word ends in the point of an abbreviation, `env. 3 Md€`: not in `..`, nor as in
  /// `u.s.`.
  private static func isAbbreviated(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.first == ".", let next = rest.dropFirst().first else { return rest.first == "." }
    return next != "." && !next.properties.isAlphabetic
  }

  private mutating func appendNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    var number = ""
    let isDigit = { (position: Int) in position < scalars.count && Self.isDigit(scalars[position]) }
    while index < scalars.count {
      if isDigit(index) {
        number.unicodeScalars.append(scalars[index])
        index += 1
      } else if scalars[index] == "." || scalars[index] == ",", isDigit(index + 1) {
        number.unicodeScalars.append(scalars[index])
        index += 1
      } else if scalars[index] == " " || scalars[index] == "'",
        isDigit(index + 1), isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4)
      {
        index += 1
      } else if scalars[index] == "e",
        isDigit(index + 1) || isDigit(index + 2) && scalars[index + 1] == "+"
      {
        number += "e"
        index += isDigit(index + 1) ? 1 : 2
        while isDigit(index) {
          number.unicodeScalars.append(scalars[index])
          index += 1
        }
        break
      } else {
        break
      }
    }
    words.append(number)
    return index
  }

  /// Like signs run together (`~~`, `<=`, `..`); any other sign stands alone.
  private mutating func appendSign(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    var sign = ""
    for runs in ["<>=≤≥", "~≈", "."] {
      while index < scalars.count, runs.unicodeScalars.contains(scalars[index]) {
        sign.unicodeScalars.append(scalars[index])
        index += 1
      }
      if !sign.isEmpty { break }
    }
    if sign.isEmpty {
      sign.unicodeScalars.append(scalars[index])
      index += 1
    }
    words.append(sign)
    return index
  }
}
