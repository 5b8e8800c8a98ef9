/// Standard output in pieces of 64 KB: a call of the system for each line takes most of an export's
/// time.
final class BufferedOutput {
  private var buffer = ""
  private static let pieceSize = 1 << 16

  /// Writes a text, now or later.
  func write(_ text: String) {
    buffer += text
    if buffer.utf8.count >= Self.pieceSize { flush() }
  }

  /// Writes what was kept back.
  func flush() {
    Console.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
