internal import Claims
internal import Presentation

/// Says what was changed, and how to take it back.
struct ChangeReport {
  /// What was done, for people.
  let done: String
  /// What else to know of it.
  var hints: [String] = []
  /// The command that takes it back; nil where nothing was changed.
  let undo: String?
  /// What was done, for programs.
  let facts: [JSON.Member]

  init(
    _ done: String, hints: [String] = [], undo: String?, _ facts: KeyValuePairs<String, JSON>
  ) {
    self.done = done
    self.hints = hints
    self.undo = undo
    self.facts = facts.map { JSON.Member($0.key, $0.value) }
  }

  /// A report with more to say: what was done instead, and more facts. An empty `undo` is none.
  init(
    _ report: ChangeReport, adding done: String, undo: String,
    _ facts: KeyValuePairs<String, JSON>
  ) {
    self.done = done
    hints = report.hints
    self.undo = undo.isEmpty ? nil : undo
    self.facts = report.facts + facts.map { JSON.Member($0.key, $0.value) }
  }

  func text(isDryRun: Bool, in language: Language) -> String {
    var lines = [done] + hints
    if isDryRun {
      lines.append(language.dryRun)
    } else if let undo {
      lines.append(language.takingBack(undo))
    }
    return lines.joined(separator: "\n").safeLines + "\n"
  }

  func json(isDryRun: Bool) -> JSON {
    .object(
      facts + [
        JSON.Member("hints", .array(hints.map { .string($0) })),
        JSON.Member("undo", .string(orNull: isDryRun ? nil : undo)),
        JSON.Member("dry_run", .bool(isDryRun)),
      ])
  }
}

extension String {
  /// The text as one word of a shell command.
  var shellWord: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "/"):
          true
        default: false
        }
      }
    return isPlain
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
