internal import ArgumentParser

/// The options that every command takes, where they were typed before the command: `ondit --language fr deals`.
/// ArgumentParser knows them after it only.
struct LeadingOptions {
  /// The words with these options behind the command's name.
  let arguments: [String]

  /// Looks at the words up to the one that names a command without commands of its own. Words that
  /// name no command stay as they are.
  init(_ typed: [String]) {
    var command: any ParsableCommand.Type = Ondit.self
    var (path, options): ([String], [String]) = ([], [])
    var rest = typed[...]
    while let word = rest.first {
      if let next = command.configuration.subcommands.first(where: {
        $0.configuration.commandName == word
      }) {
        command = next
        path.append(word)
        rest = rest.dropFirst()
      } else if Self.names.contains(word), let value = rest.dropFirst().first {
        options += [word, value]
        rest = rest.dropFirst(2)
      } else if let end = word.firstIndex(of: "="), Self.names.contains(String(word[..<end])) {
        options.append(word)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    // Without a command they are options of nothing: what is wrong is said of the other words.
    arguments = path.isEmpty ? Array(rest) : path + options + rest
  }

  private static let names: Set<String> = ["--database", "--format", "--language"]
}
