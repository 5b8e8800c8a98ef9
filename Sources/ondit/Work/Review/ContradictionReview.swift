internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// Steps through open contradictions, one key each. What is decided is on the disk before the next is shown.
struct ContradictionReview {
  let database: Database
  let language: Language
  let answers = Answers()
  /// What can be taken back, the last last, with the place that it belongs to.
  private var decided: [(place: Int, step: Step)] = []

  private enum Step {
    case ruling(Int64)
    case dismissal(Int64)
    case moves([Int64])
    /// The claims went to a deal that was made for them.
    case split(deal: Int64, from: Int64)
  }

  init(_ database: Database, _ language: Language) {
    self.database = database
    self.language = language
  }

  /// Goes through the open contradictions of a deal, or all.
  mutating func run(deal: Int64?) throws {
    let disputes = try OpenDisputes(database: database).all(deal: deal)
    var place = 0
    while true {
      guard place < disputes.count else {
        guard !decided.isEmpty, answers.answer(ClaimReview.ending(language))?.key == "u" else {
          break
        }
        place = try undo() ?? place
        continue
      }
      let dispute = disputes[place]
      let view = DisputeView(
        directory: try database.directory(deals: [dispute.question.deal]), language: language)
      Console.write(view.text(dispute, number: place + 1, of: disputes.count, width: Console.width))
      guard let answer = answers.answer(choices), answer.key != "q" else { break }
      switch answer.key {
      case "l", "g", "r", "d":
        let side = "lg".contains(answer.key) ? dispute.left : dispute.right
        if try rule(dispute, for: side, answer, place) { place += 1 }
      case "b", "t":
        try letStand(dispute, because: answer.rest, place)
        place += 1
      case "o", "a": if try moveAway(dispute, answer.rest, place) { place += 1 }
      case "n", "p": place += 1
      case "w", "e": Console.write(try reasons(dispute))
      case "u": place = try undo() ?? place
      default: Console.write(ClaimReview.unknown(answer.key, language))
      }
    }
    summarize(disputes.count)
  }

  private var choices: String {
    language.choose(
      "[g]auche  [d]roite  [t]outes deux  [a]utre opération  [p]lus tard  [e]xpliquer  ann[u]ler  [q]uitter : ",
      "[l]eft  [r]ight  [b]oth stand  [o]ther deal  [n]ot now  [w]hy  [u]ndo  [q]uit: ")
  }

  /// Decides for one side. False where the person would rather not.
  private mutating func rule(
    _ dispute: OpenDispute, for side: OpenDispute.Side, _ answer: Answers.Answer, _ place: Int
  ) throws -> Bool {
    guard let choice = reason(answer) else { return false }
    let id = try database.rule(
      on: dispute.question, preferring: side.claims[0].id, because: choice.reason, note: choice.note
    )
    Console.write(
      language.choose(
        "Décision \(id). Pour annuler : ondit unrule \(id)\n",
        "Ruling \(id). To take back: ondit unrule \(id)\n"))
    decided.append((place, .ruling(id)))
    return true
  }

  private mutating func letStand(
    _ dispute: OpenDispute, because note: String, _ place: Int
  ) throws(SQLiteError) {
    let (left, right) = (dispute.left.claims[0].id, dispute.right.claims[0].id)
    let id = try database.dismiss(left, against: right, because: note)
    Console.write(
      language.choose(
        "#\(left) et #\(right) valent toutes deux. Pour annuler : ondit unrule --both-stand \(id)\n",
        "#\(left) and #\(right) both stand. To take back: ondit unrule --both-stand \(id)\n"))
    decided.append((place, .dismissal(id)))
  }

  /// On a line of a pipe the reason stands after the choice; at a terminal a digit gives it. Nil where the person
  /// decides nothing after all.
  private func reason(_ answer: Answers.Answer) -> (reason: DecisionReason, note: String)? {
    if !answer.rest.isEmpty {
      return DecisionReason(words: answer.rest).map { ($0, "") } ?? (.other, answer.rest)
    }
    guard answers.isTerminal else { return (.other, "") }
    let reasons = DecisionReason.allCases
    let list = reasons.enumerated().map { "\($0.offset + 1) \($0.element.name(in: language))" }
    let prompt =
      "  " + language.choose("pourquoi ? ", "why? ") + list.joined(separator: "  ")
      + language.choose("  [q] ne pas trancher : ", "  [q] decide nothing: ")
    while let key = answers.answer(prompt)?.key, key != "q" {
      guard let digit = key.wholeNumberValue, reasons.indices.contains(digit - 1) else { continue }
      return (reasons[digit - 1], "")
    }
    return nil
  }

