public import Claims
public import Storage

/// A row of the seeds that makes no sense.
public struct SeedError: Error, CustomStringConvertible {
  /// The file, the line and what is wrong.
  public let description: String
}

/// Loads claims that were read by a person, from CSV with the columns article, kind, from, to,
/// property, value, part, modality, via, further and quote, and their articles from another.
public struct SeedLoader {
  private let database: Database

  /// Loads into a database.
  public init(_ database: Database) {
    self.database = database
  }

  /// Records organizations with their aliases: name, wikidata, aliases.
  public func loadOrganizations(_ bytes: [UInt8], at moment: Timestamp) throws {
    for row in try CSVTable(bytes).rows {
      let wikidata = row["wikidata"]
      let id = try database.makeOrganization(
        named: row["name"], wikidataID: wikidata.isEmpty ? nil : wikidata, at: moment)
      for alias in row.list("aliases") { try database.addAlias(alias, toOrganization: id) }
    }
  }

  /// Records outlets with their aliases and domains: name, domain, aliases.
  public func loadOutlets(_ bytes: [UInt8], at moment: Timestamp) throws {
    for row in try CSVTable(bytes).rows {
      let id = try database.makeOutlet(named: row["name"], at: moment)
      if !row["domain"].isEmpty { try database.addDomain(row["domain"], toOutlet: id) }
      for alias in row.list("aliases") { try database.addAlias(alias, toOutlet: id) }
    }
  }

  /// Records articles and their claims. Returns how many claims.
  public func loadClaims(_ claims: [UInt8], articles: [UInt8], at moment: Timestamp) throws -> Int {
    var sources: [String: Article] = [:]
    for row in try CSVTable(articles).rows {
      let known = { (column: String) in row[column].isEmpty ? nil : row[column] }
      sources[row["article"]] = Article(
        title: known("title"), outlet: known("outlet"), author: known("author"),
        language: Language(rawValue: row["language"]), published: EDTFDate(row["published"]),
        text: "")
    }
    var drafts: [(article: String, drafts: [ClaimDraft])] = []
    for row in try CSVTable(claims).rows {
      let draft = try draft(row)
      if drafts.last?.article == row["article"] {
        drafts[drafts.count - 1].drafts.append(draft)
      } else {
        drafts.append((row["article"], [draft]))
      }
    }
    var count = 0
    for (key, drafts) in drafts {
      guard let article = sources[key] else { throw SeedError(description: "no article \(key)") }
      let id = try database.record(article, at: moment).id
      let deals = try DealMatcher(database, published: article.published).deals(
        for: drafts, at: moment)
      for (draft, deal) in zip(drafts, deals) {
        _ = try database.record(draft, article: id, deal: deal, at: moment)
        count += 1
      }
    }
    return count
  }

  private func draft(_ row: CSVTable.Row) throws -> ClaimDraft {
    let property = Property(rawValue: row["property"])
    guard let kind = DealKind(rawValue: row["kind"]),
      let modality = Modality(rawValue: row["modality"])
    else { throw SeedError(description: "line \(row.line): kind or modality") }
    let value: Value
    if property == .date {
      guard let date = EDTFDate(row["value"]) else {
        throw SeedError(description: "line \(row.line): date")
      }
      value = .date(date)
    } else {
      value = .quantity(try ValueNotation.quantity(row["value"]))
    }
    let words = row["quote"]
    return ClaimDraft(
      property: property, value: value, basis: Basis(part: row["part"].isEmpty ? nil : row["part"]),
      kind: kind,
      parties: row.list("from").map { Party(name: $0, role: .from) }
        + row.list("to").map { Party(name: $0, role: .to) },
      modality: modality, via: row.list("via"), isFurtherDeal: row["further"] == "yes",
      quote: words.isEmpty
        ? nil
        : Quote(exact: words, prefix: "", suffix: "", start: 0, end: words.unicodeScalars.count))
  }
}
