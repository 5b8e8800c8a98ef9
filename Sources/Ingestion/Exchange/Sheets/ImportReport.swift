/// What an import recorded, or would have.
public struct ImportReport: Sendable {
  /// Records read, the heading line apart.
  public internal(set) var rows = 0
  /// Claims recorded.
  public internal(set) var claims = 0
  /// Rows, or records, that the file had already.
  public internal(set) var known = 0
  /// The numbers of those claims among them that were retracted, and stay so.
  public internal(set) var retracted: [Int64] = []
  /// Notes added to claims that the file had already.
  public internal(set) var notes = 0
  /// Articles made.
  public internal(set) var articles = 0
  /// Deals made.
  public internal(set) var deals = 0
  /// How many of them the table does not say the kind of: they are taken for investments.
  public internal(set) var dealsOfAssumedKind = 0
  /// Names of deals that the table gives to several companies that are bought or paid, with how many: each is
  /// taken for one deal.
  public internal(set) var sharedNames: [String: Int] = [:]
  /// Lines that name no deal, and are about that of the line above them.
  public internal(set) var rowsOfDealAbove = 0
  /// The numbers of the first of them, at most ``mostLines``.
  public internal(set) var linesOfDealAbove: [Int] = []
  /// Outlets made.
  public internal(set) var outlets = 0
  /// Those of the first of them that are spelt nearly as others are.
  public internal(set) var outletsSpeltAlike: [OutletSpelling] = []
  /// Organizations made.
  public internal(set) var organizations = 0
  /// The numbers of the claims recorded, in order. They follow each other, unless an empty file took those of an
  /// export, which may leave some out.
  public var numbers: [ClosedRange<Int64>] { recorded.ranges }
  private var recorded = NumberSet()
  /// The first lines that cannot be read, at most ``mostProblems``.
  public internal(set) var problems: [SheetProblem] = []
  /// How many lines cannot be read.
  public internal(set) var badRows = 0
  /// Lines without a value, which say nothing and are no mistake.
  public internal(set) var rowsWithoutValue = 0
  /// The numbers of the first of them, at most ``mostLines``.
  public internal(set) var linesWithoutValue: [Int] = []
  /// The line before which the import was stopped; nil where it came to the end.
  public internal(set) var stoppedBefore: Int?
  /// Whether some of it is not UTF-8, and was read as windows-1252.
  public internal(set) var isWindows1252 = false
  /// Headings that mean nothing here.
  public internal(set) var unknownColumns: [String] = []

  /// No more problems are kept than this.
  public static let mostProblems = 20

  /// No more numbers of lines are kept of a kind than this.
  public static let mostLines = 10

  /// Whether it recorded that claim.
  func recorded(claim id: Int64) -> Bool { recorded.contains(id) }

  mutating func noteNoValue(line: Int) {
    rowsWithoutValue += 1
    if linesWithoutValue.count < Self.mostLines { linesWithoutValue.append(line) }
  }

  mutating func noteDealAbove(line: Int) {
    rowsOfDealAbove += 1
    if linesOfDealAbove.count < Self.mostLines { linesOfDealAbove.append(line) }
  }

  mutating func note(_ problem: SheetProblem) {
    badRows += 1
    if problems.count < Self.mostProblems { problems.append(problem) }
  }

  mutating func note(claim id: Int64) {
    claims += 1
    recorded.insert(id)
  }
}
