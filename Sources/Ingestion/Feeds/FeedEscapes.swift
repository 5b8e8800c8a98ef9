/// The references and characters of a feed, made fit for XML.
enum FeedEscapes {
  /// Appends text or a tag's attributes: references that XML does not know become characters, a
  /// bare `&` and a `<` are escaped, characters that XML forbids become U+FFFD. Linear.
  static func append(_ text: ArraySlice<UInt8>, to xml: inout [UInt8]) {
    var index = text.startIndex
    var copied = index
    while index < text.endIndex {
      let byte = text[index]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == 0xEF else {
        index += 1
        continue
      }
      xml += text[copied..<index]
      index += replace(at: index, in: text, to: &xml)
      copied = index
    }
    xml += text[copied...]
  }

  /// Appends what stands for the bytes at an index, and says how many these are.
  private static func replace(
    at index: Int, in text: ArraySlice<UInt8>, to xml: inout [UInt8]
  ) -> Int {
    let rest = text[index...]
    switch rest.first {
    case UInt8(ascii: "<"):
      xml += "&#60;".utf8
      return 1
    case 0xEF:
      // U+FFFE and U+FFFF are no characters.
      let isForbidden =
        rest.starts(with: [0xEF, 0xBF, 0xBE]) || rest.starts(with: [0xEF, 0xBF, 0xBF])
      xml += isForbidden ? [0xEF, 0xBF, 0xBD] : [0xEF]
      return isForbidden ? 3 : 1
    default:
      let name = rest.dropFirst().prefix(32).prefix { ASCII.isAlphanumeric($0) || $0 == 0x23 }
      let end = name.endIndex
      guard !name.isEmpty, end < text.endIndex, text[end] == UInt8(ascii: ";"),
        let meaning = meaning(String(decoding: name, as: UTF8.self))
      else {
        xml += "&#38;".utf8
        return 1
      }
      for scalar in meaning.unicodeScalars {
        if "<>&\"'".unicodeScalars.contains(scalar) {
          xml += "&#\(scalar.value);".utf8
        } else {
          xml += String(scalar).utf8
        }
      }
      return name.count + 2
    }
  }

  /// What stands for a reference; nil for one that neither XML nor HTML knows.
  private static func meaning(_ reference: String) -> String? {
    if let text = HTMLEntity.text(reference[...]) {
      let isAllowed = text.unicodeScalars.allSatisfy { $0.value != 0xFFFE && $0.value != 0xFFFF }
      return isAllowed ? text : "\u{FFFD}"
    }
    return reference.hasPrefix("#") ? "\u{FFFD}" : HTMLEntity.standard[reference]
  }
}
