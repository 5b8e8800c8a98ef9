/// An http or https address in the parts of RFC 3986, without a fragment.
///
/// What is not ASCII, and blanks, are percent-encoded in path and query; the host is in lower case
/// and, where it is international, in punycode. Comparing two is comparing their text, not what
/// they lead to.
struct WebAddress: Hashable, Sendable {
  /// Why a text is no address that can be fetched.
  enum Problem: Error, Hashable, Sendable {
    /// Another scheme than http and https, such as `file`.
    case scheme(String)
    /// A user name or password: addresses are stored and shown.
    case credentials
    /// Not an address at all.
    case malformed
  }

  /// `http` or `https`.
  let scheme: String
  /// In lower case; an IPv6 address in its brackets.
  let host: String
  /// Nil for the scheme's own.
  let port: Int?
  /// Empty, or starts with `/`.
  let path: String
  /// What follows `?`, without it.
  let query: String?

  /// Reads an absolute address; blanks around it do not matter.
  init(_ text: some StringProtocol) throws(Problem) {
    let reference = WebReference(text)
    guard let scheme = reference.scheme else { throw .malformed }
    try self.init(
      scheme: scheme, authority: reference.authority, path: reference.path, query: reference.query)
  }

  /// Checks and normalizes the parts.
  init(scheme: String, authority: String?, path: String, query: String?) throws(Problem) {
    guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
    guard let authority else { throw .malformed }
    if authority.contains("@") { throw .credentials }
    guard let (host, port) = Self.hostAndPort(authority) else { throw .malformed }
    self.scheme = scheme
    self.host = host
    self.port = port == (scheme == "https" ? 443 : 80) ? nil : port
    self.path = Self.encoded(path)
    self.query = query.map(Self.encoded)
  }

  /// Scheme, host and port: what one robots.txt is for.
  var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

  /// Path and query, as a server is asked for them.
  var target: String { (path.isEmpty ? "/" : path) + (query.map { "?\($0)" } ?? "") }

  private static func hostAndPort(_ authority: String) -> (host: String, port: Int?)? {
    var host = authority[...]
    var port: Int?
    let isBracketed = authority.hasPrefix("[")
    let portStart =
      isBracketed
      ? authority.firstIndex(of: "]").map { authority.index(after: $0) }
      : authority.firstIndex(of: ":") ?? authority.endIndex
    guard let portStart else { return nil }
    host = authority[..<portStart]
    if portStart < authority.endIndex {
      let digits = authority[portStart...].dropFirst()
      guard authority[portStart] == ":", digits.utf8.count <= 5,
        digits.utf8.allSatisfy(ASCII.isDigit)
      else { return nil }
      port = Int(digits)
      if let port, !(1...65_535).contains(port) { return nil }
    }
    let isNamed = host.utf8.allSatisfy { byte in
      byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte)
        || "-._".utf8.contains(byte)
    }
    let isNumbered =
      isBracketed
      && host.dropFirst().dropLast().utf8.allSatisfy {
        ASCII.isDigit($0) || "abcdefABCDEF:.".utf8.contains($0)
      }
    // A name has no empty part but the last.
    guard !host.isEmpty, !host.hasPrefix("."), host.firstRange(of: "..") == nil,
      isBracketed ? isNumbered : isNamed,
      let name = Punycode.host(String(host))
    else { return nil }
    return (name, port)
  }

  /// With bytes that no request line may hold percent-encoded.
  private static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: mustBeEncoded) else { return text }
    var result = ""
    for byte in text.utf8 {
      if mustBeEncoded(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        result += (byte < 16 ? "%0" : "%") + digits
      } else {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }

  private static func mustBeEncoded(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte)
  }
}

extension WebAddress: CustomStringConvertible {
  /// The whole address.
  var description: String { origin + target }
}
