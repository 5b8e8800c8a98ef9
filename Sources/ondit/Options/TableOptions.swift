internal import ArgumentParser
internal import Ingestion

/// How a table of claims is read.
struct TableOptions: ParsableArguments {
  @Option(help: "The currency of a table's amounts that state none: EUR, USD.")
  var currency: String?

  @Option(help: "What 02/01/2026 means in a table: dmy or mdy; otherwise French headings decide.")
  var dates: SheetDefaults.DateOrder?

  @Flag(help: "Leave out a table's lines that cannot be read; otherwise one of them stops it all.")
  var skipBad = false
}
