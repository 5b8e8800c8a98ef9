internal import Claims
internal import Ingestion
internal import Reconciliation
internal import Storage

extension CaseFile {
  /// When the articles of some claims were seen with their quotes and without, by claim.
  func sightings(_ claims: [Claim]) throws(SQLiteError) -> [Int64: Sighting] {
    guard !recaptured.isEmpty else { return [:] }
    var sightings: [Int64: Sighting] = [:]
    for article in Set(claims.map(\.article)).intersection(recaptured) {
      for check in try database.checkedQuotes(ofArticle: article) {
        guard let since = check.since else { continue }
        sightings[check.claim.id] = Sighting(since: since, missed: check.absent)
      }
    }
    return sightings
  }
}
