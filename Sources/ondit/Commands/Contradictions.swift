internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

struct Contradictions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradictions",
    abstract: "List where sources contradict each other, the widest disagreement first.",
    discussion: """
      Examples:
        ondit contradictions
        ondit contradictions --open --min-severity 2
        ondit contradictions --since yesterday --exit-code

      What was recorded since the day that --since names counts as news, however old it is; but where the whole file \
      was, as on the day of a first import, only what was published since does.

      Outlets that agree on nearly all disputed questions count as one witness, here and in reconcile. With --deal, as in \
      history, each counts for itself, unless it credits another or copies it: telling such outlets apart takes every \
      disputed claim of the file.
      """)

  @OptionGroup var file: DatabaseOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var clocks: CutoffOptions

  @Option(help: "Only this deal: its name, or words; all deals that they can mean.")
  var deal: String?

  @Option(
    help: ArgumentHelp(
      "Only questions with news, or news to this file, since: 2026-01-29, yesterday, 3 days.",
      valueName: "day"),
    transform: DayArgument.typed)
  var since: DayArgument?

  @Flag(help: "Only those that nothing has decided yet.")
  var open = false

  @Flag(help: "Only values that cannot both be true; not \"up to 10\" against \"up to 50\".")
  var strict = false

  @Option(help: "Only where one figure is at least so many times the other.")
  var minSeverity: Double = 1

  @Flag(help: "Exit with 1 where there are any.")
  var exitCode = false

  func run() throws {
    let database = try file.open(for: .reading)
    // Which sources are one voice is told by the same state of the file.
    let isAny = try database.reading { try list(database) }
    if exitCode, isAny { throw ExitCode(1) }
  }

  private func list(_ database: Database) throws -> Bool {
    let chosen = try deal.map {
      try database.deals(meaning: $0, until: clocks.cutoff, output.language).map(\.id)
    }
    var file = try CaseFile(
      database, until: clocks.cutoff, asOf: clocks.day,
      for: chosen.map { .deals($0) } ?? .everything)
    let filter = try filter(database)
    var list: ContradictionList
    if let chosen {
      list = ContradictionList(file, filter, output)
      for deal in chosen { try list.add(database.claims(ofDeal: deal, until: clocks.cutoff)) }
    } else {
      list = ContradictionList(file, filter, output)
      try file.forEachDisputedBatch(list.add)
      file.voices = list.voices()
      if !file.voices.isEmpty {
        // Who counts for how many changes verdicts too. It is rare, and looking first would cost all others more.
        list = ContradictionList(file, filter, output)
        try file.forEachDisputedBatch(list.add)
      }
    }
    // It asks about all deals, so that of one deal `reconcile` says it; and while the rest is put into words.
    let isTold = output.format == .table && chosen == nil
    let unjoined = isTold ? try database.dealsInSeveralCurrencies() : 0
    let isAny = try list.print()
    if output.format == .table, !isAny {
      if open { try sayWhatIsNotOpen(file, filter, chosen) }
      if since != nil { try sayWhatIsOlder(file, filter, chosen) }
    }
    if unjoined > 0 { sayWhatNoRateJoins(unjoined) }
    return isAny
  }

  /// Tells an empty list of open questions from one that would be empty anyway.
  private func sayWhatIsNotOpen(
    _ file: CaseFile, _ filter: ContradictionFilter, _ chosen: [Int64]?
  ) throws {
    var all = filter
    all.openOnly = false
    let count = try count(file, all, chosen)
    guard count > 0 else { return }
    Console.note(
      output.language.count(
        count,
        (
          "question en désaccord n'est plus ouverte", "questions en désaccord ne sont plus ouvertes"
        ),
        ("question in dispute is no longer open", "questions in dispute are no longer open"))
        + output.language.choose(
          " (dépassé, ancien, tranché) ; sans --open, tout est listé",
          " (superseded, stale, settled, ruled); without --open all is listed"))
  }

  /// Tells a day without news from a file without disputes.
  private func sayWhatIsOlder(
    _ file: CaseFile, _ filter: ContradictionFilter, _ chosen: [Int64]?
  ) throws {
    var all = filter
    all.since = nil
    let count = try count(file, all, chosen)
    guard count > 0 else { return }
    // All of a file is news on the day that it is begun, which is no answer.
    let isBegunSince = !filter.countsRecords
    Console.note(
      output.language.count(
        count,
        ("question en désaccord est plus ancienne", "questions en désaccord sont plus anciennes"),
        ("question in dispute is older", "questions in dispute are older"))
        + (isBegunSince
          ? output.language.choose(
            " (rien n'était enregistré avant ce jour : seul compte ce qui est publié depuis)",
            " (nothing was recorded before that day: only what was published since counts)") : "")
        + output.language.choose(
          " ; sans --since, tout est listé", "; without --since all is listed"))
  }

  /// How many contradictions a filter lets through.
  private func count(
    _ file: CaseFile, _ filter: ContradictionFilter, _ chosen: [Int64]?
  ) throws -> Int {
    var count = 0
    if let chosen {
      for deal in chosen { count += try file.evidence(onDeal: deal).contradictions(filter).count }
    } else {
      try file.forEachDeal { count += $0.contradictions(filter).count }
    }
    return count
  }

  /// Says how figures in several currencies are compared, where a file of moderate size has some and no rates.
  private func sayWhatNoRateJoins(_ count: Int) {
    Console.note(
      output.language.count(
        count,
        (
          "opération a des montants en plusieurs monnaies",
          "opérations ont des montants en plusieurs monnaies"
        ),
        ("deal has figures in several currencies", "deals have figures in several currencies"))
        + output.language.choose(
          " ; pour les comparer : ondit rates import", "; to compare them: ondit rates import"))
  }

  private func filter(_ database: Database) throws(SQLiteError) -> ContradictionFilter {
    var filter = ContradictionFilter(
      openOnly: open, isStrict: strict, minSeverity: minSeverity, since: since?.day)
    if let since { filter.countsRecords = try database.held(before: since.day) }
    return filter
  }
}
