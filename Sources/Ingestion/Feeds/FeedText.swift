/// A text of a feed, in the form that the feed gives it.
struct FeedText: Hashable {
  /// How the bytes are to be read.
  enum Form: Hashable {
    /// As it stands.
    case plain
    /// HTML, once more escaped in the feed.
    case html
    /// Elements of the feed itself, written out again.
    case xhtml
    /// As it stands, without what is inside elements.
    case direct
  }

  let form: Form
  let text: String

  /// Without markup, in one line; nil where nothing is left.
  var plain: String? {
    let line = form == .html || form == .xhtml ? Self.withoutTags(text).unescaped : text
    let collapsed = line.collapsed
    return collapsed.isEmpty ? nil : collapsed
  }

  /// As HTML; nil where there is nothing.
  var html: String? {
    guard text.utf8.contains(where: { !ASCII.isSpace($0) }) else { return nil }
    return form == .html || form == .xhtml ? text : Self.escaped(text)
  }

  /// The text with `&`, `<` and `>` escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text without tags. A `<` that opens none stays, as in "Amazon: <10 milliards".
  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let opens = ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      if bytes[index] == UInt8(ascii: "<"), opens,
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        result.append(UInt8(ascii: " "))
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "<"), opens {
        // No tag ends any more.
        result += bytes[index...]
        break
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
