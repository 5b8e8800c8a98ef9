internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Asks what is right, field by field, and records it as a correction.
struct ClaimChangeDialog {
  let database: Database
  let language: Language
  let answers: Answers

  /// False where nothing was changed.
  func run(_ claim: Claim) throws -> Bool {
    let deal = try database.deal(claim.deal)
    guard let property = ask(language.choose("fait", "property"), claim.property.rawValue),
      let value = ask(language.choose("valeur", "value"), claim.value.canonical),
      let modality = ask(language.choose("fermeté", "firmness"), claim.modality.rawValue),
      let place = ask(
        language.choose("opération (ou A > B)", "deal (or A > B)"), deal?.slug ?? ""),
      let note = ask(language.choose("pourquoi", "why"), "")
    else { return false }
    do {
      var changes = ClaimChanges()
      changes.property = try property.isEmpty ? nil : self.property(property)
      changes.value = value.isEmpty ? nil : value
      changes.modality = try modality.isEmpty ? nil : read(modality)
      if changes.isEmpty, place.isEmpty { return false }
      let target = try database.inTransaction(mapping: { $0 as any Error }) {
        changes.deal = try place.isEmpty ? nil : self.place(place, kind: deal?.kind ?? .investment)
        _ = try database.correct(claim, by: changes, because: note, language)
        _ = try database.review(claim: claim.id, .changed, because: note)
        return changes.deal
      }
      if let deal, let target, let other = try database.deal(target) {
        try learnNames(from: deal, to: other)
      }
      return true
    } catch {
      guard let failure = Failure(error, language) else { throw error }
      Console.write(failure.description.safeLines + "\n")
      return false
    }
  }

  /// One field; empty to keep it, nil at the end of the input.
  private func ask(_ field: String, _ now: String) -> String? {
    answers.line("  \(field)\(now.isEmpty ? "" : " [\(now.safeOnTerminal)]"): ")?.trimmed
  }

  private func property(_ name: String) throws -> Property {
    guard let meant = PropertyArgument(argument: name) else {
      throw Failure(Failure.text(.badProperty(name), language))
    }
    return meant.property
  }

  private func read(_ word: String) throws -> Modality {
    let meant = Modality.allCases.first {
      $0.rawValue == word.folded || $0.name(in: language).folded == word.folded
    }
    guard let meant else {
      throw Failure(
        language.choose(
          "fermeté « \(word) » : rumored, announced, completed ou denied",
          "firmness \"\(word)\": rumored, announced, completed or denied"))
    }
    return meant
  }

  /// The deal that words pick out, or the one between parties given as "A, B > C", made where there is none.
  private func place(_ words: String, kind: DealKind) throws -> Int64 {
    guard words.contains(">") else { return try database.deal(meaning: words, language).id }
    let sides = words.split(separator: ">", omittingEmptySubsequences: false).map { side in
      side.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    guard sides.count == 2, !sides[0].isEmpty || !sides[1].isEmpty else {
      throw Failure(
        language.choose(
          "parties « \(words) » : attendu A, B > C", "parties \"\(words)\": A, B > C expected"))
    }
    let parties = DealParties(
      from: try sides[0].map { try database.makeOrganization(named: $0) },
      to: try sides[1].map { try database.makeOrganization(named: $0) })
    return try database.deals(kind, between: parties).last
      ?? database.makeDeal(kind, between: parties)
  }

  /// Where one party of the wrong deal stands for one of the right one, perhaps its name means that one.
  private func learnNames(from wrong: Deal, to right: Deal) throws {
    for role in Role.allCases {
      let (before, after) = (names(wrong, role), names(right, role))
      let (lost, gained) = (before.subtracting(after), after.subtracting(before))
      guard let old = lost.first, let new = gained.first, lost.count == 1, gained.count == 1 else {
        continue
      }
      let question = language.choose(
        "« \(old) » désigne-t-il toujours \(new) ? [o]ui / [n]on : ",
        "Does \"\(old)\" always mean \(new)? [y]es / [n]o: ")
      guard let answer = answers.answer(question.safeOnTerminal), "yo".contains(answer.key) else {
        continue
      }
      let register = NameRegister.organizations
      guard let one = try database.find(old, in: register),
        let other = try database.find(new, in: register)
      else { continue }
      let change = try database.merge(one, into: other, in: register)
      Console.write(
        language.choose(
          "Retenu. Pour annuler : ondit organizations undo \(change)\n",
          "Learnt. To take back: ondit organizations undo \(change)\n"))
    }
  }

  private func names(_ deal: Deal, _ role: Role) -> Set<String> {
    Set(deal.parties.filter { $0.role == role }.map(\.name))
  }
}
