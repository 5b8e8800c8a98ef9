/// One step of the schema: a numbered SQL file of this folder, compiled into the program.
public struct Migration: Sendable {
  /// The name of its file without the ending, such as `0001_initial`.
  public let name: String

  /// The SHA-256 of its file, in hexadecimal digits.
  ///
  /// It is written down, not computed, so that opening a file costs nothing, and so that a change of an old
  /// migration fails a test, and is seen in review, before any file meets it.
  public let checksum: String

  /// The statements, in UTF-8.
  public let sql: [UInt8]
}

/// The numbered SQL files of this folder, in order.
///
/// A released migration is never changed: files out there were made with it. Add the next one.
public enum Migrations {
  /// Every migration; the schema's version is their number.
  public static let all = [
    Migration(
      name: "0001_initial",
      checksum: "5ef4e4c66e4ece7b9725f41aaf9e82c2422ba12e5dcb5a1aa4916dbf66d30e9e",
      sql: PackageResources._001_initial_sql),
    Migration(
      name: "0002_exchange",
      checksum: "7a47469f9f7569ec50efd6e7255d29e2c1f6f6d0d190508624b0261d07e41b0a",
      sql: PackageResources._002_exchange_sql),
    Migration(
      name: "0003_names_and_dates",
      checksum: "66a03caef8b2966578c876fcf39f99d591e4c0118233783a97bea4431087637b",
      sql: PackageResources._003_names_and_dates_sql),
    Migration(
      name: "0004_feeds_and_captures",
      checksum: "a9a794fe37a4fa2eee0c209369b1a3e1210bcd487404d9b8bceb07d69cad7ce4",
      sql: PackageResources._004_feeds_and_captures_sql),
    Migration(
      name: "0005_text_overlaps",
      checksum: "fdb3e2e6722d1d870701d3fc0c852921d2ecfe93f0641ee672a06b03ef6e1262",
      sql: PackageResources._005_text_overlaps_sql),
    Migration(
      name: "0006_unnamed_sources",
      checksum: "22f4a3fe344cd29759caf5aa4685f76afad3137ef87eb80539578905a26eaedd",
      sql: PackageResources._006_unnamed_sources_sql),
    Migration(
      name: "0007_article_outlets",
      checksum: "91fb0fce12ff92f461f92793de878b782048d41729a8403834c04aca0756dd71",
      sql: PackageResources._007_article_outlets_sql),
    Migration(
      name: "0008_settings",
      checksum: "7c681d9253efbacb3cea960e49a964f6bcd9ec7e85b77c623552000f663859c8",
      sql: PackageResources._008_settings_sql),
    Migration(
      name: "0009_seals",
      checksum: "1cc75683e22f4ea98ba6f1ded841d1d326e577b0587babfd06ba2292b37c3f9b",
      sql: PackageResources._009_seals_sql),
  ]
}