  /// Moves the claims of one side to another deal. False where nothing was moved.
  private mutating func moveAway(_ dispute: OpenDispute, _ words: String, _ place: Int) throws
    -> Bool
  {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    let key =
      parts.first?.folded.first
      ?? answers.answer(
        language.choose("  laquelle ? [g]auche [d]roite : ", "  which? [l]eft [r]ight: "))?.key
    guard let key, "lgrd".contains(key) else { return false }
    let side = "lg".contains(key) ? dispute.left : dispute.right
    let name: String?
    if !words.isEmpty {
      name = parts.count > 1 ? parts[1] : ""
    } else {
      name = answers.line(
        language.choose(
          "  quelle opération ? (vide : une nouvelle entre les mêmes) ",
          "  which deal? (empty: a new one between the same parties) "))
    }
    guard let name else { return false }
    do {
      let from = dispute.question.deal
      let (target, slug, isNew) = try database.inTransaction {
        let isNew = name.trimmed.isEmpty
        let target =
          if isNew, let deal = try database.deal(from) {
            try database.makeDeal(like: deal, kind: deal.kind)
          } else {
            try database.deal(meaning: name.trimmed, language).id
          }
        for claim in side.claims { try database.move(claim: claim.id, to: target) }
        return (target, try database.deal(target)?.slug ?? "", isNew)
      }
      let numbers = side.claims.map(\.id)
      let former = try database.deal(from)?.slug ?? ""
      let undo =
        isNew
        ? "ondit deals merge \(slug) --into \(former)"
        : "ondit claims move \(numbers.map { "\($0)" }.joined(separator: " ")) --undo"
      let list = numbers.map { "#\($0)" }.joined(separator: " ")
      Console.write(
        "\(list) → \(slug). ".safeLines
          + language.choose("Pour annuler : \(undo)\n", "To take back: \(undo)\n"))
      decided.append((place, isNew ? .split(deal: target, from: from) : .moves(numbers)))
      return true
    } catch {
      guard let failure = Failure(error, language) else { throw error }
      Console.write(failure.description.safeLines + "\n")
      return false
    }
  }

  private func reasons(_ dispute: OpenDispute) throws -> String {
    let deal = dispute.question.deal
    let file = try CaseFile(database, asOf: Environment.today)
    let evidence = try file.evidence(onDeal: deal)
    let findings = try file.judge().findings(evidence).filter { $0.question == dispute.question }
    let directory = try file.directory(deals: [deal], claims: evidence.claims)
    return FindingView(directory, in: language).text(
      findings, explained: true, width: Console.width)
  }

  /// Takes the last decision back; its place, nil where there is none.
  private mutating func undo() throws -> Int? {
    guard let last = decided.popLast() else {
      Console.write(language.choose("Rien à annuler.\n", "Nothing to undo.\n"))
      return nil
    }
    switch last.step {
    case .ruling(let id): try database.withdraw(ruling: id)
    case .dismissal(let id): try database.withdraw(dismissal: id)
    case .moves(let claims):
      try database.inTransaction { () throws(SQLiteError) in
        for claim in claims {
          if let former = try database.formerDeal(ofClaim: claim) {
            try database.move(claim: claim, to: former)
          }
        }
      }
    // A deal without claims would stand in the way of its name.
    case .split(let deal, let from): _ = try database.merge(deal: deal, into: from)
    }
    Console.write(language.choose("Annulé.\n", "Taken back.\n"))
    return last.place
  }

  private func summarize(_ count: Int) {
    let left = count - Set(decided.map(\.place)).count
    Console.write(
      count == 0
        ? language.choose("Aucune contradiction ouverte.\n", "No open contradictions.\n")
        : language.choose(
          "Traitées : \(count - left) ; il en reste \(left). Pour annuler : ondit log\n",
          "Dealt with: \(count - left); \(left) left. To take back: ondit log\n"))
  }
}
