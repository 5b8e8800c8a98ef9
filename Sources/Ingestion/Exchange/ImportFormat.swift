/// What a file to be imported is.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// A table of claims: CSV with any separator.
  case sheet = "csv"
  /// The JSON lines of an export.
  case records = "jsonl"
  /// ClaimReview documents of schema.org, or a page that has some in it.
  case reviews = "claimreview"

  /// The format that the first bytes of a file look like.
  public static func guessed(from bytes: [UInt8]) -> ImportFormat {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = start.first { $0 > 0x20 }
    switch first {
    // A page may have reviews in it, and has no table of claims.
    case UInt8(ascii: "["), UInt8(ascii: "<"): return .reviews
    case UInt8(ascii: "{"):
      // An export's lines begin with their type; "@" can stand there only in JSON-LD.
      return start.prefix(256).contains(UInt8(ascii: "@")) ? .reviews : .records
    default: return .sheet
    }
  }

  /// Whether a file begins as a workbook of a spreadsheet program does, old or new, which is no table of text.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    ZipArchive.begins(bytes) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
