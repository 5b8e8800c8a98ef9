/// Text as a reader sees it: runs of blanks are one space, and there is none at either end.
///
/// No-break and thin spaces become spaces; soft hyphens, joiners and byte-order marks vanish; the
/// control characters U+0080 to U+009F become what windows-1252 has there, as in browsers.
struct TextBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  private var owesSpace = false

  var isEmpty: Bool { bytes.isEmpty }
  /// Whether the next text would follow the last without a space.
  var endsWithText: Bool { !bytes.isEmpty && !owesSpace }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Sets the next text apart from what stands before it.
  mutating func appendSpace() { owesSpace = !bytes.isEmpty }

  /// - Parameter text: valid UTF-8.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if ASCII.isSpace(byte) {
          appendSpace()
        } else {
          paySpace()
          bytes.append(byte)
        }
      } else {
        let next = min(index + TextBuffer.length(byte), text.endIndex)
        appendScalar(text[index..<next])
        index = next
      }
    }
  }

  mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    owesSpace = false
  }

  private mutating func paySpace() {
    if owesSpace {
      bytes.append(0x20)
      owesSpace = false
    }
  }

  private mutating func appendScalar(_ code: ArraySlice<UInt8>) {
    let at = code.startIndex
    if code.count == 2, code[at] == 0xC2, code[at + 1] <= 0xAD {
      switch code[at + 1] {
      case 0xA0: return appendSpace()
      case 0xAD: return
      case 0x80...0x9F:
        paySpace()
        bytes.append(contentsOf: String(windows1252Scalar(code[at + 1])).utf8)
        return
      default: break
      }
    } else if code.count == 3 {
      switch (code[at], code[at + 1], code[at + 2]) {
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE3, 0x80, 0x80):
        return appendSpace()
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return
      default: break
      }
    }
    paySpace()
    bytes.append(contentsOf: code)
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...: 4
    default: 1
    }
  }
}

extension String {
  /// The same text with single spaces, as `TextBuffer` makes it.
  var collapsed: String {
    var buffer = TextBuffer()
    buffer.append(self)
    return buffer.string
  }

  /// The letters and digits of the text in lower case, words parted by one space: what is left
  /// when two lines are compared without their punctuation.
  var comparable: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var owesSpace = false
    for scalar in unicodeScalars {
      let isWord =
        scalar.isASCII
        ? ASCII.isAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      guard isWord else {
        owesSpace = true
        continue
      }
      if owesSpace, !out.isEmpty { out.append(0x20) }
      owesSpace = false
      if scalar.isASCII {
        out.append(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value)))
      } else {
        out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension PageTree {
  /// The text of a subtree, in one line; scripts, hidden fields and the like are left out.
  /// Linear in the subtree.
  func text(of node: Int) -> String {
    var buffer = TextBuffer()
    var index = node
    while index < end(node) {
      let tag = tag(index)
      if tag == .text {
        buffer.append(rawText(index))
      } else if index != node, tag.isNeverText {
        index = end(index)
        continue
      } else if tag.isBlock || tag == .br {
        buffer.appendSpace()
      }
      index += 1
    }
    return buffer.string
  }
}
