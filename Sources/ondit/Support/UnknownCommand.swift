internal import ArgumentParser
internal import Claims
internal import Presentation

/// A command that there is none of.
struct UnknownCommand {
  /// The command that it was typed after, with a blank; empty for ondit itself.
  private let parent: String
  private let typed: String
  /// The command that was meant, perhaps.
  private let meant: String?

  /// Follows the words that were typed to one that names no command; nil where all of them do.
  init?(among arguments: [String]) {
    var command: any ParsableCommand.Type = Ondit.self
    var path = ""
    for word in arguments {
      let names = command.configuration.subcommands.compactMap { subcommand in
        subcommand.configuration.commandName.map { (name: $0, type: subcommand) }
      }
      guard !names.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      if let next = names.first(where: { $0.name == word }) {
        command = next.type
        path += word + " "
        continue
      }
      meant = MistypedName(word).nearest(among: names.map(\.name))
      // A command of a default takes words of its own: these may be some.
      if command.configuration.defaultSubcommand != nil, meant == nil { return nil }
      (parent, typed) = (path, word)
      return
    }
    return nil
  }

  func text(in language: Language) -> String {
    let name = (parent + typed).safeOnTerminal
    return language.choose("pas de commande « \(name) »", "there is no command \"\(name)\"")
      + (meant.map {
        language.choose(" ; peut-être \(parent)\($0) ?", "; did you mean \(parent)\($0)?")
      }
        ?? language.choose(
          " ; les voir toutes : ondit \(parent)--help", "; see them all: ondit \(parent)--help"))
  }
}

/// What was typed in the place of a name, and is none.
struct MistypedName {
  private let typed: String
  private let letters: [Unicode.Scalar]

  init(_ typed: String) {
    self.typed = typed.folded
    letters = Array(self.typed.unicodeScalars.prefix(40))
  }

  /// The name that is a slip of the pen away, or of which this is the beginning.
  func nearest(among names: [String]) -> String? {
    let near = names.map { ($0, Array($0.unicodeScalars)) }.filter { letters.isSlip(for: $0.1) }
      .min { letters.editDistance(to: $0.1) < letters.editDistance(to: $1.1) }
    return near?.0 ?? names.first { letters.count > 2 && $0.hasPrefix(typed) }
  }
}
