internal import ArgumentParser

/// What an export is written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// JSON lines of every record, for another file.
  case jsonl
  /// A table of the claims that stand.
  case csv
  /// ClaimReview of schema.org, a JSON-LD document of the findings.
  case claimreview
  /// Statements of FollowTheMoney, as CSV.
  case ftm
  /// QuickStatements version 1, for Wikidata.
  case quickstatements
}
