internal import Claims
internal import Presentation
internal import Reconciliation
internal import Storage

/// The answers to the questions of one deal or of all, on their way to the reader.
struct Findings {
  private let file: CaseFile
  private let deal: Int64?
  private let language: Language

  /// The answers on a deal; without one, on all.
  init(_ file: CaseFile, onDeal deal: Int64?, _ language: Language) {
    self.file = file
    self.deal = deal
    self.language = language
  }

  /// Prints a line of JSON for each answer as it is found: no more than one deal is held.
  func print() throws {
    let output = BufferedOutput()
    try forEachDeal { findings, directory in
      let view = FindingView(directory, in: language)
      for finding in view.json(findings) {
        output.write(finding.line)
        output.write("\n")
      }
    }
    output.flush()
  }

  /// All answers, to be printed at once.
  func gathered(explained: Bool) throws -> Results {
    var all: [Finding] = []
    var names = try file.directory(deals: [])
    try forEachDeal { findings, directory in
      all += findings
      names.deals.merge(directory.deals) { first, _ in first }
      names.claims.merge(directory.claims) { first, _ in first }
    }
    let (view, findings) = (FindingView(names, in: language), all)
    return Results(
      text: { view.text(findings, explained: explained, width: Console.width) },
      rows: { view.rows(findings) }, json: { view.json(findings) })
  }

  private func forEachDeal(_ body: ([Finding], Directory) throws -> Void) throws {
    func hand(_ findings: [Finding], _ claims: [Claim]) throws {
      guard let number = claims.first?.deal else { return }
      try body(findings, file.directory(deals: [number], claims: claims))
    }
    if let deal {
      let evidence = try file.evidence(onDeal: deal)
      return try hand(file.judge().findings(evidence), evidence.claims)
    }
    let whole = try WholeFile(file)
    try whole.forEachAnswer(whole.judge(), hand)
  }
}
