extension Unicode.Scalar {
  /// Whether a terminal would act on this character in place of showing it: control codes, and the
  /// marks that turn text around (UAX #9).
  var isUnsafeOnTerminal: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x200B, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  /// How many columns a terminal gives this character (UAX #11, roughly): 0 for marks that combine,
  /// 2 for East Asian wide characters and emoji.
  var columns: Int {
    switch value {
    // Letters and signs of Europe; dashes, quotation marks, arrows and signs of mathematics.
    case 0...0x2FF, 0x2010...0x2027, 0x2190...0x22FF: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}

extension String {
  /// The text as it may reach a terminal: line breaks and tabs become spaces, characters that would
  /// steer the terminal become U+FFFD.
  public var safeOnTerminal: String {
    if !mayBeUnsafe || !unicodeScalars.contains(where: \.isUnsafeOnTerminal) { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.isUnsafeOnTerminal: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same for a text of several lines, whose line breaks stay.
  public var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).safeOnTerminal }
      .joined(separator: "\n")
  }

  /// The same for output of any form: its line breaks, alone or after a return, and its tabs stay.
  public var safeOutput: String {
    var result = ""
    var isAfterReturn = false
    for scalar in unicodeScalars {
      // A return alone would have the line written over.
      if isAfterReturn { result.unicodeScalars.append(scalar == "\n" ? "\r" : "\u{FFFD}") }
      isAfterReturn = scalar == "\r"
      switch scalar {
      case "\r": break
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar.isUnsafeOnTerminal ? "\u{FFFD}" : scalar)
      }
    }
    return isAfterReturn ? result + "\u{FFFD}" : result
  }

  /// How many columns a terminal gives the text.
  public var columns: Int {
    isPrintableASCII ? utf8.count : unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// Whether it is letters, digits, signs and blanks of ASCII alone: one byte, one column each.
  var isPrintableASCII: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index] &- 0x20 >= 0x5F { return false }
    return true
  }

  /// Whether it holds a control code of ASCII, or the first two bytes in UTF-8 of anything else that is unsafe:
  /// of U+0080–9F, U+061C, U+2000–207F, U+FEC0–FEFF. Nearly every text is passed by these alone.
  private var mayBeUnsafe: Bool {
    let bytes = utf8Span.span
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch (last, byte) {
      case (_, 0..<0x20), (_, 0x7F), (0xC2, 0x80...0x9F), (0xD8, 0x9C), (0xE2, 0x80...0x81),
        (0xEF, 0xBB):
        return true
      default: last = byte
      }
    }
    return false
  }

  /// The longest beginning that fits `width` columns, with an ellipsis where something was cut.
  ///
  /// - Parameter atWord: Whether to end with a whole word, where that keeps half of the width.
  func truncated(to width: Int, atWord: Bool = false) -> String {
    guard columns > width else { return self }
    let cut = cut(to: width)
    guard atWord, let blank = cut.lastIndex(of: " "), cut[..<blank].count * 2 >= width else {
      return cut + "…"
    }
    return cut[..<blank] + " …"
  }

  /// The beginning that leaves room for a sign that there is more.
  private func cut(to width: Int) -> String {
    let start = String(decoding: utf8.prefix(width), as: UTF8.self)
    if start.isPrintableASCII { return String(start.dropLast()) }
    var result = ""
    var used = 0
    for character in self {
      let next = String(character).columns
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result
  }

  /// The text in lines of at most `width` columns, broken at spaces. A word longer than a line
  /// stands alone.
  public func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.columns + 1 + String(word).columns > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
