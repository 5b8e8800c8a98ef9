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
      meant = Self.nearest(to: word, among: names.map(\.name))
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

  /// The name that a slip of the pen away, or of which this is the beginning.
  private static func nearest(to word: String, among names: [String]) -> String? {
    let typed = Array(word.folded.unicodeScalars.prefix(40))
    let allowed = typed.count < 4 ? 1 : typed.count < 8 ? 2 : 3
    let near = names.map { ($0, typed.editDistance(to: Array($0.unicodeScalars))) }
      .filter { $0.1 <= allowed }.min { $0.1 < $1.1 }
    return near?.0 ?? names.first { typed.count > 2 && $0.hasPrefix(word.folded) }
  }
}
