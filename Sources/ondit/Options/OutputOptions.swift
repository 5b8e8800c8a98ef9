internal import ArgumentParser
internal import Claims
internal import Presentation

/// How every command prints.
struct OutputOptions: ParsableArguments {
  @Option(help: "table, json, jsonl, csv or markdown.")
  var format: OutputFormat = .table

  @Option(name: .customLong("language"), help: "fr or en; otherwise the locale decides.")
  var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? Environment.language }

  /// Refuses rows where a command has none to print, before it does anything.
  func requireNoRows() throws(UsageError) {
    guard format.isOfRows else { return }
    throw UsageError(
      language.choose(
        "--format \(format.rawValue) : il n'y a pas de lignes à donner ici ; table, json ou jsonl",
        "--format \(format.rawValue): there are no rows to print here; table, json or jsonl"))
  }

  /// Refuses a format where a person is asked, before anything is.
  func requireDialog() throws(UsageError) {
    guard format != .table else { return }
    throw UsageError(
      language.choose(
        "--format \(format.rawValue) : c'est un dialogue, il n'a pas de format",
        "--format \(format.rawValue): this is a dialog, it has no format"))
  }
}
