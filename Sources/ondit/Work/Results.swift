internal import Presentation

/// One result in every format: for people as text, for programs as rows or JSON.
struct Results {
  let text: () -> String
  let rows: () -> Table
  let json: () -> [JSON]
  /// For people's notes; the rows where nothing else is given.
  var notes: (() -> String)?

  /// Prints it. A JSON document is an array; in `jsonl` each of its elements has a line.
  func print(as format: OutputFormat) {
    switch format {
    case .table: Console.write(text())
    case .json: Console.write(JSON.array(json()).document + "\n")
    case .jsonl: for element in json() { Console.write(element.line + "\n") }
    case .csv: Console.write(rows().csv)
    case .markdown: Console.write(notes?() ?? rows().markdown)
    }
  }
}
