internal import Claims
internal import Presentation
internal import Storage

extension UnreadableRow {
  /// What was left out of an answer, and what can be done.
  func text(in language: Language, of file: String) -> String {
    let cure =
      switch table {
      case "claim": "ondit retract \(id) --because …"
      case "ruling": "ondit unrule \(id)"
      default:
        "ondit recover \(file.shellWord) \(language.choose("NOUVEAU", "NEW"))"
      }
    return language.choose(
      "\(file) : \(table) \(id) est illisible (\(message)), et laissé de côté ; \(cure)",
      "\(file): \(table) \(id) cannot be read (\(message)), and was left out; \(cure)")
  }
}
