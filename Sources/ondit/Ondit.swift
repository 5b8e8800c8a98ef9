internal import ArgumentParser
internal import CMalloc
internal import Glibc

/// The program: finds the command, runs it, and turns what goes wrong into a sentence and an exit
/// code (0 done, 1 findings where asked for, 2 failure, 64 usage).
@main
struct Ondit: ParsableCommand {
  // Every command gives its name: to make the names of the types would take an eighth of the time that a
  // command takes.
  static let configuration = CommandConfiguration(
    commandName: "ondit",
    abstract:
      "Keep track of what the news says about deals: who reported what, when, on whose word.",
    discussion: """
      Every day:
        ondit ingest article.txt            read an article, record its claims
        ondit feed poll                     read what is new in the feeds that you follow
        ondit contradictions                where sources disagree
        ondit history amazon-openai         the story of a deal

      Try it: ondit demo
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Record",
        subcommands: [
          Ingest.self, FeedCommand.self, Record.self, Extract.self, Read.self, Retract.self,
        ]),
      CommandGroup(
        name: "Ask", subcommands: [Contradictions.self, History.self, Reconcile.self, Search.self]),
      CommandGroup(
        name: "List",
        subcommands: [
          Deals.self, ClaimsCommand.self, Articles.self, Outlets.self, Organizations.self,
        ]),
      CommandGroup(
        name: "Decide", subcommands: [Review.self, Rule.self, Unrule.self, Rulings.self]),
      CommandGroup(
        name: "Keep",
        subcommands: [
          Log.self, Undo.self, Import.self, Export.self, Rates.self, Backup.self, Recover.self,
          Check.self,
          Verify.self, Demo.self,
        ]),
    ])

  /// What was typed, with the options that stand before the command behind it, and the sign taken off numbers
  /// that are shown as `#12`.
  private static func typed(_ arguments: [String]) -> [String] {
    GatheredNames(LeadingOptions(arguments).arguments).arguments.map { argument in
      let isNumber =
        argument.utf8.count > 1 && argument.hasPrefix("#")
        && argument.utf8.allSatisfy { "#-0123456789".utf8.contains($0) }
      return isNumber ? argument.filter { $0 != "#" } : argument
    }
  }

  static func main() {
    // A file that may not grow (`ulimit -f`) is an error like a full disk, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    // Large arrays go back to the system when they are freed: glibc would keep them after the first, which
    // costs a third of the peak with a page of 10 MB.
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
    let arguments = typed(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot(FileNames.joined(arguments))
      try command.run()
    } catch {
      let language = Environment.typedLanguage
      if let failure = Failure(error, language) {
        Console.note("ondit: " + failure.description)
        exit(withError: ExitCode(2))
      }
      if let error = error as? UsageError {
        Console.note("ondit: " + error.description)
        exit(withError: ExitCode(64))
      }
      let code = exitCode(for: error)
      // Help, and commands that only end with a code.
      guard code != .success, !fullMessage(for: error).isEmpty else { exit(withError: error) }
      Console.note("ondit: " + UsageText(language: language).text(error, typed: arguments))
      exit(withError: code)
    }
  }
}
