internal import Claims
internal import Storage

/// Records the rows of a table, with what it has looked up of articles, outlets and deals at hand.
final class SheetRecorder {
  private let database: Database
  private let moment: Timestamp
  private let articles: SheetArticles
  private let deals: SheetDeals
  private var outlets: SheetOutlets
  /// Rows of one article that name parties and no deal: they are told apart together.
  private var pending: [SheetRow] = []
  private var earlier: EarlierClaims
  private static let mostPending = 256
  /// The texts of the article that was looked into last, the newest first.
  private var texts: (article: Int64, all: [String]) = (0, [])

  init(_ database: Database, at moment: Timestamp) throws(SQLiteError) {
    self.database = database
    self.moment = moment
    outlets = SheetOutlets(database)
    articles = SheetArticles(database)
    earlier = EarlierClaims(database)
    deals = try SheetDeals(database)
  }

  /// Records a row, or keeps it until the rows of its article are all there.
  func record(_ row: SheetRow, _ report: inout ImportReport) throws(SQLiteError) {
    let named = try deals.byParties(row.deal)
    if let first = pending.first,
      first.source.words != row.source.words || !named.name.isEmpty
        || pending.count >= Self.mostPending
    {
      try recordPending(&report)
    }
    guard !named.name.isEmpty else {
      var row = row
      row.deal = named
      pending.append(row)
      return
    }
    let article = try article(of: row, &report)
    let deal = try deals.deal(named, at: row.recorded ?? moment, &report)
    try record(row, on: deal, article, &report)
  }

  /// Records what is left.
  func finish(_ report: inout ImportReport) throws(SQLiteError) {
    try recordPending(&report)
  }

  /// Leaves out the rows that wait for more of their article, which would be told apart without it: the import stops
  /// before the first of them.
  func stop(_ report: inout ImportReport) {
    guard let first = pending.first else { return }
    report.stoppedBefore = first.line
    report.rows -= Set(pending.map(\.line)).count
    pending.removeAll()
  }

  private func recordPending(_ report: inout ImportReport) throws(SQLiteError) {
    guard let first = pending.first else { return }
    let waiting = pending
    pending.removeAll(keepingCapacity: true)
    let article = try article(of: first, &report)
    var rows: [SheetRow] = []
    for row in waiting where try !isOnItsDeal(row, article, &report) { rows.append(row) }
    let numbers = try deals.deals(of: rows, at: first.recorded ?? moment, &report)
    for (row, deal) in zip(rows, numbers) {
      if let claim = try record(row, on: deal, article, &report) {
        deals.remember(row, claim: claim, deal: deal, article: article.id)
      }
    }
  }

  /// Whether the file has what a row says already, on whatever deal it was put then: with what was recorded since it
  /// might be put on another.
  private func isOnItsDeal(
    _ row: SheetRow, _ article: SheetArticles.Found, _ report: inout ImportReport
  ) throws(SQLiteError) -> Bool {
    guard article.wasKnown else { return false }
    let quote = try quote(of: row, article)
    guard quote != nil || row.quote.isEmpty else { return false }
    for deal in try deals.between(row.deal) {
      if try isKnown(row, on: deal, article, quote, &report) { return true }
    }
    return false
  }

  /// Whether the file has the claim; what the row says beside it is added to it.
  private func isKnown(
    _ row: SheetRow, on deal: Int64, _ article: SheetArticles.Found, _ quote: Quote?,
    _ report: inout ImportReport
  ) throws(SQLiteError) -> Bool {
    guard article.wasKnown,
      let known = try earlier.claim(
        like: row, on: deal, article.id, quote: quote?.exact, madeHere: report)
    else { return false }
    report.known += 1
    if known.isRetracted {
      report.retracted.append(known.claim)
    } else if !row.note.isEmpty,
      try database.addNote(row.note, toClaim: known.claim, at: row.recorded ?? moment)
    {
      report.notes += 1
    }
    return true
  }

  private func article(
    of row: SheetRow, _ report: inout ImportReport
  ) throws(SQLiteError) -> SheetArticles.Found {
    if let found = articles.latest(row.source) { return found }
    let outlet = try outlets.outlet(of: row.source.words, at: row.recorded ?? moment, &report)
    return try articles.article(
      row.source, outlet: outlet?.id, at: row.recorded ?? moment, &report)
  }

  /// Records the claim; nil where the file has it already, or its article without its quote.
  @discardableResult
  private func record(
    _ row: SheetRow, on deal: Int64, _ article: SheetArticles.Found, _ report: inout ImportReport
  ) throws(SQLiteError) -> Int64? {
    let quote = try quote(of: row, article)
    if quote == nil, !row.quote.isEmpty {
      report.note(
        SheetProblem(line: row.line, .quoteNotFound(row.quote, article: article.id)))
      return nil
    }
    if try isKnown(row, on: deal, article, quote, &report) { return nil }
    let (via, unnamed) = try credits(of: row, &report)
    let id = try database.record(
      row.property, row.value, basis: row.basis, modality: row.modality, article: article.id,
      deal: deal, via: via, unnamedSource: unnamed,
      quote: quote, confidence: row.confidence, at: row.recorded ?? moment)
    if !row.note.isEmpty {
      _ = try database.review(claim: id, .accepted, because: row.note, at: row.recorded ?? moment)
    }
    report.note(claim: id)
    return id
  }

  /// Whom a row credits: in a column of its own, else beside the outlet's name.
  private func credits(
    of row: SheetRow, _ report: inout ImportReport
  ) throws(SQLiteError) -> (via: [Int64], unnamed: String?) {
    let moment = row.recorded ?? moment
    let stated = row.unnamedSource.isEmpty ? nil : row.unnamedSource
    guard row.via.isEmpty else {
      var via: [Int64] = []
      for name in row.via {
        let named = try outlets.outlet(named: name, at: moment, &report)
        via.append(named.id)
        via += named.credits
      }
      return (via, stated)
    }
    let outlet = row.source.words.outlet
    if outlet.isEmpty { return ([], stated) }
    let named: SheetOutlets.Named
    if let known = row.source.outlet {
      named = known
    } else {
      named = try outlets.outlet(named: outlet, at: moment, &report)
      row.source.outlet = named
    }
    return (named.credits, stated ?? named.unnamed)
  }

  /// The quote in the newest text of its article that has it, or in itself where the file has none.
  private func quote(
    of row: SheetRow, _ article: SheetArticles.Found
  ) throws(SQLiteError) -> Quote? {
    guard !row.quote.isEmpty else { return nil }
    if texts.article != article.id {
      let captures = article.wasKnown ? try database.captures(ofArticle: article.id) : []
      texts = (article.id, captures.reversed().map(\.text))
    }
    guard !texts.all.isEmpty else {
      return Quote(exact: row.quote, prefix: "", suffix: "", start: 0, end: row.quote.codePoints)
    }
    return texts.all.lazy.compactMap { Quote(finding: row.quote, in: $0) }.first
  }
}
