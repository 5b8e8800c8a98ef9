public import Claims

extension Database {
  /// A deal; nil where there is none of that number.
  public func deal(_ id: Int64) throws(SQLiteError) -> Deal? {
    try connection.first("SELECT id, slug, kind, label FROM deal WHERE id = ?", id, decode: deal)
  }

  /// The number of the deal with just that slug; of one that was merged, the number of where it went.
  public func deal(slug: String) throws(SQLiteError) -> Int64? {
    try connection.first("SELECT coalesce(merged_into, id) FROM deal WHERE slug = ?", slug) {
      $0[0]
    }
  }

  /// The deals that a person can mean, by slug: the one of just that slug; else, of several words, those whose slug
  /// begins so; else those for which every word is in the slug or in a name or alias of a party. A deal that was
  /// merged by the cutoff is the one that it was merged into.
  ///
  /// Reads the slugs and the aliases for words; never the claims.
  public func deals(
    named words: String, until cutoff: Cutoff = .now
  ) throws(SQLiteError) -> [Deal] {
    var found: Set<Int64> = []
    let named = try connection.first("SELECT id FROM deal WHERE slug = ?", words.lowercased()) {
      $0[0] as Int64
    }
    if let named {
      found = [named]
    } else {
      let folded = words.foldedWords
      guard !folded.isEmpty else { return [] }
      // One word is a company's name as a rule: all its deals, on whatever side it stands.
      if folded.count > 1 { found = try deals(withSlugFrom: folded.joined(separator: "-")) }
      if found.isEmpty { found = try deals(withEachOf: folded) }
    }
    let places = try mergedDeals(by: cutoff.lastMoment)
    var deals: [Deal] = []
    for id in Set(found.map { places[$0] ?? $0 }) {
      if let deal = try deal(id) { deals.append(deal) }
    }
    return deals.sorted { $0.slug < $1.slug }
  }

  private func deals(withSlugFrom start: String) throws(SQLiteError) -> Set<Int64> {
    var found: Set<Int64> = []
    // U+10FFFF sorts after every character that a slug can go on with.
    try connection.forEach(
      "SELECT id FROM deal WHERE slug >= ? AND slug < ?", start,
      start + "\u{10FFFF}"
    ) { found.insert($0[0]) }
    return found
  }

  private func deals(withEachOf words: [String]) throws(SQLiteError) -> Set<Int64> {
    var found: Set<Int64>?
    for word in words {
      var withWord: Set<Int64> = []
      try connection.forEach(
        """
        SELECT id FROM deal WHERE instr(slug, ?1)
        UNION
        SELECT deal_id FROM deal_party JOIN organization ON organization.id = organization_id
        WHERE coalesce(merged_into, organization.id) IN (
          SELECT coalesce(merged_into, id) FROM organization_alias
          JOIN organization ON id = organization_id WHERE instr(folded, ?1))
        """, word
      ) { withWord.insert($0[0]) }
      found = found?.intersection(withWord) ?? withWord
    }
    return found ?? []
  }

  /// Hands over every deal that was not merged into another, by slug.
  public func forEachDeal(_ body: (Deal) throws(SQLiteError) -> Void) throws(SQLiteError) {
    try connection.forEach(
      "SELECT id, slug, kind, label FROM deal WHERE merged_into IS NULL ORDER BY slug"
    ) { (row) throws(SQLiteError) in try body(deal(row)) }
  }

  /// The deals that an organization takes part in, by slug; those merged into others are left out.
  public func deals(ofOrganization id: Int64) throws(SQLiteError) -> [Deal] {
    try connection.all(
      """
      SELECT id, slug, kind, label FROM deal
      WHERE merged_into IS NULL AND id IN (
        SELECT deal_id FROM deal_party
        WHERE organization_id IN (SELECT id FROM organization WHERE id = ?1 OR merged_into = ?1))
      ORDER BY slug
      """, id, decode: deal)
  }

  /// Whether several pay together in any deal. Linear in the parties of all deals.
  public func hasJointDeals() throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT 1 FROM deal_party WHERE role = 'from' AND position > 0 LIMIT 1"
    ) { _ in true } ?? false
  }

  /// The deals of a like kind for the same receivers in which all who pay in one pay too, with others; and those in
  /// which only some of them do. By slug.
  public func dealsCountingOthers(than deal: Deal) throws(SQLiteError) -> [Deal] {
    let near = try connection.all(
      """
      SELECT id, slug, kind, label FROM deal
      WHERE merged_into IS NULL AND id <> ?1 AND id IN (
        SELECT theirs.deal_id FROM deal_party AS mine
        JOIN deal_party AS theirs USING (organization_id, role)
        WHERE mine.deal_id = ?1 AND role = 'from')
      AND id IN (
        SELECT theirs.deal_id FROM deal_party AS mine
        JOIN deal_party AS theirs USING (organization_id, role)
        WHERE mine.deal_id = ?1 AND role = 'to')
      ORDER BY slug
      """, deal.id, decode: self.deal)
    let names = { (deal: Deal, role: Role) in
      Set(deal.parties.filter { $0.role == role }.map(\.name))
    }
    let (payers, receivers) = (names(deal, .from), names(deal, .to))
    return near.filter { other in
      let theirs = names(other, .from)
      return other.kind == deal.kind && names(other, .to) == receivers
        && (theirs.isStrictSuperset(of: payers) || theirs.isStrictSubset(of: payers))
    }
  }

  private func deal(_ row: Row) throws(SQLiteError) -> Deal {
    let id: Int64 = row[0]
    let parties = try connection.all(
      """
      SELECT shown.name, role FROM deal_party
      JOIN organization AS named ON named.id = organization_id
      JOIN organization AS shown ON shown.id = coalesce(named.merged_into, named.id)
      WHERE deal_id = ? GROUP BY role, shown.id ORDER BY role, min(position)
      """, id
    ) { (row) throws(SQLiteError) in Party(name: row[0], role: try row.word(1)) }
    return Deal(id: id, slug: row[1], kind: try row.word(2), label: row[3], parties: parties)
  }
}
