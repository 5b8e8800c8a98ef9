/// The character encodings that pages are read in, as the WHATWG Encoding Standard names them.
///
/// Latin-1 has no case of its own: every browser reads that label as windows-1252, whose quotes
/// and dashes stand where Latin-1 has control characters.
enum CharacterEncoding: Sendable, Equatable {
  case utf8
  case windows1252
  case iso8859Part15
  case utf16LittleEndian
  case utf16BigEndian
  /// Any other that the system's iconv decodes, by its name there.
  case other(String)

  /// The encoding that a label names, or nil for a label that we do not know.
  ///
  /// - Parameter label: as it stands in an HTTP header or a `meta`; case and blanks do not matter.
  init?(label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1",
      "iso88591", "latin1", "latin-1", "l1", "us-ascii", "ascii", "ansi_x3.4-1968", "cp819":
      self = .windows1252
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "iso885915", "latin9", "latin-9", "l9":
      self = .iso8859Part15
    case "utf-16", "utf-16le", "unicode", "ucs-2", "utf16": self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    default:
      guard let name = CharacterEncoding.iconvName(label: label) else { return nil }
      self = .other(name)
    }
  }

  /// Whether its texts can be told from UTF-8 by their bytes.
  var isUnlikeUTF8: Bool {
    switch self {
    case .windows1252, .iso8859Part15, .other: true
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    }
  }
  var isSixteenBit: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
