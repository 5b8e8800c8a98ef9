internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// The contradictions among claims that come deal after deal. While some hundreds are read, those
/// before are judged and put into words on a second thread; of what is found only the words are
/// kept.
struct ContradictionList {
  private let file: CaseFile
  private let filter: ContradictionFilter
  private let output: OutputOptions
  private let width = Console.width
  private let parts = Background<ContradictionPart>()

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
    parts.add {
      evidence.contradictions(filter).map { view.part($0, as: format, width: width) }
    }
  }

  /// Prints what was found, the widest disagreement first. Whether there was any.
  func print() -> Bool {
    let parts = parts.finish()
    let out = BufferedOutput()
    ContradictionView(Directory(), in: output.language).write(
      parts, as: output.format, to: out.write)
    out.flush()
    return !parts.isEmpty
  }
}
