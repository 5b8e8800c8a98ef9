internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct DealsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a deal another name.",
    discussion: "Example: ondit deals rename amazon-openai-investment --to amazon-openai-2026")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The deal: its name, or words that pick it out.")
  var deal: [String]

  @Option(help: ArgumentHelp("The new name.", valueName: "name"))
  var to: String

  func run() throws {
    let language = options.language
    try options.change { database in
      let deal = try database.deal(meaning: deal.joined(separator: " "), language)
      let change = try database.rename(deal: deal.id, to: to)
      let slug = try database.deal(deal.id)?.slug ?? ""
      return ChangeReport(
        language.choose(
          "\(deal.slug) s'appelle maintenant \(slug).", "\(deal.slug) is now called \(slug)."),
        undo: "ondit deals undo \(change)",
        ["change": .integer(change), "deal": .string(slug), "was": .string(deal.slug)])
    }
  }
}
