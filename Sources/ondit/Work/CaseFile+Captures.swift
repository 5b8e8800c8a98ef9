internal import Claims
internal import Ingestion
internal import Storage

extension CaseFile {
  /// When the articles of some claims were first seen without their quotes, by claim.
  func missed(_ claims: [Claim]) throws(SQLiteError) -> [Int64: Timestamp] {
    guard !recaptured.isEmpty else { return [:] }
    var missed: [Int64: Timestamp] = [:]
    for article in Set(claims.map(\.article)).intersection(recaptured) {
      for check in try database.checkedQuotes(ofArticle: article) {
        missed[check.claim.id] = check.absent
      }
    }
    return missed
  }
}
