internal import ArgumentParser
internal import Presentation
internal import Storage

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract:
      "Take back what was set: an outlet or organization added, a domain, an item, a feed, rates.",
    discussion: """
      That it was done, and taken back, stays on record. Everything else is taken back by the command that log has \
      beside it.

      Example: ondit undo 3    (ondit log has the numbers)
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The change's number.")
  var change: Int64

  func run() throws {
    let language = options.language
    try options.change { database in
      guard try database.undo(settingChange: change) else {
        throw Failure(
          language.choose(
            "le changement \(change) ne peut pas être défait : il n'y en a pas, il l'est déjà, ou ce qui suit en dépend ; voir : ondit log",
            "change \(change) cannot be undone: there is none, it was undone, or what came after depends on it; see: ondit log"
          ))
      }
      return ChangeReport(
        language.choose("Le changement \(change) est défait.", "Change \(change) is undone."),
        undo: nil, ["change": .integer(change), "undone": .bool(true)])
    }
  }
}
