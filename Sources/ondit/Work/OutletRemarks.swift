internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// Remarks on outlets that are new to the file and spelt nearly as others are.
struct OutletRemarks {
  private let spellings: [OutletSpelling]

  /// Looks at names as they were typed, before they are recorded.
  init(on names: [String], in database: Database) throws(SQLiteError) {
    var spellings: [OutletSpelling] = []
    for name in names {
      let wording = try OutletWording(name, in: database)
      for name in [wording.outlet] + wording.credits {
        if let spelling = try database.outletSpelling(near: name) { spellings.append(spelling) }
      }
    }
    self.spellings = spellings
  }

  init(_ spellings: [OutletSpelling]) {
    self.spellings = spellings
  }

  /// Says them once the outlets are recorded.
  func say(in language: Language, isDryRun: Bool) {
    for spelling in spellings { Console.note(text(spelling, language, isDryRun)) }
  }

  private func text(_ spelling: OutletSpelling, _ language: Language, _ isDryRun: Bool) -> String {
    let (name, meant) = (spelling.name.safeOnTerminal, spelling.meant.safeOnTerminal)
    let question = language.choose(
      "nouveau média « \(name) » ; peut-être \(meant) ?",
      "new outlet \"\(name)\"; did you mean \(meant)?")
    if isDryRun { return question }
    let command =
      spelling.isHere
      ? "ondit outlets merge \(name.shellWord) --into \(meant.shellWord)"
      : "ondit outlets rename \(name.shellWord) --to \(meant.shellWord)"
    return question + language.choose(" Si oui : ", " If so: ") + command
  }
}
