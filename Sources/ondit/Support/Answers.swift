internal import Claims
internal import Glibc
internal import Presentation

/// What a person answers: a key at a terminal, a line from a pipe.
struct Answers {
  /// Whether keys are read one by one.
  let isTerminal = Console.isInteractive

  /// An answer: what was asked for, and on a line of a pipe the words after it.
  struct Answer {
    /// The key, or the first letter of the line, in lower case; Enter is a line break.
    let key: Character
    /// The rest of the line without its first word; empty for a key.
    let rest: String
  }

  /// Shows what can be answered, and waits for it. Nil at the end of the input, and on Ctrl-C and
  /// Ctrl-D.
  func answer(_ prompt: String) -> Answer? {
    Console.write(prompt)
    guard isTerminal else {
      let line = readLine()
      Console.write("\n")
      guard let line else { return nil }
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      let key = words.first?.folded.first ?? "\n"
      return Answer(key: key, rest: words.count > 1 ? String(words[1]) : "")
    }
    let key = Self.key()
    Console.write((key.map { String($0).safeOnTerminal } ?? "").trimmed + "\n")
    return key.map { Answer(key: String($0).folded.first ?? $0, rest: "") }
  }

  /// A line in the person's own words; nil at the end of the input.
  func line(_ prompt: String) -> String? {
    Console.write(prompt)
    let line = readLine()
    if !isTerminal { Console.write("\n") }
    return line
  }

  /// One key. The terminal hands keys over one by one only while this waits, so that it is as it
  /// was whenever the program ends; Ctrl-C comes as a key meanwhile.
  private static func key() -> Character? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var single = before
    single.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    withUnsafeMutableBytes(of: &single.c_cc) { controls in
      controls[Int(VMIN)] = 1
      controls[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &single) == 0 else { return nil }
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    // A key can be several bytes: a letter with an accent, an arrow.
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0, bytes[0] != 3, bytes[0] != 4 else { return nil }
    switch Array(bytes.prefix(count)) {
    case [0x1B, 0x5B, 0x44]: return "l"
    case [0x1B, 0x5B, 0x43]: return "r"
    case [0x0D], [0x0A]: return "\n"
    default: return String(decoding: bytes.prefix(count), as: UTF8.self).first
    }
  }
}
