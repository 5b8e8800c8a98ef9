extension String {
  /// How many Unicode code points there are: bytes that do not go on with one.
  var codePoints: Int {
    var text = self
    return text.withUTF8 { bytes in
      bytes.reduce(into: 0) { count, byte in count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    }
  }
}
