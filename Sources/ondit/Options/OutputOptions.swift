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
}
