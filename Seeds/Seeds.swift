/// What `ondit demo` works on: short articles of our own, and the claims that a careful reader found
/// in five real ones, as facts and figures.
public enum Seeds {
  /// A file of the seeds.
  public struct File: Sendable {
    /// Its name.
    public let name: String
    /// Its bytes, UTF-8.
    public let bytes: [UInt8]
  }

  /// Articles to ingest, in order of publication.
  public static let articles = [
    File(name: "2025-10-08-puces.txt", bytes: PackageResources._025_10_08_puces_txt),
    File(name: "2025-11-04-cloud.txt", bytes: PackageResources._025_11_04_cloud_txt),
    File(name: "2025-12-18-amazon.txt", bytes: PackageResources._025_12_18_amazon_txt),
    File(name: "2026-01-29-round.txt", bytes: PackageResources._026_01_29_round_txt),
    File(name: "2026-01-30-trois.txt", bytes: PackageResources._026_01_30_trois_txt),
    File(name: "2026-02-02-anthropic.html", bytes: PackageResources._026_02_02_anthropic_html),
  ]

  /// The five real articles: title (ours), outlet, author, date.
  public static let sources = File(name: "articles.csv", bytes: PackageResources.articles_csv)

  /// What they claim, in the columns that `ondit import` reads.
  public static let claims = File(name: "claims.csv", bytes: PackageResources.claims_csv)

  /// The organizations that they name, with aliases.
  public static let organizations = File(
    name: "organizations.csv", bytes: PackageResources.organizations_csv)

  /// The outlets that they credit, with domains and aliases.
  public static let outlets = File(name: "outlets.csv", bytes: PackageResources.outlets_csv)
}
