internal import Glibc
internal import Synchronization

/// Texts in the order in which they were added, to be read again in any order. Some megabytes of them are
/// in memory and the rest in a temporary file without a name, so that memory does not grow with what is found.
final class TextSpool: Sendable {
  private struct State {
    /// Where each text ends.
    var ends: [Int] = []
    /// What is not in the file.
    var latest: [UInt8] = []
    var file: UnsafeMutablePointer<FILE>?
    var written = 0
    /// Without room for a file everything stays in memory.
    var mayWrite = true
  }

  private let state = Mutex(State())
  private static let mostInMemory = 4 << 20

  /// Adds a text.
  func add(_ text: String) {
    state.withLock { state in
      state.latest.append(contentsOf: text.utf8)
      state.ends.append(state.written + state.latest.count)
      if state.latest.count >= Self.mostInMemory, state.mayWrite { Self.write(&state) }
    }
  }

  /// The text that was added as the `number`-th, from 0; nil where the temporary file cannot be read again.
  func text(_ number: Int) -> String? {
    state.withLock { state in
      let start = number > 0 ? state.ends[number - 1] : 0
      let count = state.ends[number] - start
      if start >= state.written {
        let text = state.latest[(start - state.written)...].prefix(count)
        return String(decoding: text, as: UTF8.self)
      }
      guard let file = state.file, fseeko(file, start, SEEK_SET) == 0 else { return nil }
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
        filled = fread(bytes.baseAddress, 1, count, file)
      }
      return bytes.count == count ? String(decoding: bytes, as: UTF8.self) : nil
    }
  }

  private static func write(_ state: inout State) {
    state.file = state.file ?? tmpfile()
    guard let file = state.file,
      fwrite(state.latest, 1, state.latest.count, file) == state.latest.count, fflush(file) == 0
    else { return state.mayWrite = false }
    state.written += state.latest.count
    state.latest.removeAll(keepingCapacity: true)
  }

  deinit {
    state.withLock { if let file = $0.file { fclose(file) } }
  }
}
