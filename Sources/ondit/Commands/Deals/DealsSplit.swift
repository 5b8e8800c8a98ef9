internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct DealsSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make some claims of a deal a deal of their own, between the same parties.",
    discussion: """
      Example: ondit deals split microsoft-openai --claims 4 7 --kind holding
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The deal: its name, or words that pick it out.")
  var deal: [String]

  @Option(parsing: .upToNextOption, help: "The claims that go, by number.")
  var claims: [Int64]

  @Option(help: "What kind of deal they are about; otherwise the same.")
  var kind: DealKind?

  @Option(help: "The new deal's name; otherwise one is made of its parties.")
  var name: String?

  func run() throws {
    let language = options.language
    try options.change { database in
      let deal = try database.deal(meaning: deal.joined(separator: " "), language)
      let moment = Timestamp.now
      let target = try database.makeDeal(like: deal, kind: kind ?? deal.kind)
      if let name { _ = try database.rename(deal: target, to: name, at: moment) }
      for number in claims {
        guard let claim = try database.claim(number) else {
          throw Failure.noClaim(number, language)
        }
        guard claim.deal == deal.id else {
          throw Failure(
            language.choose(
              "l'assertion \(number) n'est pas dans \(deal.slug)",
              "claim \(number) is not in \(deal.slug)"))
        }
        try database.move(claim: number, to: target, at: moment)
      }
      let slug = try database.deal(target)?.slug ?? ""
      let hints = try database.rulingHints(on: Set(claims), language)
      let list = claims.map { "#\($0)" }.joined(separator: " ")
      return ChangeReport(
        language.choose(
          "\(slug) : \(list), venues de \(deal.slug).", "\(slug): \(list), from \(deal.slug)."),
        hints: hints, undo: "ondit deals merge \(slug) --into \(deal.slug)",
        [
          "deal": .string(slug), "from": .string(deal.slug),
          "claims": .array(claims.map { .integer($0) }),
        ])
    }
  }
}

extension Database {
  /// Makes a deal between the parties of another.
  func makeDeal(like deal: Deal, kind: DealKind) throws -> Int64 {
    let side = { (role: Role) in
      try deal.parties.filter { $0.role == role }.map { try self.makeOrganization(named: $0.name) }
    }
    return try makeDeal(kind, between: DealParties(from: side(.from), to: side(.to)))
  }
}
