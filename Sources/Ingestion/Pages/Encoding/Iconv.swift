internal import Glibc

/// Decodes with the system's `iconv`; the only file that sees it.
enum Iconv {
  /// The bytes in UTF-8; what cannot be read becomes U+FFFD, a byte at a time. Nil where this
  /// system does not know the encoding. Linear.
  static func decoded(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var piece = [UInt8](repeating: 0, count: 1 << 15)
    input.withUnsafeMutableBytes { source in
      var start = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        var isDone = false
        piece.withUnsafeMutableBytes { target in
          var end = target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = target.count
          let result = iconv(converter, &start, &left, &end, &room)
          let reason = errno
          output.append(contentsOf: target.prefix(target.count - room))
          guard result == -1, reason != E2BIG else { return }
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          // EINVAL: the last character is cut off. Else this byte begins none.
          isDone = reason == EINVAL || left == 0
          start = start?.advanced(by: 1)
          left -= 1
        }
        if isDone { break }
      }
    }
    return output
  }
}
