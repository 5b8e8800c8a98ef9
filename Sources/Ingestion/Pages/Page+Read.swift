extension Page {
  /// Reads an article's page: HTML in any encoding, whole or cut off.
  ///
  /// A pure function: nothing is loaded, nothing is recorded. It reads any bytes, in time linear in
  /// their number; of a page above 10 MB only the beginning.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - url: where it came from, if known. It gives the outlet, and settles relative addresses.
  ///   - charset: the charset of the HTTP Content-Type header, if there was one.
  ///   - retrieved: the day on which the page was saved (`2023-11-02`), for "3 hours ago"; later
  ///     dates are not believed.
  public static func read(
    bytes: [UInt8], url: String? = nil, charset: String? = nil, retrieved: String? = nil
  ) -> Page {
    let size = min(bytes.count, largestPage)
    let tree = tree(of: bytes.count > size ? Array(bytes[..<size]) : bytes, charset: charset)
    let today = retrieved.flatMap { DateScanner.dates(in: $0).first?.day }
    var reading = PageReading(tree: tree, url: url, today: today)
    return reading.page()
  }

  /// Bytes after these are not read.
  static let largestPage = 10_000_000

  private static func tree(of bytes: consuming [UInt8], charset: String?) -> PageTree {
    let encoding = CharacterEncoding.detect(bytes, charset: charset)
    return PageTree.parse(TagLimiter.limit(encoding.decode(bytes)))
  }
}
