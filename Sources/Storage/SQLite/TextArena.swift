/// Room for the texts that are bound to a statement until it is reset: SQLite then needs no copy of
/// its own, which would be an allocation for each.
@safe
struct TextArena {
  private let start: UnsafeMutablePointer<CChar>
  private var used = 0
  /// Enough for a row of short texts; what does not fit is left to SQLite to copy.
  private static let capacity = 4096

  init() {
    unsafe start = UnsafeMutablePointer.allocate(capacity: Self.capacity)
  }

  /// Gives the memory back: nothing bound from here may be used any more.
  func deallocate() {
    unsafe start.deallocate()
  }

  /// Lets the next texts take the place of those that were kept.
  mutating func clear() {
    used = 0
  }

  /// Where a copy of the bytes stands until ``clear()``; nil where no room is left.
  mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar>? {
    guard bytes.count <= Self.capacity - used else { return nil }
    let place = unsafe start + used
    if let source = bytes.baseAddress {
      unsafe UnsafeMutableRawPointer(place).copyMemory(from: source, byteCount: bytes.count)
    }
    used += bytes.count
    return unsafe UnsafePointer(place)
  }
}
