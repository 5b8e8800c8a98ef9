internal import Claims
internal import Presentation
internal import Storage

/// Goes through claims that were extracted and that no one has looked at, one key each. What is decided is on
/// the disk before the next claim is shown.
struct ClaimReview {
  let database: Database
  let language: Language
  let answers = Answers()
  private var decided: [Decision] = []
  private var counts = (accepted: 0, changed: 0, rejected: 0)

  /// What can be taken back.
  private struct Decision {
    let place: Int
    let verdict: ClaimRemark.Verdict
  }

  init(_ database: Database, _ language: Language) {
    self.database = database
    self.language = language
  }

  mutating func run() throws {
    var claims: [Claim] = []
    try database.forEachUnreviewedClaim { claims.append($0) }
    var place = 0
    while true {
      guard place < claims.count else {
        guard !decided.isEmpty, answers.answer(Self.ending(language))?.key == "u" else { break }
        place = try undo(claims) ?? place
        continue
      }
      let view = ReviewedClaim(database: database, language: language)
      Console.write(try view.text(claims[place], number: place + 1, of: claims.count))
      guard let answer = answers.answer(choices), answer.key != "q" else { break }
      switch answer.key {
      case "a", "r":
        let verdict: ClaimRemark.Verdict = answer.key == "a" ? .accepted : .rejected
        _ = try database.review(claim: claims[place].id, verdict, because: answer.rest)
        decided.append(Decision(place: place, verdict: verdict))
        place += 1
      case "c":
        let change = ClaimChangeDialog(database: database, language: language, answers: answers)
        if try change.run(claims[place]) {
          decided.append(Decision(place: place, verdict: .changed))
          place += 1
        }
      case "s", "p": place += 1
      case "u": place = try undo(claims) ?? place
      default: Console.write(Self.unknown(answer.key, language))
      }
    }
    for decision in decided { count(decision.verdict) }
    summarize(claims.count - decided.count)
  }

  /// What can be answered when nothing is left to show.
  static func ending(_ language: Language) -> String {
    language.choose("C'est tout.  ann[u]ler  [q]uitter : ", "That is all.  [u]ndo  [q]uit: ")
  }

  /// What to say of a key that means nothing.
  static func unknown(_ key: Character, _ language: Language) -> String {
    let shown = key.isNewline ? "⏎" : String(key).safeOnTerminal
    return language.choose(
      "« \(shown) » : touche inconnue ; taper une lettre entre crochets.\n",
      "\"\(shown)\": no such key; type a letter in brackets.\n")
  }

  private var choices: String {
    language.choose(
      "[a]ccepter  [c]hanger  [r]ejeter  [p]asser  ann[u]ler  [q]uitter : ",
      "[a]ccept  [c]hange  [r]eject  [s]kip  [u]ndo  [q]uit: ")
  }

  /// Takes the last decision back; the place of its claim, nil where there is none.
  private mutating func undo(_ claims: [Claim]) throws -> Int? {
    guard let last = decided.popLast() else {
      Console.write(language.choose("Rien à annuler.\n", "Nothing to undo.\n"))
      return nil
    }
    let claim = claims[last.place].id
    switch last.verdict {
    case .accepted, .rejected: try database.withdrawReview(ofClaim: claim)
    case .changed:
      try database.inTransaction(mapping: { $0 as any Error }) {
        _ = try database.undoCorrection(ofClaim: claim, because: "")
      }
    }
    return last.place
  }

  private mutating func count(_ verdict: ClaimRemark.Verdict) {
    switch verdict {
    case .accepted: counts.accepted += 1
    case .changed: counts.changed += 1
    case .rejected: counts.rejected += 1
    }
  }

  private func summarize(_ left: Int) {
    Console.write(
      language.choose(
        "Acceptées : \(counts.accepted), changées : \(counts.changed), rejetées : \(counts.rejected) ; restent \(left).\nPour annuler : ondit log\n",
        "Accepted \(counts.accepted), changed \(counts.changed), rejected \(counts.rejected); \(left) left.\nTo take back: ondit log\n"
      ))
  }
}
