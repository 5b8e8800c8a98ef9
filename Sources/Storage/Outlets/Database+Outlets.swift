public import Claims

extension Database {
  /// The outlet that a name means, whatever its case, accents and blanks; nil where none is known
  /// by it.
  public func outlet(named name: String) throws(SQLiteError) -> Int64? {
    try find(name, in: .outlets)
  }

  /// The outlet that a name means, made where there is none.
  public func makeOutlet(named name: String, at moment: Timestamp = .now) throws(SQLiteError)
    -> Int64
  {
    if let known = try outlet(named: name) { return known }
    return try connection.together { () throws(SQLiteError) in
      let id = try connection.insert(
        "INSERT INTO outlet (name, recorded_at) VALUES (?, ?)", name, text(of: moment))
      try addAlias(name, toOutlet: id)
      return id
    }
  }

  /// Lets a name mean an outlet. A name that already means another keeps its meaning: false.
  @discardableResult
  public func addAlias(_ name: String, toOutlet id: Int64) throws(SQLiteError) -> Bool {
    try connection.run(
      """
      INSERT INTO outlet_alias (folded, outlet_id, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """, foldedKey(name), id, name)
    return try outlet(named: name) == id
  }

  /// Lets a domain, `lemonde.fr`, mean an outlet. One that already means another keeps its meaning:
  /// false.
  @discardableResult
  public func addDomain(_ domain: String, toOutlet id: Int64) throws(SQLiteError) -> Bool {
    let domain = domain.lowercased()
    try connection.run(
      "INSERT INTO outlet_domain (domain, outlet_id) VALUES (?, ?) ON CONFLICT DO NOTHING", domain,
      id)
    return try outlet(atDomain: domain) == id
  }

  /// The outlet of a domain or of the nearest domain above it: `www.lemonde.fr` is `lemonde.fr`.
  public func outlet(atDomain host: String) throws(SQLiteError) -> Int64? {
    var rest = host.lowercased()[...]
    while rest.contains(".") {
      let found = try connection.first(
        """
        SELECT coalesce(merged_into, id) FROM outlet_domain JOIN outlet ON id = outlet_id
        WHERE domain = ?
        """, String(rest)
      ) { $0[0] as Int64 }
      if let found { return found }
      rest = rest.drop { $0 != "." }.dropFirst()
    }
    return nil
  }

  /// The name of the outlet of a domain, as ``outlet(atDomain:)`` finds it.
  public func outletName(atDomain host: String) throws(SQLiteError) -> String? {
    guard let id = try outlet(atDomain: host) else { return nil }
    return try connection.first("SELECT name FROM outlet WHERE id = ?", id) { $0[0] }
  }

  /// Every name that means an outlet and begins with a letter, by letters without case or accents; no more than
  /// `limit` of them.
  public func outletNames(
    beginningWith letter: String, limit: Int
  ) throws(SQLiteError) -> [String] {
    var names: [String] = []
    let key = foldedKey(letter)
    try connection.forEach(
      """
      SELECT alias.name FROM outlet_alias AS alias WHERE folded >= ? AND folded < ? || char(1114111)
      ORDER BY folded LIMIT ?
      """, key, key, limit
    ) { names.append($0[0]) }
    return names
  }

  /// Hands over every outlet, by name.
  public func forEachOutlet(_ body: (Outlet) throws(SQLiteError) -> Void) throws(SQLiteError) {
    try connection.forEach(
      "SELECT id, name FROM outlet WHERE merged_into IS NULL ORDER BY name"
    ) {
      (row) throws(SQLiteError) in
      try body(outlet(row[0], name: row[1]))
    }
  }

  /// The name of every outlet by its number: what prints claims keeps it at hand.
  public func outletNames() throws(SQLiteError) -> [Int64: String] {
    var names: [Int64: String] = [:]
    try connection.forEach("SELECT id, name FROM outlet") { names[$0[0]] = $0[1] }
    return names
  }
}
