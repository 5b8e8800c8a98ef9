internal import ArgumentParser
internal import Claims
internal import Presentation
internal import Storage

struct Unrule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrule",
    abstract: "Withdraw a ruling. It stays on record.",
    discussion: """
      An earlier ruling on the same question is in force again.

      Examples:
        ondit unrule 3
        ondit unrule amazon openai --property amount --because 'the statement was misread'
        ondit unrule --both-stand 2
      """)

  @OptionGroup var options: ChangeOptions
  @OptionGroup var question: QuestionOptions

  @Argument(
    help: ArgumentHelp("The ruling's number, or the deal: its name, or words.", valueName: "ruling")
  )
  var words: [String] = []

  @Option(help: "Take back that two claims both stand: its number.")
  var bothStand: Int64?

  @Option(help: "Why.")
  var because = ""

  func validate() throws {
    if words.isEmpty == (bothStand == nil) {
      throw ValidationError(
        options.language.choose(
          "nommer une décision par son numéro ou son opération, ou --both-stand",
          "name a ruling by its number or deal, or --both-stand"))
    }
  }

  func run() throws {
    let language = options.language
    try options.change { database in
      if let bothStand {
        guard try database.withdraw(dismissal: bothStand, because: because) else {
          throw Failure(
            language.choose(
              "rien de tel sous le numéro \(bothStand)", "there is none of the number \(bothStand)")
          )
        }
        return ChangeReport(
          language.choose(
            "La contradiction sera de nouveau montrée.", "The contradiction will be shown again."),
          undo: "ondit reconcile --review",
          ["both_stand": .integer(bothStand), "withdrawn": .bool(true)])
      }
      if let number = try unreadable(database) {
        try database.withdraw(ruling: number, because: because)
        return ChangeReport(
          language.choose("Décision \(number) retirée.", "Ruling \(number) withdrawn."),
          undo: nil, ["ruling": .integer(number), "withdrawn": .bool(true)])
      }
      let ruling = try ruling(database)
      try database.withdraw(ruling: ruling.id, because: because)
      let earlier = try database.rulings(onDeal: ruling.question.deal).filter {
        $0.question == ruling.question
      }
      let hints = earlier.map {
        language.choose(
          "La décision \($0.id) est de nouveau en vigueur.", "Ruling \($0.id) is in force again.")
      }
      let directory = try database.directory(deals: [ruling.question.deal])
      let slug = directory.deals[ruling.question.deal]?.slug ?? ""
      let choice =
        ruling.preferred.map { "--prefer \($0)" } ?? "\(slug) \(ruling.question.options) --none"
      let note = ruling.note.isEmpty ? "" : " --note \(ruling.note.shellWord)"
      return ChangeReport(
        language.choose("Décision \(ruling.id) retirée : ", "Ruling \(ruling.id) withdrawn: ")
          + ruling.question.title(directory, in: language),
        hints: hints, undo: "ondit rule \(choice) --because \(ruling.reason.rawValue)\(note)",
        ["ruling": .integer(ruling.id), "deal": .string(slug), "withdrawn": .bool(true)])
    }
  }

  /// The ruling of that number, where it is one that cannot be read.
  private func unreadable(_ database: Database) throws -> Int64? {
    guard words.count == 1, let number = Int64(words[0]),
      try !database.rulings().contains(where: { $0.id == number })
    else { return nil }
    return database.unreadableRows.first { $0.table == "ruling" && $0.id == number }?.id
  }

  private func ruling(_ database: Database) throws -> Ruling {
    let language = options.language
    let rulings: [Ruling]
    if words.count == 1, let number = Int64(words[0]) {
      guard let ruling = try database.rulings().first(where: { $0.id == number }) else {
        throw Failure(
          language.choose(
            "aucune décision \(number) n'est en vigueur ; voir : ondit rulings",
            "there is no ruling \(number) in force; see: ondit rulings"))
      }
      return ruling
    }
    let deal = try database.deal(meaning: words.joined(separator: " "), language)
    rulings = try database.rulings(onDeal: deal.id).filter { question.admits($0.question) }
    if let ruling = rulings.first, rulings.count == 1 { return ruling }
    if rulings.isEmpty {
      throw Failure(
        language.choose(
          "aucune décision sur \(deal.slug) ; voir : ondit rulings",
          "there is no ruling on \(deal.slug); see: ondit rulings"))
    }
    let candidates = rulings.map { "  ondit unrule \($0.id)  (\($0.question.options))" }
    throw Failure(
      language.choose(
        "\(deal.slug) a plusieurs décisions :\n", "\(deal.slug) has several rulings:\n")
        + candidates.joined(separator: "\n"))
  }
}
