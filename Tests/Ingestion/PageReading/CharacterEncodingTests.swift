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
