import Testing

@testable import Ingestion

@Suite("Character encodings of pages")
struct CharacterEncodingTests {
  private func read(_ bytes: [UInt8], charset: String? = nil) -> String {
    let encoding = CharacterEncoding.detect(bytes, charset: charset)
    return String(decoding: encoding.decode(bytes), as: UTF8.self)
  }

  @Test(
    "a label",
    arguments: [
      ("UTF-8", CharacterEncoding.utf8), (" utf8 ", .utf8), ("ISO-8859-1", .windows1252),
      ("latin1", .windows1252), ("Windows-1252", .windows1252), ("iso-8859-15", .iso8859Part15),
      ("UTF-16BE", .utf16BigEndian),
    ])
  func label(_ label: String, _ encoding: CharacterEncoding) {
    #expect(CharacterEncoding(label: label) == encoding)
  }

  @Test("latin-1 means windows-1252")
  func latin1() {
    // ’ – € “ ” as windows-1252 has them.
    let bytes: [UInt8] = [0x6C, 0x92, 0xE9, 0x74, 0xE9, 0x20, 0x96, 0x20, 0x80, 0x20, 0x93, 0x94]
    #expect(read(bytes, charset: "iso-8859-1") == "l’été – € “”")
    #expect(read(bytes) == "l’été – € “”")
  }

  @Test("valid UTF-8 beats a latin-1 label, from HTTP and from the page")
  func mislabelled() {
    #expect(read(Array("l’été".utf8), charset: "latin-1") == "l’été")
    let page = "<meta charset=iso-8859-1><p>l’été"
    #expect(read(Array(page.utf8)) == page)
  }

  @Test("a UTF-8 label on windows-1252 bytes")
  func wrongUTF8() {
    let bytes: [UInt8] = [0xE9, 0x74, 0xE9, 0x20, 0xE0]
    #expect(read(bytes + [0x20, 0x20, 0x20], charset: "utf-8") == "été à   ")
  }

  @Test("one bad byte does not make a page windows-1252")
  func oneBadByte() {
    let bytes = Array("été à l’ouest ".utf8) + [0xFF] + Array(" déjà".utf8)
    #expect(read(bytes, charset: "utf-8") == "été à l’ouest \u{FFFD} déjà")
  }

  @Test("the euro of ISO 8859-15")
  func latin9() {
    #expect(read([0x35, 0x20, 0xA4, 0x20, 0xBD], charset: "iso-8859-15") == "5 € œ")
  }

  /// One word in each, as Python's codecs and the standard's tables have it.
  @Test(
    "encodings that iconv decodes",
    arguments: [
      ("windows-1251", [0xCC, 0xE8, 0xEB, 0xEB, 0xE8, 0xE0, 0xF0, 0xE4], "Миллиард"),
      ("koi8-r", [0xED, 0xC9, 0xCC, 0xCC, 0xC9, 0xC1, 0xD2, 0xC4], "Миллиард"),
      ("windows-1250", [0xA3, 0xF3, 0x64, 0x9F], "Łódź"),
      ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("shift_jis", [0x89, 0xAD, 0x89, 0x7E, 0xB1, 0x87, 0x40], "億円ｱ①"),
      ("euc-jp", [0xB2, 0xAF, 0xB1, 0xDF], "億円"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x32, 0x2F, 0x31, 0x5F, 0x1B, 0x28, 0x42], "億円"),
      ("gb2312", [0xD2, 0xDA, 0xD4, 0xAA, 0x80], "亿元"), ("Big5", [0xBB, 0xF5, 0xA4, 0xB8], "億元"),
      ("euc-kr", [0xBE, 0xEF, 0xBF, 0xF8], "억원"),
      ("iso-8859-9", [0xDE, 0x69, 0x72, 0x6B, 0x65, 0x74, 0x80], "Şirket€"),
      ("windows-1253", [0xE4, 0xE9, 0xF2], "δις"),
    ] as [(String, [UInt8], String)])
  func legacy(_ label: String, _ bytes: [UInt8], _ text: String) {
    let read = read(bytes, charset: label)
    #expect(read.hasPrefix(text), "\(read)")
    let page = Array("<meta charset='\(label)'>".utf8)
    #expect(self.read(page + bytes).contains(text))
  }

  @Test("valid UTF-8 beats any such label")
  func mislabelledLegacy() {
    #expect(read(Array("миллиард €".utf8), charset: "windows-1251") == "миллиард €")
  }

  @Test("what an encoding does not have becomes U+FFFD, and the rest is read")
  func brokenLegacy() {
    #expect(read([0x41, 0x98, 0xE8, 0x42], charset: "windows-1251") == "A\u{FFFD}иB")
    #expect(read([0x41, 0x89, 0xAD, 0x89], charset: "shift_jis") == "A億\u{FFFD}")
    #expect(read([0x41, 0xFD, 0x89, 0xAD, 0x42], charset: "shift_jis") == "A\u{FFFD}億B")
    let long = [UInt8](repeating: 0x98, count: 200_000)
    #expect(read(long, charset: "windows-1251").unicodeScalars.count == 200_000)
    #expect(read([], charset: "euc-kr") == "")
  }

  @Test("a declaration counts in the first 1,024 bytes only")
  func declaration() {
    let meta = Array(
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-15\">".utf8)
    #expect(read(meta + [0xA4]).hasSuffix("€"))
    let far = [UInt8](repeating: 0x20, count: 1024) + meta
    #expect(read(far + [0xA4] + Array("12345".utf8)).hasSuffix("¤12345"))
  }

  @Test("a byte-order mark beats everything and vanishes")
  func mark() {
    #expect(read([0xEF, 0xBB, 0xBF] + Array("été".utf8), charset: "latin1") == "été")
    #expect(read([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00]) == "Aé")
    #expect(read([0xFE, 0xFF, 0x00, 0x41, 0x00, 0xE9]) == "Aé")
  }

  @Test("UTF-16 without a mark, with a lone surrogate and half a unit")
  func brokenUTF16() {
    #expect(read([0x3C, 0x00, 0x70, 0x00, 0x00, 0xD8, 0x3E, 0x00, 0x20]) == "<p\u{FFFD}>")
  }
}
