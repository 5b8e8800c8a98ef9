extension String {
  /// How many Unicode code points there are: bytes that do not go on with one.
  var codePoints: Int {
    var text = self
    return text.withUTF8 { bytes in
      var count = 0
      for byte in unsafe bytes where byte & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
  }
}
