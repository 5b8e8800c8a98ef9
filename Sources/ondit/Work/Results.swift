internal import Presentation

/// One result in every format: for people as text, for programs as rows or JSON.
struct Results {
  let text: () -> String
  let rows: () -> Table
  let json: () -> [JSON]

  /// Prints it. A JSON document is an array; in `jsonl` each of its elements has a line.
  func print(as format: OutputFormat) {
    switch format {
    case .table: Console.write(text())
    case .json: Console.write(JSON.array(json()).document + "\n")
    case .jsonl: for element in json() { Console.write(element.line + "\n") }
    case .csv: Console.write(rows().csv)
    case .markdown: Console.write(rows().markdown)
    }
  }
}
