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
      let forgotten = try database.forgetRates()
      let count = forgotten?.count ?? 0
      return ChangeReport(
        language.count(
          count, ("cours oublié", "cours oubliés"), ("rate forgotten", "rates forgotten")) + ".",
        undo: forgotten.map { "ondit undo \($0.change)" }, ["forgotten": .integer(count)])
    }
  }
}
