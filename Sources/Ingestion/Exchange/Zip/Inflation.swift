internal import CZlib

/// Inflates with zlib; the only file that sees it.
enum Inflation {
  /// What raw deflate data (RFC 1951) say: `inflate`. Linear in what comes out, of which no more
  /// than `limit` bytes and one are made.
  static func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) throws(ZipError) -> [UInt8] {
    var stream = z_stream()
    guard ondit_zlib_begin_raw(&stream) == Z_OK else { throw .noLibrary }
    defer { _ = inflateEnd(&stream) }
    var input = Array(bytes)
    guard let length = UInt32(exactly: input.count) else { throw .tooLarge(limit: limit) }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let result = input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = length
      while true {
        let (state, made) = piece.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          let state = inflate(&stream, Z_NO_FLUSH)
          return (state, target.count - Int(stream.avail_out))
        }
        output += piece[..<made]
        // Input that ends too early makes no more progress: Z_BUF_ERROR.
        if state != Z_OK || output.count > limit { return state }
      }
    }
    guard output.count <= limit else { throw .tooLarge(limit: limit) }
    guard result == Z_STREAM_END else { throw .damaged }
    return output
  }

  /// The checksum that zip archives keep: CRC-32 of ISO 3309, `crc32`. Linear.
  static func checksum(_ bytes: [UInt8]) throws(ZipError) -> UInt32 {
    guard zlibVersion() != nil else { throw .noLibrary }
    var sum: UInt = 0
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      let piece = bytes[start..<min(bytes.count, start + 1 << 20)]
      sum = piece.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
