internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// The contradictions among claims that come deal after deal. While some hundreds are read, those
/// before are judged and put into words on a second thread; of what is found only the rank is kept
/// in memory.
struct ContradictionList {
  private let file: CaseFile
  private let filter: ContradictionFilter
  private let output: OutputOptions
  private let width = Console.width
  private let ranks = Background<ContradictionRank>()
  private let texts = TextSpool()
  private let search = SharedSearch()

  /// An empty list, to be printed as the options say.
  init(_ file: CaseFile, _ filter: ContradictionFilter, _ output: OutputOptions) {
    self.file = file
    self.filter = filter
    self.output = output
  }

  /// Looks among these claims: all those of some deals.
  func add(_ claims: [Claim]) throws(SQLiteError) {
    if claims.isEmpty { return }
    let evidence = try file.evidence(claims)
    let directory = try file.directory(deals: Set(claims.map(\.deal)))
    let view = ContradictionView(directory, in: output.language)
    let (filter, format, width) = (filter, output.format, width)
    ranks.add { [texts, search] in
      let dossiers = evidence.dossiers()
      if evidence.voices.isEmpty { search.add(dossiers) }
      let found = dossiers.compactMap { $0.contradiction(filter) }
      return Contradiction.widestFirst(found).map { contradiction in
        let part = view.part(contradiction, as: format, width: width)
        texts.add(part.text)
        return part.rank
      }
    }
  }

  /// Which sources turn out to be one voice, where each was taken to speak for itself. Waits for the second thread.
  func voices() -> SharedVoices {
    _ = ranks.finish()
    return search.voices()
  }

  /// Prints what was found, the widest disagreement first. Whether there was any.
  func print() throws(Failure) -> Bool {
    let ranks = ranks.finish()
    let out = BufferedOutput()
    let view = ContradictionView(Directory(), in: output.language)
    try view.write(ranks, as: output.format, to: out.write) { (number) throws(Failure) in
      if let text = texts.text(number) { return text }
      throw Failure(
        output.language.choose(
          "le fichier temporaire de cette liste ne se relit pas",
          "the temporary file of this list cannot be read again"))
    }
    out.flush()
    return !ranks.isEmpty
  }
}
