public import Claims

extension Database {
  /// The numbers of the deals of that kind between just these parties, in the order in which they were
  /// recorded. Of a deal that was merged into another, the number of that one.
  public func deals(
    _ kind: DealKind, between parties: DealParties, labeled label: String? = nil
  ) throws(SQLiteError) -> [Int64] {
    var numbers: [Int64] = []
    try connection.forEach(
      """
      SELECT coalesce(merged_into, id) FROM deal
      WHERE kind = ?1 AND party_key = ?2 AND (?3 IS NULL OR label = ?3) ORDER BY id
      """, kind.rawValue, parties.key, label
    ) { row in
      let id: Int64 = row[0]
      if !numbers.contains(id) { numbers.append(id) }
    }
    return numbers
  }

  /// The deals of a kind that just these parties receive, whoever pays, in the order in which they were recorded;
  /// those merged into others are left out.
  public func deals(
    _ kind: DealKind, receivedBy receivers: [Int64]
  ) throws(SQLiteError) -> [Int64] {
    guard let first = receivers.first else { return [] }
    return try connection.all(
      """
      SELECT id FROM deal
      WHERE kind = ?1 AND merged_into IS NULL AND substr(party_key, instr(party_key, '>')) = ?2
        AND id IN (
          SELECT deal_id FROM deal_party WHERE role = 'to' AND organization_id IN (
            SELECT id FROM organization WHERE id = ?3 OR merged_into = ?3))
      ORDER BY id
      """, kind.rawValue, DealParties(from: [], to: receivers).key, first
    ) { $0[0] }
  }

  /// The subject of that name, for tables about anything; made where there is none.
  public func makeSubject(_ name: String, at moment: Timestamp = .now) throws(SQLiteError) -> Int64
  {
    if let known = try subject(name) { return known }
    return try makeDeal(.subject, between: DealParties(from: [], to: []), label: name, at: moment)
  }

  /// Makes a deal, with a slug of its own: the second of the same words ends in `-2`.
  ///
  /// `label` tells it from another deal of the same kind and parties. `slug`, in lower-case words and
  /// hyphens, takes the place of the one that would be made of its parties.
  public func makeDeal(
    _ kind: DealKind, between parties: DealParties, label: String? = nil, slug: String? = nil,
    at moment: Timestamp = .now
  ) throws(SQLiteError) -> Int64 {
    try connection.together { () throws(SQLiteError) in
      let made = DealSlug.proposal(
        kind: kind, from: try names(of: parties.from), to: try names(of: parties.to), label: label)
      let proposal = slug ?? made
      let id = try connection.insert(
        "INSERT INTO deal (slug, kind, label, party_key, recorded_at) VALUES (?, ?, ?, ?, ?)",
        try freeSlug(proposal), kind.rawValue, label, parties.key, text(of: moment))
      for (role, side) in [(Role.from, parties.from), (.to, parties.to)] {
        for (position, organization) in side.enumerated() {
          try connection.run(
            """
            INSERT INTO deal_party (deal_id, role, position, organization_id) VALUES (?, ?, ?, ?)
            """, id, role.rawValue, position, organization)
        }
      }
      return id
    }
  }

  private func names(of organizations: [Int64]) throws(SQLiteError) -> [String] {
    var names: [String] = []
    for id in organizations {
      let name = try connection.first("SELECT name FROM organization WHERE id = ?", id) {
        $0[0] as String
      }
      if let name { names.append(name) }
    }
    return names
  }

  /// The proposal, or its first free number, searched for in steps that double: thousands of deals of one
  /// name cost no more than a few looks each.
  func freeSlug(_ proposal: String) throws(SQLiteError) -> String {
    guard try isTaken(proposal) else { return proposal }
    var taken = 1
    var free = 2
    while try isTaken("\(proposal)-\(free)") { (taken, free) = (free, free * 2) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try isTaken("\(proposal)-\(middle)") { taken = middle } else { free = middle }
    }
    return "\(proposal)-\(free)"
  }

  private func isTaken(_ slug: String) throws(SQLiteError) -> Bool {
    try connection.first("SELECT 1 FROM deal WHERE slug = ?", slug) { _ in true } ?? false
  }
}
