internal import Dispatch
internal import Synchronization

/// Work that a second thread does, piece after piece, while the first goes on to prepare the next.
/// What the pieces give comes in their order.
final class Background<Element: Sendable>: Sendable {
  private let queue = DispatchQueue(label: "ondit.background")
  private let found = Mutex<[Element]>([])
  /// Who adds faster than is worked waits: no more than these pieces are in memory.
  private let room = DispatchSemaphore(value: 4)

  /// Has a piece worked on after those before it.
  func add(_ piece: @escaping @Sendable () -> [Element]) {
    room.wait()
    queue.async {
      let elements = piece()
      self.found.withLock { $0 += elements }
      self.room.signal()
    }
  }

  /// Waits until all pieces are done, and gives what they gave.
  func finish() -> [Element] {
    queue.sync {}
    return found.withLock { $0 }
  }
}
