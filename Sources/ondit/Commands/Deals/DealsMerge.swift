internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct DealsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two deals one: the claims of the first go to the second.",
    discussion: """
      Both names then mean the second. Rulings on the first count for the second.

      Example: ondit deals merge amazon-openai-investment-2 --into amazon-openai-investment
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The deal that goes: its name, or words that pick it out.")
  var deal: [String]

  @Option(help: ArgumentHelp("The deal that stays.", valueName: "deal"))
  var into: String

  func run() throws {
    let language = options.language
    try options.change { database in
      let deal = try database.deal(meaning: deal.joined(separator: " "), language)
      let target = try database.deal(meaning: into, language)
      if deal.id == target.id {
        throw Failure(
          language.choose(
            "les deux noms désignent \(deal.slug)", "both names mean \(deal.slug)"))
      }
      let claims = try database.claims(ofDeal: deal.id).count
      let change = try database.merge(deal: deal.id, into: target.id)
      let moved = language.count(claims, ("assertion", "assertions"), ("claim", "claims"))
      return ChangeReport(
        language.choose(
          "\(deal.slug) fait maintenant partie de \(target.slug) (\(moved)).",
          "\(deal.slug) is now part of \(target.slug) (\(moved))."),
        undo: "ondit deals undo \(change)",
        [
          "change": .integer(change), "deal": .string(deal.slug), "into": .string(target.slug),
          "claims": .integer(claims),
        ])
    }
  }
}
