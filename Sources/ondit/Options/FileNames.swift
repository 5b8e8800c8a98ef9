internal import ArgumentParser

/// Names of files as a command takes them: one, or a run of many in one word.
///
/// ArgumentParser copies all words of a list for each that it adds to it, so that ten thousand
/// names took as long as reading the articles.
struct FileNames: ExpressibleByArgument {
  let names: [String]

  init(argument: String) {
    names = argument.utf8.split(separator: Self.separator, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// No word that a program is given can have it.
  private static let separator: UInt8 = 0
  /// The commands that take names of files.
  private static let commands: Set<String> = ["extract", "ingest", "read"]
  /// Fewer names are parsed at once, and left as they were typed.
  private static let fewest = 32

  /// The words with the runs of names in them joined, for ``init(argument:)`` to part again. What stands
  /// right behind an option may be its value, and is left alone.
  static func joined(_ words: [String]) -> [String] {
    guard words.count > fewest, let command = words.first, commands.contains(command) else {
      return words
    }
    var joined = [command]
    var run: [String] = []
    var followsOption = false
    func end() {
      guard !run.isEmpty else { return }
      joined.append(run.joined(separator: "\0"))
      run.removeAll()
    }
    for word in words.dropFirst() {
      if word.utf8.first == UInt8(ascii: "-") || followsOption {
        end()
        joined.append(word)
      } else {
        run.append(word)
      }
      followsOption = word.utf8.first == UInt8(ascii: "-")
    }
    end()
    return joined
  }
}

extension [FileNames] {
  /// All names, in the order they were typed.
  var names: [String] { flatMap(\.names) }
}
