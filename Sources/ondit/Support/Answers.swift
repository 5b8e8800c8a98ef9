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
    guard isTerminal else {
      let line = readLine()
      Console.write("\n")
      return line
    }
    // Byte by byte: what stands behind the line is for the next question, which does not ask the same buffer.
    var bytes: [UInt8] = []
    while let byte = Self.byte() {
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
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
    // What was typed ahead is for the next question.
    guard let first = byte(), first != 3, first != 4 else { return nil }
    switch first {
    case 0x0A, 0x0D: return "\n"
    case 0x1B:
      // An arrow comes as three bytes at once, the Escape key alone.
      withUnsafeMutableBytes(of: &single.c_cc) { controls in
        controls[Int(VMIN)] = 0
        controls[Int(VTIME)] = 1
      }
      tcsetattr(STDIN_FILENO, TCSADRAIN, &single)
      guard byte() == 0x5B else { return "\u{1B}" }
      switch byte() {
      case 0x44: return "l"
      case 0x43: return "r"
      default: return "\u{1B}"
      }
    default:
      // A letter with an accent is several bytes.
      let following = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
      let bytes = [first] + (0..<following).compactMap { _ in byte() }
      return String(decoding: bytes, as: UTF8.self).first
    }
  }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }
}
