/// The lines of a file or of standard input, one at a time: memory holds the longest.
public struct InputLines {
  private let input: InputStream
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The number of the line given last, from 1.
  public private(set) var number = 0

  /// The most that a line may weigh: 64 MB, several times the longest article.
  static let lineLimit = 64 << 20

  /// Reads a file.
  public init(_ input: InputStream) {
    self.input = input
  }

  /// The next line without its end; nil where there is none left.
  public mutating func next() throws(InputError) -> ArraySlice<UInt8>? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[position..<end]
        position = end + 1
        number += 1
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard position < buffer.count else { return nil }
        let line = buffer[position...]
        position = buffer.count
        number += 1
        return line
      }
      guard buffer.count - position <= Self.lineLimit else {
        throw .tooLarge(file: input.name, limit: Self.lineLimit)
      }
      let more = try input.next()
      if more.isEmpty { isAtEnd = true }
      searched -= position
      buffer.removeSubrange(..<position)
      position = 0
      buffer += more
    }
  }
}
