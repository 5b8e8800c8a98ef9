internal import Claims

extension Page {
  /// Reads an article's page: HTML in any encoding, whole or cut off.
  ///
  /// A pure function: nothing is loaded, nothing is recorded. It reads any bytes, in time linear in
  /// their number; of a page above 10 MB only the beginning. Given bytes that nobody keeps, it copies
  /// none of them whole.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - url: where it came from, if known. It gives the outlet, and settles relative addresses.
  ///   - charset: the charset of the HTTP Content-Type header, if there was one.
  ///   - retrieved: when the page was saved, a day or a moment (`2023-11-02`,
  ///     `2023-11-02T15:04:00Z`), for "3 hours ago"; nil where nobody knows.
  ///   - today: the day of reading (`2023-11-02`), after which no date is believed; nil for that of
  ///     `retrieved`.
  public static func read(
    bytes: consuming [UInt8], url: String? = nil, charset: String? = nil, retrieved: String? = nil,
    today: String? = nil
  ) -> Page {
    if bytes.count > largestPage { bytes.removeSubrange(largestPage...) }
    let tree = tree(of: bytes, charset: charset)
    let date = { (text: String) in DateScanner.dates(in: text).first }
    let saved = retrieved.flatMap(date)
    let latest = today.flatMap(date)?.day ?? saved?.day
    // A clock that runs ahead, by more than time zones do, does not say when the page was saved.
    let last = latest?.advanced(by: 1)
    let believed = saved.flatMap { saved in last.map { saved.day <= $0 } ?? true ? saved : nil }
    var reading = PageReading(tree: tree, url: url, saved: believed, latest: latest)
    return reading.page()
  }

  /// Bytes after these are not read.
  static let largestPage = 10_000_000

  private static func tree(of bytes: consuming [UInt8], charset: String?) -> PageTree {
    let encoding = CharacterEncoding.detect(bytes, charset: charset)
    return PageTree.parse(TagLimiter.limit(encoding.decode(bytes)))
  }
}
