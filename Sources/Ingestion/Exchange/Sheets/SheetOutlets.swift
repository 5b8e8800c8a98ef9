internal import Claims
internal import Storage

/// The outlets of a table by the names that it gives them.
struct SheetOutlets {
  private let database: Database
  private var byName: [String: Named] = [:]
  private var byHost: [String: Int64?] = [:]
  private static let mostKept = 100_000
  /// No more new names than this are compared with those that are known.
  private static let mostCompared = 1_000

  /// An outlet with those whom its name credits beside it.
  struct Named {
    let id: Int64
    var credits: [Int64] = []
    var unnamed: String?
  }

  init(_ database: Database) {
    self.database = database
  }

  /// The outlet that a row names with those that it credits there, or the one of its address's domain; nil where
  /// neither is known, here or to everybody.
  mutating func outlet(
    of source: SheetSource.Words, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Named? {
    if !source.outlet.isEmpty { return try outlet(named: source.outlet, at: moment, &report) }
    guard let host = Self.host(of: source.url) else { return nil }
    if let known = byHost[host] { return known.map { Named(id: $0) } }
    if byHost.count >= Self.mostKept { byHost.removeAll() }
    var found = try database.outlet(atDomain: host)
    if found == nil, let name = KnownOutlets.name(site: host) {
      found = try make(name, at: moment, &report)
    }
    byHost[host] = .some(found)
    return found.map { Named(id: $0) }
  }

  /// The outlet of that name and those that the name credits, made where there are none. A name that the file has
  /// is one name, whatever it looks like.
  mutating func outlet(
    named name: String, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Named {
    if let known = byName[name] { return known }
    if byName.count >= Self.mostKept { byName.removeAll() }
    let wording = try OutletWording(name, in: database)
    var found = Named(
      id: try make(wording.outlet, at: moment, &report), unnamed: wording.unnamed)
    for credit in wording.credits {
      found.credits.append(try make(credit, at: moment, &report))
    }
    byName[name] = found
    return found
  }

  private func make(
    _ name: String, at moment: Timestamp, _ report: inout ImportReport
  ) throws(SQLiteError) -> Int64 {
    if let known = try database.outlet(named: name) { return known }
    if report.outlets < Self.mostCompared {
      if let near = try database.outletSpelling(near: name) {
        report.outletsSpeltAlike.append(near)
      }
    }
    report.outlets += 1
    return try database.makeOutlet(named: name, at: moment)
  }

  private static func host(of url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
    let host = parts[2].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host)
  }
}
