internal import Claims

extension RobotsRules {
  /// How much of a robots.txt is read (RFC 9309, section 2.5, asks for 500 KiB at least).
  static let mostBytes = 512 * 1024
  /// How many rules are kept, so that asking about one address stays cheap.
  static let mostRules = 10_000

  /// Reads a robots.txt for a program. What cannot be read is passed over, as the standard asks.
  /// Linear in the file.
  ///
  /// - Parameter product: the program's name, such as `ondit`; its case does not matter.
  init(parsing bytes: [UInt8], product: String) {
    let product = product.lowercased()
    var named: [Rule]?
    var general: [Rule] = []
    var isNamed = false
    var isGeneral = false
    var isInAgents = false
    var kept = 0
    for line in bytes.prefix(Self.mostBytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = Self.field(line) else { continue }
      if key == "user-agent" {
        if !isInAgents { (isNamed, isGeneral) = (false, false) }
        isInAgents = true
        let agent = Self.productToken(value)
        isGeneral = isGeneral || value.first == "*"
        if !agent.isEmpty, agent == product {
          isNamed = true
          if named == nil { named = [] }
        }
      } else if key == "allow" || key == "disallow" {
        isInAgents = false
        // An empty pattern is no rule.
        guard !value.isEmpty, isNamed || isGeneral, kept < Self.mostRules else { continue }
        kept += 1
        let rule = Rule(isAllowed: key == "allow", pattern: RobotsPattern(value))
        if isNamed { named?.append(rule) }
        if isGeneral { general.append(rule) }
      }
    }
    self.init(rules: named ?? general)
  }

  /// A line's key, in lower case, and value, without its comment.
  private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    let marked = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    let text = marked.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let side = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes, as: UTF8.self).trimmed }
    return (side(text[..<colon]).lowercased(), side(text[(colon + 1)...]))
  }

  /// The name at the start of a user-agent line, in lower case: letters, `_` and `-`.
  static func productToken(_ text: String) -> String {
    String(
      decoding: text.utf8.prefix { ASCII.isLetter($0) || $0 == 0x5F || $0 == 0x2D },
      as: UTF8.self
    ).lowercased()
  }
}
