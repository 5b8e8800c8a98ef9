internal import Claims
internal import Glibc
internal import Ingestion
internal import Presentation
internal import Synchronization

/// Standard output and standard error. Results go to the one, everything else to the other.
enum Console {
  /// Whether the command has recorded something that stays.
  static let hasRecorded = Atomic(false)

  private static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes results; a terminal gets no control codes out of what was read, in whatever format.
  static func write(_ text: String) {
    write(isTerminal ? text.safeOutput : text, to: STDOUT_FILENO)
  }

  /// Writes a remark for the person at the terminal, who gets no control codes out of what was
  /// read.
  static func note(_ text: String) {
    write(text.safeLines + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddressOfFirst, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          fail(errno, descriptor)
        }
      }
    }
  }

  /// Ends the program where it cannot write.
  private static func fail(_ number: Int32, _ descriptor: Int32) -> Never {
    // Whoever read this has gone (`ondit … | head`): there is nobody left to tell.
    if number == EPIPE { exit(0) }
    if descriptor == STDOUT_FILENO {
      let language = Environment.typedLanguage
      let end =
        hasRecorded.load(ordering: .relaxed)
        ? language.choose(
          " ; ce qui devait l'être est enregistré : ondit log",
          "; what was to be recorded is recorded: ondit log") : ""
      note(
        "ondit: " + language.choose("sortie standard", "standard output") + language.colon
          + String(cString: strerror(number)) + end)
    }
    exit(2)
  }

  /// How wide results may be: the terminal's width, or 120 columns off a terminal.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col >= 40
    else { return 120 }
    return Int(size.ws_col)
  }

  /// Whether a person can answer questions here.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Whether a person sees standard error, and a line there can be written over.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && EnvironmentVariable.value("TERM") != "dumb"
  }

  /// Writes over the line of standard error that was written last by this.
  static func overwrite(_ line: String) {
    write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }

  /// One line from standard input; nil at its end.
  static func ask(_ prompt: String) -> String? {
    write(prompt)
    return readLine()
  }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
  fileprivate var baseAddressOfFirst: UnsafePointer<UInt8>? {
    base.baseAddress?.advanced(by: startIndex)
  }
}
