internal import ArgumentParser
internal import Ingestion
internal import Storage
internal import Synchronization

/// Which file a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(help: "The file; otherwise $ONDIT_DATABASE, else ondit.db in the XDG data folder.")
  var database: String?

  /// Opens the file, and makes it where there is none.
  func open(for access: Database.Access = .writing) throws -> Database {
    let file =
      try database ?? EnvironmentVariable.value("ONDIT_DATABASE") ?? Environment.defaultDatabase()
    let database = try Database(file: file, for: access)
    database.whenRecorded = { Console.hasRecorded.store(true, ordering: .relaxed) }
    database.whenUnreadable = { row in
      Console.note("ondit: " + row.text(in: Environment.typedLanguage, of: file))
    }
    return database
  }
}
