extension String {
  /// The text with its character references replaced: in JSON-LD and in attributes that were
  /// escaped twice, `&amp;`, `&#039;` and `&eacute;` reach us as they stand. Unknown ones stay.
  var unescaped: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var out = ""
    var rest = self[...]
    while let ampersand = rest.firstIndex(of: "&") {
      out += rest[..<ampersand]
      rest = rest[ampersand...]
      let tail = rest.dropFirst().prefix(10)
      if let end = tail.firstIndex(of: ";"), let text = HTMLEntity.text(tail[..<end]) {
        out += text
        rest = rest[tail.index(after: end)...]
      } else {
        out += "&"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }

  /// The text without its tags and character references.
  var withoutMarkup: String {
    guard utf8.contains(UInt8(ascii: "<")) else { return unescaped }
    var out = ""
    var isTag = false
    for character in self {
      switch character {
      case "<": isTag = true
      case ">" where isTag:
        isTag = false
        out.append(" ")
      default: if !isTag { out.append(character) }
      }
    }
    return out.unescaped
  }
}

enum HTMLEntity {
  /// What a reference stands for, given what is between `&` and `;`.
  static func text(_ reference: Substring) -> String? {
    guard reference.first == "#" else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let code = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else {
      return nil
    }
    if (0x80...0x9F).contains(code) { return String(windows1252Scalar(UInt8(code))) }
    guard code >= 0x20 else { return " " }
    return Unicode.Scalar(code).map { String($0) }
  }

  private static let named: [String: String] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "ndash": "–",
    "mdash": "—", "hellip": "…", "euro": "€", "pound": "£", "eacute": "é", "egrave": "è",
    "ecirc": "ê", "euml": "ë", "agrave": "à", "acirc": "â", "ccedil": "ç", "icirc": "î",
    "iuml": "ï", "ocirc": "ô", "ouml": "ö", "ugrave": "ù", "ucirc": "û", "uuml": "ü",
    "Eacute": "É", "Egrave": "È", "Agrave": "À", "Ccedil": "Ç", "oelig": "œ", "szlig": "ß",
    "auml": "ä", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "deg": "°", "copy": "©", "reg": "®",
    "bull": "•", "middot": "·", "thinsp": " ",
  ]
}
