/// The parts of a URI reference (RFC 3986, appendix B), none of them checked.
struct WebReference {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?

  /// Splits a reference. Blanks around it and line ends and tabs inside it are left out, as
  /// browsers do; the fragment is dropped. Linear.
  init(_ text: some StringProtocol) {
    var kept = ""
    for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" && scalar != "\t" {
      kept.unicodeScalars.append(scalar)
    }
    var rest = kept[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    // As browsers read it: else what follows could be taken for a part of the host, by others than us.
    if rest.utf8.contains(UInt8(ascii: "\\")) {
      rest = rest.replacing("\\", with: "/")
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, ASCII.isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      ASCII.isLetter($0) || ASCII.isDigit($0) || "+-.".utf8.contains($0)
    }
  }
}

extension WebAddress {
  /// The address that a link on the page at this address leads to (RFC 3986, section 5.2).
  func resolving(_ link: some StringProtocol) throws(Problem) -> WebAddress {
    let reference = WebReference(link)
    if let scheme = reference.scheme {
      return try WebAddress(
        scheme: scheme, authority: reference.authority,
        path: Self.withoutDots(reference.path), query: reference.query)
    }
    if let authority = reference.authority {
      return try WebAddress(
        scheme: scheme, authority: authority, path: Self.withoutDots(reference.path),
        query: reference.query)
    }
    let authority = host + (port.map { ":\($0)" } ?? "")
    if reference.path.isEmpty {
      return try WebAddress(
        scheme: scheme, authority: authority, path: path, query: reference.query ?? query)
    }
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    let merged = reference.path.hasPrefix("/") ? reference.path : folder + "/" + reference.path
    return try WebAddress(
      scheme: scheme, authority: authority, path: Self.withoutDots(merged), query: reference.query)
  }

  /// A path without its `.` and `..` segments (section 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}
