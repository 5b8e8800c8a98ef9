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

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The claims' numbers; 12-3400 is all from one to the other.")
  var claims: [ClaimNumbers] = []

  @Option(help: "All claims of this article.")
  var article: Int64?

  @Option(help: "Why.")
  var because: String = ""

  @Flag(help: "Let retracted claims stand again.")
  var undo = false

  @Flag(help: "Show what would be done.")
  var dryRun = false

  func validate() throws {
    if claims.isEmpty, article == nil {
      throw ValidationError("name claims by number, or --article")
    }
    if because.isEmpty, !undo { throw ValidationError("say why: --because '…'") }
  }

  func run() throws {
    let database = try file.open()
    let language = output.language
    var changed: [Int64] = []
    try database.inTransaction(keeping: !dryRun) {
      var numbers: [Int64] = []
      for named in claims {
        // Of a range, those that there are; a claim named alone has to be there.
        numbers +=
          named.range.count == 1
          ? [named.range.lowerBound] : try database.claimNumbers(in: named.range)
      }
      if let article { numbers += try database.claimNumbers(ofArticle: article) }
      for number in numbers {
        guard try database.claim(number) != nil else {
          throw Failure(
            language.choose(
              "aucune assertion ne porte le numéro \(number)", "there is no claim \(number)"))
        }
        if undo {
          if try database.withdrawRetraction(ofClaim: number, because: because) > 0 {
            changed.append(number)
          }
        } else if try !database.isRetracted(claim: number) {
          _ = try database.retract(claim: number, because: because)
          changed.append(number)
        }
      }
    }
    let list = ClaimNumbers.list(changed).map { "#\($0)" }.joined(separator: " ")
    let numbers = ClaimNumbers.list(changed).joined(separator: " ")
    if changed.isEmpty {
      Console.note(language.choose("Rien à changer.", "Nothing to change."))
    } else if undo {
      Console.write(language.choose("De nouveau valables : \(list)\n", "Standing again: \(list)\n"))
    } else {
      Console.write(
        language.choose(
          "Retirées : \(list)\nPour annuler : ondit retract \(numbers) --undo\n",
          "Retracted: \(list)\nTo take that back: ondit retract \(numbers) --undo\n"))
    }
    if dryRun {
      Console.note(language.choose("(essai : rien n'est écrit)", "(dry run: nothing was written)"))
    }
  }
}
