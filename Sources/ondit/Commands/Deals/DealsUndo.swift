internal import ArgumentParser
internal import Presentation
internal import Storage

struct DealsUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract:
      "Take back a renaming or a merger. That it was made, and taken back, stays on record.",
    discussion: "Example: ondit deals undo 3    (ondit log has the numbers)")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The change's number.")
  var change: Int64

  func run() throws {
    let language = options.language
    try options.change { database in
      try database.undo(dealChange: change)
      return ChangeReport(
        language.choose("Le changement \(change) est défait.", "Change \(change) is undone."),
        undo: nil,
        ["change": .integer(change), "undone": .bool(true)])
    }
  }
}
