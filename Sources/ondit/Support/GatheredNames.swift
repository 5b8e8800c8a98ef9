/// The names that `--alias` is given many times, as one value of many lines. ArgumentParser takes a time that grows
/// with the square of the number of words: eight seconds for ten thousand names.
struct GatheredNames {
  /// The words, with all names behind the first `--alias`.
  let arguments: [String]

  init(_ typed: [String]) {
    var names: [String] = []
    var place: Int?
    var others: [String] = []
    var rest = typed[...]
    while let word = rest.popFirst(), word != "--" {
      if word == Self.option, let name = rest.popFirst() {
        place = place ?? others.count
        names.append(name)
      } else {
        others.append(word)
      }
    }
    // One name is as it was typed, and what is wrong with it is told of that.
    guard let place, names.count > 1, rest.isEmpty else {
      arguments = typed
      return
    }
    others.insert(contentsOf: [Self.option, names.joined(separator: "\n")], at: place)
    arguments = others
  }

  /// The names that values of the option hold.
  static func names(_ values: [String]) -> [String] {
    values.flatMap { value in
      value.contains("\n") ? value.split(separator: "\n").map(String.init) : [value]
    }
  }

  private static let option = "--alias"
}
