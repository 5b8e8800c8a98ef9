/// Documents, pictures and archives, which no reader of pages understands.
enum BinaryMedia {
  /// The media type of an answer that is no text, as its bytes or else its server says; nil for what may be a page.
  static func type(of document: FetchedDocument) -> String? {
    for (mark, type) in marks where document.bytes.starts(with: mark) { return type }
    guard let stated = document.mediaType, !ArticleReader.isPage(document.bytes) else { return nil }
    let isBinary =
      ["image/", "audio/", "video/", "font/"].contains(where: stated.hasPrefix)
      || ["application/pdf", "application/zip", "application/msword"].contains(stated)
      || stated.hasPrefix("application/vnd.")
    return isBinary ? stated : nil
  }

  private static let marks: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "application/pdf"), ([0x89] + Array("PNG".utf8), "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"), (Array("GIF8".utf8), "image/gif"),
    (Array("PK\u{3}\u{4}".utf8), "application/zip"), ([0x1F, 0x8B], "application/gzip"),
  ]
}
