internal import Synchronization

/// The letters of a code, such as that of a unit or the name of a property, as numbers.
///
/// Codes are copied and compared with every figure and every claim; a text would be counted for each copy.
@usableFromInline
struct Code: Hashable, Sendable {
  /// The first eight letters, the first in the lowest place; zeros beyond the last.
  @usableFromInline let low: UInt64
  /// The eight after them; of a longer code a mark, and its number among ``others``.
  @usableFromInline let high: UInt64

  init(_ text: String) {
    var letters: (low: UInt64, high: UInt64) = (0, 0)
    var count: UInt64 = 0
    for byte in text.utf8 {
      guard count < 16, byte > 0, byte < 0x80 else {
        (low, high) = (0, Self.mark | Self.others.withLock { $0.number(of: text) })
        return
      }
      if count < 8 {
        letters.low |= UInt64(byte) << (8 * count)
      } else {
        letters.high |= UInt64(byte) << (8 * (count - 8))
      }
      count += 1
    }
    (low, high) = letters
  }

  @inlinable
  static func == (one: Code, other: Code) -> Bool {
    one.low == other.low && one.high == other.high
  }

  /// How many letters it has, of one that is told by them.
  var count: Int {
    high == 0 ? (71 - low.leadingZeroBitCount) / 8 : (71 - high.leadingZeroBitCount) / 8 + 8
  }

  /// As it is written.
  var text: String {
    guard high < Self.mark else {
      return Self.others.withLock { $0.texts[Int(high & ~Self.mark)] }
    }
    return withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { letters in
        String(decoding: UnsafeBufferPointer(rebasing: letters[..<count]), as: UTF8.self)
      }
    }
  }

  /// A bit that no letter has.
  private static let mark: UInt64 = 1 << 63

  /// The codes that are longer than sixteen letters, or have others than ASCII: properties of the user's own.
  private struct Others {
    private(set) var texts: [String] = []
    private var numbers: [String: UInt64] = [:]

    mutating func number(of text: String) -> UInt64 {
      if let known = numbers[text] { return known }
      let number = UInt64(texts.count)
      texts.append(text)
      numbers[text] = number
      return number
    }
  }

  private static let others = Mutex(Others())
}
