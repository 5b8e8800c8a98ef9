internal import ArgumentParser
internal import Presentation
internal import Storage

struct RatesForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take the rates away: money of different currencies is not compared any more.",
    discussion: "Example: ondit rates forget")

  @OptionGroup var options: ChangeOptions

  func run() throws {
    let language = options.language
    try options.change { database in
      let count = try database.forgetRates()
      return ChangeReport(
        language.count(
          count, ("cours oublié", "cours oubliés"), ("rate forgotten", "rates forgotten")) + ".",
        hints: count > 0
          ? [
            language.choose(
              "Pour les reprendre : ondit rates import FICHIER",
              "To take them in again: ondit rates import FILE")
          ] : [],
        undo: nil, ["forgotten": .integer(count)])
    }
  }
}
