import Claims
import Ingestion
import Testing

@Suite struct ArticleTextTests {
  @Test func readsTheHeaderBlock() throws {
    let article = try ArticleText.article(
      "Title: Un accord\nMédia: La Dépêche du Lac\nPublié: 2026-03-12\nURL: https://example.org/a\n\nLe texte.\nLa suite.\n",
      file: "a.txt")
    #expect(article.title == "Un accord")
    #expect(article.outlet == "La Dépêche du Lac")
    #expect(article.published == EDTFDate("2026-03-12"))
    #expect(article.url == "https://example.org/a")
    #expect(article.text == "Le texte.\nLa suite.\n")
  }

  @Test func aTextWithoutHeaderIsAllText() throws {
    let text = "Hier : tout va bien.\n\nTitle: ceci est du texte"
    #expect(try ArticleText.article(text, file: "a.txt").text == text)
  }

  @Test func namesTheLineOfABadHeader() {
    #expect(throws: InputError.badHeader(file: "a.txt", line: 2, name: "Published", value: "hier"))
    {
      try ArticleText.article("Title: X\nPublished: hier\n\nTexte", file: "a.txt")
    }
  }

  @Test(arguments: [
    "Publié : 12/10/2026", "Publié: 12 octobre 2026", "Published: 12 October 2026",
    "Published: 12.10.2026", "Date: 2026-10-12",
  ])
  func datesAreWrittenAsPeopleDo(_ line: String) throws {
    let article = try ArticleText.article(line + "\n\nTexte", file: "a.txt")
    #expect(article.published == EDTFDate("2026-10-12"))
  }

  @Test func aHeaderAloneIsEmpty() {
    #expect(throws: InputError.empty(file: "a.txt")) {
      try ArticleText.article("Title: X\n\n  \n", file: "a.txt")
    }
  }
}

@Suite struct InputFileTests {
  @Test func namesTheFirstByteOfWhatIsNoText() {
    #expect(throws: InputError.notUTF8(file: "a", line: 2, byte: 4)) {
      try InputFile.text(Array("été".utf8.prefix(2)) + [0x0A, 0x61, 0xE9, 0x00], file: "a")
    }
    #expect(throws: InputError.notUTF8(file: "a", line: 1, byte: 2)) {
      try InputFile.text([0x25, 0x50, 0xC3, 0x01], file: "a")
    }
  }

  @Test(
    arguments: [
      [0xE9, 0x74, 0xE9, 0x20, 0x80, 0x20, 0x92],
      [0xFF, 0xFE, 0xE9, 0, 0x74, 0, 0xE9, 0, 0x20, 0, 0xAC, 0x20, 0x20, 0, 0x19, 0x20],
      [0xFE, 0xFF, 0, 0xE9, 0, 0x74, 0, 0xE9, 0, 0x20, 0x20, 0xAC, 0, 0x20, 0x20, 0x19],
    ] as [[UInt8]])
  func readsWhatWindowsSaves(_ bytes: [UInt8]) throws {
    #expect(try InputFile.text(bytes, file: "a") == "été € ’")
  }

  @Test func mendsLineEndsAndDropsTheMark() throws {
    #expect(
      try InputFile.text([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc".utf8), file: "a") == "a\nb\nc")
    #expect(try InputFile.text(Array("1\0 M$".utf8), file: "a") == "1\u{FFFD} M$")
  }

  @Test func refusesWhatIsNoFile() {
    #expect(throws: InputError.missing(file: "/nowhere/at/all")) {
      try InputFile.bytes("/nowhere/at/all")
    }
    #expect(throws: InputError.isDirectory(file: "/")) { try InputFile.bytes("/") }
    #expect(throws: InputError.empty(file: "a")) {
      try InputFile.text(Array(" \n".utf8), file: "a")
    }
  }
}
