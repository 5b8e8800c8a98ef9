internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Retract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Take claims back that should not have been recorded. They stay on record.",
    discussion: """
      Examples:
        ondit retract 12 --because 'another deal'
        ondit retract --article 3 --because 'a parody'
        ondit retract 12 --undo
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The claims' numbers; 12-3400 is all from one to the other.")
  var claims: [ClaimNumbers] = []

  @Option(help: "All claims of this article.")
  var article: Int64?

  @Option(help: "Why.")
  var because: String = ""

  @Flag(help: "Let retracted claims stand again.")
  var undo = false

  func validate() throws {
    if claims.isEmpty, article == nil {
      throw ValidationError(
        options.language.choose(
          "nommer des assertions par leur numéro, ou --article",
          "name claims by number, or --article"))
    }
    if because.isEmpty, !undo {
      throw ValidationError(
        options.language.choose(
          "dire pourquoi : --because '…'",
          "say why: --because '…'"))
    }
  }

  func run() throws {
    try options.change { database in
      var changed: [Int64] = []
      for number in try numbers(in: database) {
        if undo {
          if try database.withdrawRetraction(ofClaim: number, because: because) > 0 {
            changed.append(number)
          }
        } else if try !database.isRetracted(claim: number) {
          _ = try database.retract(claim: number, because: because)
          changed.append(number)
        }
      }
      return try report(changed, database)
    }
  }

  /// Those that are meant. Of a range, those that there are; one at least has to be there.
  private func numbers(in database: Database) throws -> [Int64] {
    var numbers: [Int64] = []
    for named in claims {
      let found = try database.claimNumbers(in: named.range)
      if found.isEmpty { throw Failure.noClaim(named, options.language) }
      numbers += found
    }
    if let article {
      guard try database.article(article) != nil else {
        throw Failure.noArticle(article, options.language)
      }
      numbers += try database.claimNumbers(ofArticle: article)
    }
    return numbers
  }

  private func report(_ changed: [Int64], _ database: Database) throws -> ChangeReport {
    let language = options.language
    let typed = ClaimNumbers.list(changed)
    let list = typed.map { "#\($0)" }.joined(separator: " ")
    let command = "ondit retract \(typed.joined(separator: " ")) "
    return ChangeReport(
      changed.isEmpty
        ? language.choose("Rien à changer.", "Nothing to change.") : done + language.colon + list,
      hints: undo ? [] : try database.rulingHints(on: Set(changed), language),
      undo: changed.isEmpty ? nil : command + (undo ? "--because '…'" : "--undo"),
      [
        undo ? "restored" : "retracted": .array(changed.map { .integer($0) })
      ])
  }

  private var done: String {
    let language = options.language
    return switch (undo, options.dryRun) {
    case (true, true): language.choose("À rétablir", "To stand again")
    case (true, false): language.choose("De nouveau valables", "Standing again")
    case (false, true): language.choose("À retirer", "To be retracted")
    case (false, false): language.choose("Retirées", "Retracted")
    }
  }
}
