public import Claims

extension Database {
  /// The organization that a name means, whatever its case, accents and blanks; nil where none is
  /// known by it.
  public func organization(named name: String) throws(SQLiteError) -> Int64? {
    try find(name, in: .organizations)
  }

  /// The organization that a name means, made where there is none.
  public func makeOrganization(
    named name: String, wikidataID: String? = nil, at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    if let known = try organization(named: name) { return known }
    return try connection.together { () throws(SQLiteError) in
      let id = try connection.insert(
        "INSERT INTO organization (name, wikidata_id, recorded_at) VALUES (?, ?, ?)", name,
        wikidataID, text(of: moment))
      try addAlias(name, toOrganization: id)
      return id
    }
  }

  /// Says which item of Wikidata an organization is; nil for none. Returns whose item it is where
  /// it is another organization's, and changes nothing then.
  public func setWikidata(
    _ item: String?, ofOrganization id: Int64
  ) throws(SQLiteError) -> Organization? {
    let holder: Int64? = try connection.first(
      "SELECT id FROM organization WHERE wikidata_id = ? AND id <> ?", item, id
    ) { $0[0] }
    if let holder { return try organization(holder) }
    try connection.run("UPDATE organization SET wikidata_id = ?2 WHERE id = ?1", id, item)
    return nil
  }

  /// Lets a name mean an organization. A name that already means another keeps its meaning: false.
  ///
  /// `language` is an ISO 639-1 code, nil for a name used in all languages.
  @discardableResult
  public func addAlias(
    _ name: String, toOrganization id: Int64, language: String? = nil
  ) throws(SQLiteError) -> Bool {
    try connection.run(
      """
      INSERT INTO organization_alias (folded, organization_id, name, language) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, foldedKey(name), id, name, language)
    return try organization(named: name) == id
  }

  /// Hands over every organization, by name.
  public func forEachOrganization(
    _ body: (Organization) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try connection.forEach(
      "SELECT id, name, wikidata_id FROM organization WHERE merged_into IS NULL ORDER BY name"
    ) { (row) throws(SQLiteError) in try body(organization(row)) }
  }

  /// An organization by its number; nil where there is none.
  public func organization(_ id: Int64) throws(SQLiteError) -> Organization? {
    try connection.first(
      "SELECT id, name, wikidata_id FROM organization WHERE id = ?", id, decode: organization)
  }

  private func organization(_ row: Row) throws(SQLiteError) -> Organization {
    let id: Int64 = row[0]
    let name: String = row[1]
    let aliases = try connection.all(
      """
      SELECT name, language FROM organization_alias
      WHERE organization_id IN (SELECT id FROM organization WHERE id = ?1 OR merged_into = ?1)
        AND name <> ?2
      ORDER BY name
      """, id, name
    ) { Organization.Alias(name: $0[0], language: $0[1]) }
    return Organization(id: id, name: name, aliases: aliases, wikidataID: row[2])
  }
}
